/*
 * Measures the built site with Lighthouse, as a phone on a slow line: node lighthouse.mjs FOLDER
 *
 * Of each kind of page the largest is taken. The site is served on this machine, packed as
 * hosts pack it. Prints a table, and ends with 1 where a page stays below a floor.
 */
import { createServer } from "node:http";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const FLOORS = { performance: 98, accessibility: 100, "best-practices": 100, seo: 95 };
const MOST_BYTES = 250_000; // of a page as it is sent, without the search
const MOST_SHIFT = 0;
const TYPES = {
  ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml",
  ".xml": "application/xml", ".json": "application/json", ".txt": "text/plain",
};
const QUIET = [
  "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

const folder = process.argv[2];
const largest = (part) => {
  const pages = readdirSync(join(folder, part)).filter((name) => name.endsWith(".html") && name !== "index.html");
  const size = (name) => statSync(join(folder, part, name)).size;
  return join(part, pages.sort((a, b) => size(b) - size(a))[0]);
};
const pages = ["index.html", largest("actors"), largest("issues"), "chronology.html", largest("sources")];

const server = createServer((request, response) => {
  const path = join(folder, normalize(new URL(request.url, "http://localhost").pathname));
  const found = existsSync(path) && statSync(path).isFile();
  response.writeHead(found ? 200 : 404, {
    "content-type": `${TYPES[extname(path)] ?? "application/octet-stream"}; charset=utf-8`,
    "content-encoding": "gzip",
    "cache-control": "max-age=600",
  });
  response.end(gzipSync(found ? readFileSync(path) : "not found"));
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const chrome = await launch({ chromeFlags: QUIET });

let below = 0;
const kinds = Object.keys(FLOORS);
console.log(`| page | ${kinds.join(" | ")} | layout shift | largest paint | bytes |`);
console.log(`| :--- |${" ---: |".repeat(kinds.length + 3)}`);
try {
  for (const page of pages) {
    const url = `http://127.0.0.1:${server.address().port}/${page}`;
    const { lhr } = await lighthouse(url, { port: chrome.port, onlyCategories: kinds, logLevel: "error" });
    const scores = kinds.map((kind) => Math.round(lhr.categories[kind].score * 100));
    const shift = lhr.audits["cumulative-layout-shift"].numericValue;
    const paint = lhr.audits["largest-contentful-paint"].displayValue;
    const bytes = lhr.audits["total-byte-weight"].numericValue;
    console.log(`| ${page} | ${scores.join(" | ")} | ${shift.toFixed(3)} | ${paint} | ${bytes} |`);
    const failed = kinds.filter((kind, i) => scores[i] < FLOORS[kind]);
    if (failed.length || shift > MOST_SHIFT || bytes > MOST_BYTES) below++;
    for (const kind of failed) {
      for (const { id, weight } of lhr.categories[kind].auditRefs) {
        const audit = lhr.audits[id];
        if (weight && audit.score !== null && audit.score < 1) {
          console.error(`${page}: ${kind}: ${audit.title}: ${audit.displayValue ?? ""}`);
          for (const item of audit.details?.items?.slice(0, 5) ?? []) {
            console.error(`    ${item.node?.snippet ?? item.url ?? item.description ?? JSON.stringify(item).slice(0, 200)}`);
          }
        }
      }
    }
  }
} finally {
  await chrome.kill();
  server.close();
}
if (below) console.error(`${below} of ${pages.length} pages stay below a floor: ${JSON.stringify(FLOORS)}`);
process.exit(below ? 1 : 0);
