/*
 * Light or dark: as the reader chose last, or else as the machine is set. Runs before the
 * page is drawn, so that nothing flashes; without scripts the page is light.
 */
"use strict";
(() => {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const button = document.querySelector("[data-briefing-scheme]");
  const KEY = "briefing-scheme";
  const chosen = () => {
    try { return localStorage.getItem(KEY); } catch { return null; } // storage may be forbidden
  };
  const show = () => {
    const scheme = chosen() || (dark.matches ? "slate" : "default");
    document.body.setAttribute("data-md-color-scheme", scheme);
    button.setAttribute("aria-pressed", String(scheme === "slate"));
  };
  button.addEventListener("click", () => {
    const scheme = document.body.getAttribute("data-md-color-scheme") === "slate" ? "default" : "slate";
    try { localStorage.setItem(KEY, scheme); } catch { /* then it holds for this page */ }
    document.body.setAttribute("data-md-color-scheme", scheme);
    button.setAttribute("aria-pressed", String(scheme === "slate"));
  });
  dark.addEventListener("change", show);
  button.hidden = false;
  show();
})();
