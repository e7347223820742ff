import assert from "node:assert/strict";
import { test } from "node:test";
import { figures, milestones } from "../browser/pages.js";
import { open, same, saved } from "../browser/saving.js";

const wrong = (...fields) => fields.map((field) => ({ field, sentence: "Wrong: " + field + "." }));
const error = (browser, name) => browser.id(name + "-error")?.textContent ?? "";

test("what cannot be read is marked and kept, and the rest of its row is saved", async () => {
  const browser = open(figures(), "figures");
  browser.server.answers(saved(5, wrong("2@AGE=0-11")));
  browser.fill("2", "12");
  browser.fill("2@AGE=0-11", "x");
  await browser.pass(2000);
  assert.equal(error(browser, "2@AGE=0-11"), "Wrong: 2@AGE=0-11.");
  assert.equal(error(browser, "2"), "");
  assert.equal(browser.alarm(), "Wrong.");
  assert.equal(browser.said(), "Saved 5.");
  assert.deepEqual(browser.keeps(), { "2@AGE=0-11": "x" });
});

test("what was refused is not sent again by itself", async () => {
  const browser = open(figures(), "figures");
  browser.server.answers(saved(5, wrong("2")));
  browser.fill("2", "x");
  await browser.pass(60_000);
  assert.equal(browser.asked(), 1);
  browser.fill("2.1", "4");
  await browser.pass(2000);
  assert.equal(browser.asked(), 2);
  assert.ok(!("2" in browser.sent()), "another row");
});

test("corrected, it is sent, and its mark goes", async () => {
  const browser = open(figures(), "figures");
  browser.server.answers(saved(5, wrong("2")), saved(6));
  browser.fill("2", "x");
  await browser.pass(2000);
  browser.fill("2", "12");
  await browser.pass(2000);
  assert.equal(browser.sent()["2"], "12");
  assert.equal(error(browser, "2"), "");
  assert.equal(browser.alarm(), "");
  assert.equal(browser.keeps(), null);
});

test("put back as it is stored, it is wrong no more, and nothing needs to be sent", async () => {
  const browser = open(figures({ values: { "2": "5" } }), "figures");
  browser.server.answers(saved(5, wrong("2")));
  browser.fill("2", "x");
  await browser.pass(2000);
  browser.fill("2", "5");
  await browser.pass(1900);
  assert.equal(error(browser, "2"), "Wrong: 2.");
  await browser.pass(100);
  assert.equal(error(browser, "2"), "");
  assert.equal(browser.alarm(), "");
  assert.equal(browser.asked(), 1);
});

test("put back while something else is refused, the alarm stays", async () => {
  const browser = open(figures(), "figures");
  browser.server.answers(saved(5, wrong("2", "2.1")));
  browser.fill("2", "x");
  browser.fill("2.1", "y");
  await browser.pass(2000);
  browser.fill("2", "");
  await browser.pass(2000);
  assert.equal(error(browser, "2"), "");
  assert.equal(error(browser, "2.1"), "Wrong: 2.1.");
  assert.equal(browser.alarm(), "Wrong.");
});

test("put back and typed once more as it was refused, it is asked for once more", async () => {
  const browser = open(figures(), "figures");
  browser.server.answers(saved(5, wrong("2")));
  for (const text of ["x", "", "x"]) {
    browser.fill("2", text);
    await browser.pass(2000);
  }
  assert.equal(browser.asked(), 2);
  assert.equal(error(browser, "2"), "Wrong: 2.");
});

test("as long as something refused stands on the page, the alarm stays", async () => {
  const browser = open(figures(), "figures");
  browser.server.answers(saved(5, wrong("2")), saved(6));
  browser.fill("2", "x");
  await browser.pass(2000);
  browser.fill("2.1", "4");
  await browser.pass(2000);
  assert.equal(browser.alarm(), "Wrong.");
  assert.equal(browser.said(), "Saved 6.");
});

test("of what is saved whole or not at all nothing is stored where one field of it is refused", async () => {
  const browser = open(milestones(), "milestones");
  browser.server.answers(saved(5, wrong("M1.ACTUAL")), saved(6));
  browser.choose("M1.STATUS", "DONE");
  browser.fill("M1.ACTUAL", "soon");
  await browser.pass(2000);
  assert.deepEqual(browser.keeps(), { "M1.STATUS": "DONE", "M1.ACTUAL": "soon" });
  assert.equal(error(browser, "M1.STATUS"), "", "only the field that is wrong is marked");
  await browser.pass(60_000);
  assert.equal(browser.asked(), 1);
  browser.fill("M1.ACTUAL", "10/01/2026");
  await browser.pass(2000);
  assert.deepEqual(browser.sent(), { "M1.STATUS": "DONE", "M1.ACTUAL": "10/01/2026", "M1.NOTE": "" });
  assert.equal(browser.keeps(), null);
});

test("another milestone that was sent with it is stored", async () => {
  const browser = open(milestones(), "milestones");
  browser.server.answers(saved(5, wrong("M1.ACTUAL")));
  browser.fill("M1.ACTUAL", "soon");
  browser.choose("M2.STATUS", "DONE");
  await browser.pass(2000);
  assert.deepEqual(browser.keeps(), { "M1.ACTUAL": "soon" });
});

test("a refusal of a field that this page does not have is of no milestone", async () => {
  const browser = open(milestones(), "milestones");
  browser.server.answers(saved(5, wrong("M9.ACTUAL")));
  browser.choose("M1.STATUS", "DONE");
  await browser.pass(2000);
  assert.equal(browser.keeps(), null);
  assert.equal(browser.saving.isUnsaved(), false);
});
