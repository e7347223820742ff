// The script of the figures starts when it is loaded, so there is one page for all.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Browser, settled } from "../browser/browser.js";
import { figures } from "../browser/pages.js";
import { json } from "../browser/server.js";
import { saved } from "../browser/saving.js";

const browser = new Browser(figures({ values: { "2": "20" } }));
await import("../../../main/webapp/look/grid.js");

test("it adds up, keeps, saves, moves, takes blocks and gives reasons", async () => {
  browser.server.answers(saved(5));
  browser.fill("2@AGE=0-11", "12");
  assert.equal(browser.find(".figures__sum .figures__prior").textContent, "8 less than the total");
  assert.notEqual(browser.storage.getItem("csec.kept 7 2026Q3 figures"), null);
  await browser.pass(2000);
  assert.equal(browser.part("saved", "said").textContent, "Saved 5.");
  browser.press(browser.field("2"), "Enter");
  assert.equal(browser.document.activeElement, browser.field("2.1"));
  browser.choose("none:2@AGE", "NC");
  assert.equal(browser.find(".figures__absent").hidden, false);
  browser.server.answers(json({ state: "closed" }));
  browser.fire(browser.field("2"), "paste", { clipboardData: { getData: () => "1\t2" } });
  await settled();
  assert.equal(browser.part("autosave", "text").textContent, "Closed.");
  browser.server.answers(saved(6));
  await browser.pass(2000);
});

test("a cell waits while it is typed in, and so does a comment", async () => {
  const asked = browser.server.requests.length;
  browser.server.answers(saved(7));
  browser.type("2.1", "1");
  await browser.pass(5000);
  browser.type("note:2", "A note");
  await browser.pass(1900);
  assert.equal(browser.server.requests.length - asked, 0);
  browser.leave();
  await browser.pass(2000);
  assert.equal(browser.server.requests.length - asked, 1);
});

test("a tab saves first where something is not saved, and goes there by the page's own button", async () => {
  const tab = (init, id = "to-sex") => {
    const event = browser.click(browser.id(id), { ...init, defaultPrevented: false });
    return event.defaultPrevented;
  };
  assert.equal(tab({}), false, "all is saved");
  browser.server.answers(saved(8));
  browser.type("2.1", "2");
  for (const keys of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }]) {
    assert.equal(tab(keys), false);
  }
  assert.ok(tab({}));
  assert.equal(browser.field("tab").value, "SEX");
  assert.deepEqual(browser.document.submitted.at(-1), { form: browser.id("figures"), button: browser.id("next") });
  assert.ok(tab({}, "to-totals"));
  assert.equal(browser.field("tab").value, "totals");
});
