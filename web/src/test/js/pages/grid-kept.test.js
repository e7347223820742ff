// The script of the figures starts when it is loaded, so there is one page for all.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Browser, NOW } from "../browser/browser.js";
import { figures } from "../browser/pages.js";
import { saved } from "../browser/saving.js";
import { signIn } from "../browser/server.js";
import { Storage } from "../browser/storage.js";

const OWN = "csec.kept 7 2026Q3 figures";
const kept = new Storage();
kept.setItem(OWN, JSON.stringify({ at: NOW, fields: { "2": ["many", "20"] } }));

const browser = new Browser(figures({ values: { "2": "20" } }), { kept });
await import("../../../main/webapp/look/grid.js");

test("a figure that was typed and not saved is offered, and put back and corrected it is saved", async () => {
  assert.equal(browser.id("kept").hidden, false);
  browser.click(browser.part("kept", "back"));
  assert.equal(browser.id("kept").hidden, true);
  assert.equal(browser.document.activeElement, browser.field("2"));
  assert.equal(browser.field("2").value, "many");
  browser.server.answers(saved(5));
  browser.fill("2", "33");
  await browser.pass(2000);
  assert.equal(browser.server.last.sent["2"], "33");
  assert.equal(browser.storage.getItem(OWN), null);
});

test("a figure that was typed after the session ended stays in the browser, and the page says so", async () => {
  browser.server.answers(signIn());
  browser.fill("2", "51");
  await browser.pass(2000);
  assert.equal(browser.part("autosave", "text").textContent, "Over.");
  assert.equal(browser.part("autosave", "over").hidden, false);
  assert.equal(JSON.parse(browser.storage.getItem(OWN)).fields["2"][0], "51");
});
