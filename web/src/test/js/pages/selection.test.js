import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { Browser } from "../browser/browser.js";
import { Storage } from "../browser/storage.js";

const line = (key, selected) => `<tr data-rk="${key}" aria-selected="${selected}"><td>${key}</td></tr>`;
const table = (selected) => `<a href="/state/queue?tab=ALL">All</a><a href="/elsewhere">Elsewhere</a>
  <table id="filings"><tbody>${line("01", selected.includes("01"))}${line("02", selected.includes("02"))}</tbody></table>
  <div id="bar" data-selected-in="filings" data-says="{0} selected"><p role="status"></p></div>`;

const selection = (html, session = new Storage()) => {
  const browser = new Browser(html, { address: "https://portal.example/state/queue" });
  browser.window.PrimeFaces = {
    getWidgetById: () => ({ selectRow: ([row]) => row.setAttribute("aria-selected", "true") }),
  };
  globalThis.sessionStorage = session;
  const handlers = {};
  globalThis.$ = (of) => (typeof of === "function" ? of() : { 0: of, length: 1, [Symbol.iterator]: () => [of][Symbol.iterator](), on: (type, handler) => { handlers[type] = handler; } });
  browser.run("selection.js");
  browser.said = () => browser.find("[role=status]").textContent;
  browser.answered = () => handlers.pfAjaxComplete();
  return browser;
};

afterEach(() => {
  delete globalThis.$;
  delete globalThis.sessionStorage;
});

test("a page without such a bar needs nothing", () => {
  selection("<p>All</p>");
});

test("it is said how many lines are selected, and the bar stays in sight while there are any", async () => {
  const browser = selection(table([]));
  await browser.pass(100);
  assert.equal(browser.said(), "");
  const first = browser.find('tr[data-rk="01"]');
  first.setAttribute("aria-selected", "true");
  browser.fire(first, "click");
  await browser.pass(100);
  assert.equal(browser.said(), "1 selected");
  assert.equal(browser.id("bar").getAttribute("data-some"), "true");
  first.setAttribute("aria-selected", "false");
  browser.answered();
  await browser.pass(100);
  assert.equal(browser.said(), "0 selected");
  assert.equal(browser.id("bar").getAttribute("data-some"), "false");
});

test("a link to another view of the table takes the selection along, any other does not", async () => {
  const session = new Storage();
  const browser = selection(table(["01"]), session);
  await browser.pass(100);
  browser.fire(browser.find('a[href="/elsewhere"]'), "click");
  assert.equal(session.getItem("selected:/state/queue"), null);
  browser.fire(browser.find('a[href="/state/queue?tab=ALL"]'), "click");
  const after = selection(table([]), session);
  await after.pass(100);
  assert.equal(after.said(), "1 selected");
  assert.equal(session.getItem("selected:/state/queue"), null);
});
