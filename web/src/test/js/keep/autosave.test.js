import assert from "node:assert/strict";
import { test } from "node:test";
import { figures, milestones, texts } from "../browser/pages.js";
import { open, same, saved } from "../browser/saving.js";
import { held, json } from "../browser/server.js";

test("a page that nobody changes sends nothing", async () => {
  const browser = open(texts(), "texts");
  browser.fire(browser.field("COUNT"), "input");
  await browser.pass(60_000);
  assert.equal(browser.asked(), 0);
  assert.equal(browser.saving.isUnsaved(), false);
});

test("what is typed is sent a pause after the last change, and not before", async () => {
  const browser = open(texts(), "texts");
  browser.type("COUNT", "By");
  await browser.pass(1900);
  browser.type("COUNT", "By computer");
  await browser.pass(1900);
  assert.equal(browser.asked(), 0);
  assert.ok(browser.saving.isUnsaved());
  await browser.pass(100);
  assert.equal(browser.asked(), 1);
  assert.equal(browser.server.last.sent.keep, "1");
  assert.equal(browser.server.last.sent.version, "4");
  assert.equal(browser.said(), "Saved 5.");
  assert.equal(browser.saving.isUnsaved(), false);
});

test("what was saved is not sent again, and the next save shows the newest version", async () => {
  const browser = open(texts(), "texts");
  browser.fill("COUNT", "One");
  await browser.pass(2000);
  assert.deepEqual([browser.field("version").value, browser.field("shown").value], ["5", "s5"]);
  await browser.pass(60_000);
  assert.equal(browser.asked(), 1);
  browser.fill("COUNT", "Two");
  await browser.pass(2000);
  assert.equal(browser.asked(), 2);
  assert.deepEqual([browser.server.last.sent.version, browser.server.last.sent.shown], ["5", "s5"]);
});

test("put back as it was stored, nothing is sent", async () => {
  const browser = open(texts(), "texts");
  browser.fill("COUNT", "One");
  browser.fill("COUNT", "By hand");
  await browser.pass(5000);
  assert.equal(browser.asked(), 0);
  assert.equal(browser.keeps(), null);
});

test("of a page of figures the row is sent that has changed, with its reason", async () => {
  const browser = open(figures({ values: { "2": "5", "2.1": "3" } }), "figures");
  browser.fill("2@AGE=0-11", "4");
  await browser.pass(2000);
  assert.deepEqual(browser.sent(), { "2": "5", "2@AGE=0-11": "4", "2@AGE=12-15": "", "2@AGE=16-17": "", "none:2@AGE": "" });
});

test("a comment stands in no row and is sent alone", async () => {
  const browser = open(figures({ values: { "2": "5" } }), "figures");
  browser.fill("note:2", "A\nnote");
  await browser.pass(2000);
  assert.deepEqual(browser.sent(), { "note:2": "A\r\nnote" });
});

test("of milestones the one is sent that has changed, whole", async () => {
  const browser = open(milestones(), "milestones");
  browser.choose("M2.STATUS", "DONE");
  await browser.pass(2000);
  assert.deepEqual(browser.sent(), { "M2.STATUS": "DONE", "M2.ACTUAL": "", "M2.NOTE": "" });
});

test("texts are sent together, boxes by those that are checked", async () => {
  const browser = open(texts(), "texts");
  browser.check("TOOLS", "B");
  await browser.pass(2000);
  assert.deepEqual(Array.from(browser.server.last.body.getAll("TOOLS")), ["A", "B"]);
  assert.equal(browser.sent().COUNT, "By hand");
});

test("a cell that is being typed in waits until it is left", async () => {
  const browser = open(figures(), "figures");
  browser.type("2", "1");
  await browser.pass(10_000);
  assert.equal(browser.asked(), 0);
  browser.leave();
  await browser.pass(1900);
  assert.equal(browser.asked(), 0);
  await browser.pass(100);
  assert.equal(browser.asked(), 1);
  assert.equal(browser.sent()["2"], "1");
});

test("of a row the cell that is being typed in is left out", async () => {
  const browser = open(figures(), "figures");
  browser.fill("2", "12");
  browser.type("2@AGE=0-11", "1");
  await browser.pass(2000);
  assert.equal(browser.sent()["2"], "12");
  assert.ok(!("2@AGE=0-11" in browser.sent()));
  assert.ok(browser.saving.isUnsaved());
});

test("of texts that belong together, one that is being typed is sent as it was stored", async () => {
  const browser = open(texts(), "texts");
  browser.fill("COUNT", "New");
  browser.type("MANY", "45");
  await browser.pass(2000);
  assert.deepEqual(browser.sent(), { COUNT: "New", MANY: "3", TOOLS: "A" });
  browser.leave();
  await browser.pass(2000);
  assert.equal(browser.sent().MANY, "45");
});

test("a date that is half typed is sent empty, as it was stored", async () => {
  const browser = open(milestones(), "milestones");
  browser.choose("M1.STATUS", "DONE");
  browser.type("M1.ACTUAL", "10/");
  await browser.pass(2000);
  assert.equal(browser.sent()["M1.ACTUAL"], "");
  assert.ok(browser.saving.isUnsaved());
});

test("what is typed while an answer is on its way is not taken for saved, and is sent next", async () => {
  const browser = open(texts(), "texts");
  const answer = held();
  browser.server.answers(answer, saved(6));
  browser.fill("COUNT", "One");
  await browser.pass(2000);
  browser.fill("COUNT", "Two");
  await browser.pass(5000);
  assert.equal(browser.asked(), 1, "one at a time");
  answer.release(saved(5));
  await browser.pass(100);
  assert.equal(browser.asked(), 2);
  assert.equal(browser.sent().COUNT, "Two");
  assert.equal(browser.server.last.sent.version, "5");
  assert.equal(browser.saving.isUnsaved(), false);
  assert.equal(browser.said(), "Saved 6.");
});

test("several reasons to save while an answer is on its way are one request after it", async () => {
  const browser = open(texts(), "texts");
  const answers = [held(), held()];
  browser.server.answers(...answers, saved(7));
  browser.fill("COUNT", "One");
  await browser.pass(2000);
  browser.fill("COUNT", "Two");
  await browser.pass(2000);
  browser.hide();
  answers[0].release(saved(5));
  await browser.pass(100);
  assert.equal(browser.asked(), 2);
  answers[1].release(saved(6));
  await browser.pass(5000);
  assert.equal(browser.asked(), 2);
});

test("what was changed and changed back while its answer was on its way is sent once more", async () => {
  const browser = open(texts(), "texts");
  const answer = held();
  browser.server.answers(answer, saved(6));
  browser.fill("COUNT", "One");
  await browser.pass(2000);
  browser.fill("COUNT", "By hand");
  answer.release(saved(5));
  await browser.pass(2100);
  assert.equal(browser.asked(), 2);
  assert.equal(browser.sent().COUNT, "By hand");
});

test("what is left after a save is sent a pause later, without another key", async () => {
  const browser = open(texts(), "texts");
  const answer = held();
  browser.server.answers(answer, saved(6));
  browser.fill("COUNT", "One");
  await browser.pass(2000);
  browser.field("COUNT").value = "Two";
  answer.release(saved(5));
  await browser.pass(1900);
  assert.equal(browser.asked(), 1);
  await browser.pass(200);
  assert.equal(browser.asked(), 2);
});

test("an answer that nothing had changed says nothing new, and all is stored", async () => {
  const browser = open(texts(), "texts");
  browser.server.answers(same());
  browser.fill("COUNT", "One");
  await browser.pass(2000);
  assert.equal(browser.said(), "");
  assert.equal(browser.saving.isUnsaved(), false);
});

test("once all is saved the page is told, and not before", async () => {
  const browser = open(texts(), "texts");
  const told = [];
  browser.document.addEventListener("csec:saved", () => told.push(browser.asked()));
  browser.server.answers(saved(5, [{ field: "MANY", sentence: "No number." }]), saved(6));
  browser.fill("MANY", "x");
  await browser.pass(2000);
  assert.deepEqual(told, []);
  browser.fill("MANY", "4");
  await browser.pass(2000);
  assert.deepEqual(told, [2]);
});

test("with what was refused shown again nothing of it counts as stored", async () => {
  const browser = open(texts({ unsaved: "refused" }), "texts");
  assert.ok(browser.saving.isUnsaved());
  browser.fire(browser.field("COUNT"), "change");
  await browser.pass(2000);
  assert.deepEqual(browser.sent(), { COUNT: "By hand", MANY: "3", TOOLS: "A" });
});

test("where two people's answers are to be chosen between, nothing is sent", async () => {
  const browser = open(texts({ unsaved: "choose" }), "texts");
  browser.fill("COUNT", "Mine");
  browser.leave();
  await browser.pass(60_000);
  assert.equal(browser.asked(), 0);
});

for (const state of ["choose", "closed", "over", "gone"]) {
  test("told “" + state + "” it stops and says so, and what was typed stays in the browser", async () => {
    const browser = open(texts(), "texts");
    browser.server.answers(json({ state }));
    browser.fill("COUNT", "One");
    await browser.pass(2000);
    assert.equal(browser.alarm(), state[0].toUpperCase() + state.slice(1) + ".");
    assert.equal(browser.said(), "");
    assert.equal(browser.field("version").value, "4");
    browser.fill("COUNT", "Two");
    await browser.pass(60_000);
    assert.equal(browser.asked(), 1);
    assert.deepEqual(browser.keeps(), { COUNT: "Two" });
  });
}
