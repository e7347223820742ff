import assert from "node:assert/strict";
import { test } from "node:test";
import { figures, texts } from "../browser/pages.js";
import { NOW } from "../browser/browser.js";
import { open, saved } from "../browser/saving.js";
import { NoStorage, Storage } from "../browser/storage.js";
import { held } from "../browser/server.js";

const HOUR = 60 * 60 * 1000;

/** What was kept when somebody left the page before. */
const left = (fields, { at = NOW - HOUR, owner = "7 2026Q3 texts", id } = {}) => {
  const storage = new Storage();
  storage.setItem("csec.kept " + owner, JSON.stringify({ at, fields, id }));
  return storage;
};

const back = (fields, how = {}, html = texts()) => {
  const browser = open(html, how.form ?? "texts", { kept: left(fields, how), lang: how.lang });
  browser.offers = () => browser.id("kept").hidden ? null : browser.part("kept", "list").querySelectorAll("li").map((item) => item.textContent);
  return browser;
};

test("each key is kept in the browser until the portal has it", async () => {
  const browser = open(texts(), "texts");
  browser.type("COUNT", "New");
  assert.deepEqual(browser.keeps(), { COUNT: "New" });
  assert.deepEqual(JSON.parse(browser.storage["csec.kept 7 2026Q3 texts"]), { at: NOW, fields: { COUNT: ["New", "By hand"] } });
  await browser.pass(2000);
  assert.equal(browser.keeps(), null);
});

test("what is typed while an answer is on its way stays kept", async () => {
  const browser = open(texts(), "texts");
  const answer = held();
  browser.server.answers(answer, saved(6));
  browser.fill("COUNT", "One");
  await browser.pass(2000);
  browser.type("MANY", "9");
  answer.release(saved(5));
  await browser.pass(100);
  assert.deepEqual(browser.keeps(), { MANY: "9" });
});

test("what was typed and not saved is offered with its label and its time", () => {
  const browser = back({ COUNT: ["By computer", "By hand"] });
  assert.deepEqual(browser.offers(), ["How counted: By computer"]);
  assert.equal(browser.part("kept", "at").textContent, "9:00 a.m.");
  assert.equal(browser.part("kept", "other").hidden, true);
  assert.equal(browser.part("kept", "list").querySelector("summary").textContent, "What you typed");
});

test("of another day it is offered with its day, by the clock of the portal", () => {
  const late = back({ COUNT: ["New", "By hand"] }, { at: Date.parse("2026-10-15T06:30:00Z") });
  assert.equal(late.part("kept", "at").textContent, "October 14 at 11:30 p.m.");
});

test("what the page shows by now is not offered, and is forgotten", () => {
  const browser = back({ COUNT: ["By  hand", "x"], MANY: ["3", ""] });
  assert.equal(browser.offers(), null);
  assert.equal(browser.keeps(), null);
});

test("a thousand with its comma is the same figure, and a sum is another", () => {
  const html = figures({ values: { "2": "1234", "2.1": "12" } });
  const how = { owner: "7 2026Q3 figures", form: "figures" };
  assert.equal(back({ "2": ["1,234", ""] }, how, html).offers(), null);
  assert.equal(back({ "2": ["1 234", ""] }, how, html).offers(), null);
  assert.deepEqual(back({ "2.1": ["1,2", ""] }, how, html).offers(), ["2.1: 1,2"]);
});

test("what the page shows as refused stays kept, since it is stored nowhere", () => {
  const browser = back({ COUNT: ["By hand", "x"] }, {}, '<div id="error-summary"></div>' + texts());
  assert.equal(browser.offers(), null);
  assert.deepEqual(browser.keeps(), { COUNT: "By hand" });
});

test("fields that the page does not have are not offered", () => {
  const browser = back({ GONE: ["x", ""], MANY: ["9", "3"] });
  assert.deepEqual(browser.offers(), ["How many: 9"]);
});

test("it says so where the portal has something else by now", () => {
  const browser = back({ COUNT: ["By computer", "By somebody"], MANY: ["9", "3"] });
  assert.equal(browser.part("kept", "other").hidden, false);
});

test("put back, it stands in the fields as if it were typed, and is saved", async () => {
  const browser = back({ COUNT: ["By computer", "By hand"], TOOLS: ["B", "A"] });
  browser.click(browser.part("kept", "back"));
  assert.equal(browser.field("COUNT").value, "By computer");
  assert.equal(browser.id("kept").hidden, true);
  assert.equal(browser.document.activeElement, browser.field("COUNT"));
  await browser.pass(2000);
  assert.equal(browser.sent().COUNT, "By computer");
  assert.deepEqual(browser.server.last.body.getAll("TOOLS"), ["B"]);
  assert.equal(browser.keeps(), null);
});

test("thrown away, it is forgotten, and the page is as it was", async () => {
  const browser = back({ COUNT: ["By computer", "By hand"] });
  browser.click(browser.part("kept", "away"));
  assert.equal(browser.keeps(), null);
  assert.equal(browser.field("COUNT").value, "By hand");
  assert.equal(browser.id("kept").hidden, true);
  assert.equal(browser.document.activeElement, browser.field("COUNT"));
  browser.type("MANY", "5");
  assert.deepEqual(browser.keeps(), { MANY: "5" });
});

test("what is offered stays kept while somebody types, until they have chosen", async () => {
  const browser = back({ COUNT: ["By computer", "By hand"] });
  browser.type("MANY", "5");
  assert.deepEqual(browser.keeps(), { COUNT: "By computer" });
  browser.leave();
  await browser.pass(2000);
  assert.equal(browser.said(), "Saved 5.");
  assert.deepEqual(browser.keeps(), { COUNT: "By computer" }, "the portal has saved something else");
  browser.fire(browser.window, "pagehide");
  assert.deepEqual(browser.keeps(), { COUNT: "By computer" });
});

test("what was refused while something is offered waits on the page alone", async () => {
  const browser = back({ COUNT: ["By computer", "By hand"] });
  browser.server.answers(saved(5, [{ field: "MANY", sentence: "No number." }]));
  browser.fill("MANY", "x");
  await browser.pass(2000);
  assert.deepEqual(browser.keeps(), { COUNT: "By computer" });
});

test("what fails to be saved is kept beside what is offered, and at its time", async () => {
  const browser = back({ COUNT: ["By computer", "By hand"] });
  browser.server.answers(() => { throw new TypeError(); });
  browser.fill("MANY", "5");
  await browser.pass(2000);
  assert.deepEqual(browser.keeps(), { COUNT: "By computer", MANY: "5" });
  assert.equal(JSON.parse(browser.storage["csec.kept 7 2026Q3 texts"]).at, NOW - HOUR);
});

test("a field in a closed part of the page is opened", () => {
  const html = '<div id="kept" hidden="hidden"><b data-part="at"></b><p data-part="other"></p><div data-part="list" data-words="w"></div>' +
    '<button data-part="back">b</button><button data-part="away">a</button></div>' + texts().replace(/<div id="kept".*?<div id="autosave"/, '<div id="autosave"')
    .replace('<div data-together="parts">', '<details id="outer"><details id="inner"><div data-together="parts">')
    .replace('<button type="button" id="undo-paste"', "</details></details><button type=\"button\" id=\"undo-paste\"");
  for (const way of ["back", "away"]) {
    const browser = back({ COUNT: ["New", "By hand"] }, {}, html);
    assert.equal(browser.id("inner").open, false);
    browser.click(browser.part("kept", way));
    assert.deepEqual([browser.id("outer").open, browser.id("inner").open], [true, true]);
  }
});

test("a browser that keeps nothing saves all the same", async () => {
  const browser = open(texts(), "texts", { kept: new NoStorage() });
  browser.fill("COUNT", "New");
  await browser.pass(2000);
  assert.equal(browser.said(), "Saved 5.");
});

test("what is typed after a save is kept beside what was saved, not what the page came with", async () => {
  const browser = open(texts(), "texts");
  browser.fill("COUNT", "Saved");
  await browser.pass(2000);
  browser.type("COUNT", "Later");
  assert.deepEqual(JSON.parse(browser.storage["csec.kept 7 2026Q3 texts"]).fields, { COUNT: ["Later", "Saved"] });
});
