/*
 * The search: reads the index that the generator wrote (search/*.js beside the pages).
 * Every file of it is a script that calls briefingSearch(name, data), so that it is read
 * from a server and from disk alike. Nothing is read before somebody wants to search.
 */
"use strict";
(() => {
  const form = document.querySelector("[data-briefing-search]");
  if (!form) return;
  const input = form.querySelector("input");
  const panel = form.querySelector("[data-briefing-results]");
  const list = panel.querySelector("ol");
  const status = panel.querySelector("[role=status]");
  const more = panel.querySelector("button");
  const root = new URL("../../", document.currentScript.src);

  const PAGE = 10; // results shown at once
  const FILES = 3; // files of words that one word may open
  const WEIGHTS = { A: 8, B: 3, C: 1 }; // in the title or names, in the text, aside
  const EXACT = 1, ALIKE = 0.6, BEGUN = 0.5, NEAR = 0.3;

  /* Files of the index */

  const waiting = new Map();
  const files = new Map();
  window.briefingSearch = (name, data) => waiting.get(name)?.(data);

  const file = (name) => {
    if (!files.has(name)) {
      files.set(name, new Promise((take, fail) => {
        waiting.set(name, take);
        const script = document.createElement("script");
        script.src = new URL(`search/${name}.js`, root);
        script.onerror = () => { files.delete(name); fail(new Error(name)); };
        document.head.append(script);
      }));
    }
    return files.get(name);
  };

  /* Words, folded as generator/render/search/words.py folds them */

  const LETTERS = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };
  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter]);
  const wordsOf = (text) => (folded(text).match(/[\p{L}\p{N}]+/gu) || []).filter((word) => word.length > 1);

  window.briefingSearch.wordsOf = wordsOf; // for the test that holds the two together

  const stem = (word) => {
    const found = /^(.{3,}?)(?:ies|ing|ed|es|s|y|e|ion|ions)$/.exec(word);
    return found ? found[1] : word;
  };

  // Whether one slip (two in a long word) makes one word of the other: Levenshtein's distance,
  // with two letters in the wrong order as one slip.
  const near = (a, b) => {
    const limit = a.length > 7 ? 2 : 1;
    if (Math.abs(a.length - b.length) > limit) return false;
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      for (let j = 1; j <= b.length; j++) {
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      [before, row] = [row, next];
    }
    return row[b.length] <= limit;
  };

  /* Looking up */

  // The words of the index that begin with a prefix, from the files that may hold them.
  const beginning = async (start, prefix) => {
    let number = start.first.findIndex((word) => word > prefix);
    number = Math.max(0, (number < 0 ? start.first.length : number) - 1);
    const opened = [];
    while (number < start.first.length && opened.length < FILES) {
      if (opened.length && !start.first[number].startsWith(prefix)) break;
      opened.push(await file(`words-${number++}`));
    }
    return opened.flatMap((words) => Object.entries(words)).filter(([word]) => word.startsWith(prefix));
  };

  const fitting = async (start, word) => {
    const base = stem(word);
    const found = [];
    for (const [other, postings] of await beginning(start, base)) {
      if (other === word) found.push([postings, EXACT]);
      else if (stem(other) === base) found.push([postings, ALIKE]);
      else if (other.startsWith(word)) found.push([postings, BEGUN]);
    }
    if (found.length || word.length < 4) return found;
    const others = await beginning(start, word.slice(0, 2));
    return others.filter(([other]) => near(word, other)).map(([, postings]) => [postings, NEAR]);
  };

  // The scores of the documents that hold a word, or one like it.
  const scores = async (start, word) => {
    const best = new Map();
    for (const [postings, likeness] of await fitting(start, word)) {
      const pairs = [...postings.matchAll(/([0-9a-z]+)([A-Z])/g)];
      const rarity = Math.log(1 + start.documents / pairs.length);
      let number = 0;
      for (const [, distance, how] of pairs) {
        number += parseInt(distance, 36);
        const score = WEIGHTS[how] * likeness * rarity;
        if (score > (best.get(number) || 0)) best.set(number, score);
      }
    }
    return best;
  };

  // The numbers of the documents that hold all words, or else as many as possible, best first.
  const lookUp = async (query) => {
    const start = await file("start");
    const words = [...new Set(wordsOf(query))];
    const telling = words.filter((word) => !start.common.includes(word));
    const found = new Map();
    for (const held of await Promise.all((telling.length ? telling : words).map((word) => scores(start, word)))) {
      for (const [number, score] of held) {
        const [count, sum] = found.get(number) || [0, 0];
        found.set(number, [count + 1, sum + score]);
      }
    }
    const most = Math.max(0, ...[...found.values()].map(([count]) => count));
    return [...found].filter(([, [count]]) => count === most)
      .sort(([a, [, one]], [b, [, other]]) => other - one || a - b).map(([number]) => number);
  };

  /* Showing */

  const element = (name, className, ...content) => {
    const made = document.createElement(name);
    made.className = className;
    made.append(...content);
    return made;
  };

  const marked = (text, words) => {
    const stems = words.map(stem);
    return text.split(/([\p{L}\p{N}\p{M}]+)/u).map((part, i) => {
      const bare = i % 2 ? folded(part) : "";
      return bare && stems.some((root) => bare.startsWith(root)) ? element("mark", "", part) : part;
    });
  };

  const result = ([kind, address, title, text, below], words) => {
    const link = element("a", "briefing-result__link", ...marked(title, words));
    link.href = new URL(address, root);
    const item = element("li", "briefing-result", element("span", "briefing-result__kind", kind), link);
    if (text) item.append(element("p", "briefing-result__text", ...marked(text, words)));
    if (below) item.append(element("p", "briefing-result__below", below));
    return item;
  };

  let latest = 0;
  let found = [];
  let words = [];

  const show = async (turn) => {
    const { together } = await file("start");
    const numbers = found.slice(list.children.length, list.children.length + PAGE);
    const batches = await Promise.all(numbers.map((n) => file(`documents-${Math.floor(n / together)}`)));
    if (turn !== latest) return;
    list.append(...numbers.map((n, i) => result(batches[i][n % together], words)));
    more.hidden = list.children.length >= found.length;
  };

  const search = async () => {
    const turn = ++latest;
    const query = input.value;
    try {
      const numbers = wordsOf(query).length ? await lookUp(query) : [];
      if (turn !== latest) return;
      [found, words] = [numbers, wordsOf(query)];
      list.replaceChildren();
      more.hidden = true;
      status.textContent = !words.length ? "" : numbers.length === 1 ? "1 result" : `${numbers.length || "No"} results`;
      panel.hidden = !words.length;
      if (numbers.length) await show(turn);
      if (turn === latest) panel.dataset.briefingResults = query; // tells tests which query the results answer
    } catch {
      panel.hidden = false;
      status.textContent = "The index could not be read.";
    }
  };

  let pause;
  input.addEventListener("focus", () => file("start").catch(() => {}), { once: true });
  input.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(search, 120); });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    clearTimeout(pause);
    await search();
    list.querySelector("a")?.click();
  });
  more.addEventListener("click", async () => {
    const next = list.children.length;
    await show(latest);
    list.children[next]?.querySelector("a").focus();
  });

  // Arrows go through the results, Escape back to the input and then out of it; a stroke leads in.
  form.addEventListener("keydown", (event) => {
    const links = [input, ...list.querySelectorAll("a")];
    const place = links.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && place >= 0 && !panel.hidden) {
      event.preventDefault();
      links[Math.min(Math.max(place + step, 0), links.length - 1)].focus();
    } else if (event.key === "Escape" && !panel.hidden) {
      event.preventDefault();
      panel.hidden = true;
      input.focus();
    }
    event.stopPropagation();
  });
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      input.focus();
    }
  });
  input.addEventListener("click", () => { panel.hidden = !list.children.length; });
  document.addEventListener("click", (event) => { if (!form.contains(event.target)) panel.hidden = true; });
  form.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !form.contains(event.relatedTarget)) panel.hidden = true;
  });
})();
