import assert from "node:assert/strict";
import { test } from "node:test";
import { isSignOut } from "../../../main/webapp/look/keep/leaving.js";
import { Browser, settled } from "../browser/browser.js";
import { figures, texts } from "../browser/pages.js";
import { open, saved } from "../browser/saving.js";
import { json, refused, silence } from "../browser/server.js";

const typed = () => {
  const browser = open(texts(), "texts");
  browser.type("MANY", "4");
  return browser;
};

const follow = async (browser, link, init) => {
  const event = browser.click(browser.id(link), init);
  await settled();
  return event;
};

const leave = (browser) => browser.fire(browser.window, "beforeunload").defaultPrevented;
const sentForms = (browser) => browser.document.submitted.map(({ form }) => form.id);

test("a link is followed at once where all is saved", async () => {
  const browser = open(texts(), "texts");
  assert.ok(!(await follow(browser, "home")).defaultPrevented);
  assert.equal(browser.asked(), 0);
});

test("a link is followed once all is saved, even what is half typed", async () => {
  const browser = typed();
  assert.ok((await follow(browser, "home")).defaultPrevented);
  assert.equal(browser.sent().MANY, "4");
  assert.deepEqual(browser.location.assigned, ["https://portal.example/overview"]);
  assert.equal(leave(browser), false);
});

test("where it cannot be saved the page stays", async () => {
  for (const answer of [silence, refused(500), json({ state: "closed" })]) {
    const browser = typed();
    browser.server.answers(answer);
    assert.ok((await follow(browser, "home")).defaultPrevented);
    assert.deepEqual(browser.location.assigned, []);
    assert.deepEqual(browser.keeps(), { MANY: "4" });
  }
});

test("what was half typed when a link was followed in vain is tried again", async () => {
  const browser = typed();
  browser.server.answers(silence, saved(5));
  await follow(browser, "home");
  await browser.pass(4000);
  assert.equal(browser.sent().MANY, "4");
  assert.equal(browser.said(), "Saved 5.");
});

test("what was refused stays kept, and the link is followed", async () => {
  const browser = typed();
  browser.server.answers(saved(5, [{ field: "MANY", sentence: "No number." }]));
  await follow(browser, "home");
  assert.deepEqual(browser.location.assigned.length, 1);
  assert.deepEqual(browser.keeps(), { MANY: "4" });
});

test("links that lead nowhere else, or to another tab, are left to the browser", async () => {
  const browser = typed();
  for (const init of [{ button: 1 }, { ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { defaultPrevented: true }]) {
    await follow(browser, "home", init);
  }
  await follow(browser, "file");
  browser.id("home").target = "_blank";
  await follow(browser, "home");
  browser.id("home").target = "";
  for (const href of ["#keys", "/figures?by=AGE#row", "https://elsewhere.example/overview"]) {
    browser.id("home").href = href;
    await follow(browser, "home");
  }
  browser.click(browser.field("COUNT"));
  await settled();
  assert.equal(browser.asked(), 0);
  browser.id("home").href = "/figures?by=SEX";
  await follow(browser, "home");
  assert.equal(browser.asked(), 1);
});

test("a page that has stopped saving lets go, since it has said so", async () => {
  const browser = typed();
  browser.server.answers(json({ state: "closed" }));
  browser.leave();
  await browser.pass(2000);
  assert.ok(!(await follow(browser, "home")).defaultPrevented);
});

test("signing out waits for what is not saved, and forgets what the browser keeps", async () => {
  const browser = typed();
  browser.storage.setItem("csec.kept other", "{}");
  browser.id("out").requestSubmit();
  assert.deepEqual(sentForms(browser), []);
  await settled();
  assert.equal(browser.sent().MANY, "4");
  assert.deepEqual(sentForms(browser), ["out"]);
  assert.deepEqual(Object.keys(browser.storage), []);
  browser.fire(browser.window, "pagehide");
  assert.equal(browser.asked(), 1);
});

test("where it cannot be saved nobody is signed out", async () => {
  const browser = typed();
  browser.server.answers(silence);
  browser.id("out").requestSubmit();
  await settled();
  assert.deepEqual(sentForms(browser), []);
  assert.deepEqual(browser.keeps(), { MANY: "4" });
});

test("with all saved signing out forgets, and nothing is kept on the way", async () => {
  const browser = open(texts(), "texts");
  browser.storage.setItem("csec.kept other", "{}");
  browser.id("out").requestSubmit();
  await settled();
  assert.deepEqual(sentForms(browser), ["out"]);
  assert.equal(browser.asked(), 0);
  assert.deepEqual(Object.keys(browser.storage), []);
});

test("signing out of a page that has stopped keeps nothing of it", async () => {
  const browser = typed();
  browser.server.answers(json({ state: "closed" }));
  browser.leave();
  await browser.pass(2000);
  assert.deepEqual(browser.keeps(), { MANY: "4" });
  browser.id("out").requestSubmit();
  assert.deepEqual(sentForms(browser), ["out"]);
  browser.fire(browser.window, "pagehide");
  assert.equal(browser.keeps(), null);
});

test("typed in again after a sign-out that was called off, it is kept again", () => {
  const browser = open(texts(), "texts");
  browser.id("out").requestSubmit();
  browser.type("COUNT", "New");
  browser.fire(browser.window, "pagehide");
  assert.deepEqual(browser.keeps(), { COUNT: "New" });
});

test("other forms, and a sign-out that something else holds back, are left alone", async () => {
  const browser = typed();
  browser.id("other").requestSubmit();
  browser.fire(browser.id("out"), "submit", { defaultPrevented: true });
  await settled();
  assert.equal(browser.asked(), 0);
  assert.deepEqual(sentForms(browser), ["other"]);
});

test("sent by its own button the page goes without being asked, and is kept until it is stored", async () => {
  const browser = typed();
  browser.leave();
  browser.id("texts").requestSubmit(browser.id("save"));
  assert.deepEqual(browser.keeps(), { MANY: "4" });
  browser.navigator.onLine = false;
  assert.equal(leave(browser), false);
  browser.hide();
  browser.fire(browser.window, "pagehide");
  await settled();
  assert.equal(browser.asked(), 0);
});

test("hidden by another tab it saves, but not what is half typed", async () => {
  const browser = typed();
  browser.hide();
  await settled();
  assert.equal(browser.asked(), 0);
  browser.leave();
  browser.fire(browser.document, "visibilitychange");
  await settled();
  assert.equal(browser.asked(), 1);
});

test("shown again it does not save at once", async () => {
  const browser = open(texts(), "texts");
  browser.fill("COUNT", "New");
  browser.fire(browser.document, "visibilitychange");
  await settled();
  assert.equal(browser.asked(), 0);
});

test("closed, what is left is sent by a request that outlives the page", () => {
  const browser = typed();
  browser.fire(browser.window, "pagehide");
  assert.equal(browser.server.last.keepalive, true);
  assert.equal(browser.sent().MANY, "4");
  assert.deepEqual(browser.keeps(), { MANY: "4" });
});

test("closed with all saved, or stopped, nothing is sent", async () => {
  const browser = open(texts(), "texts");
  browser.fire(browser.window, "pagehide");
  assert.equal(browser.asked(), 0);
  const stopped = open(texts({ unsaved: "choose" }), "texts");
  stopped.type("COUNT", "New");
  stopped.fire(stopped.window, "pagehide");
  assert.equal(stopped.asked(), 0);
});

test("a request that fails while the page closes is no error of anybody's", async () => {
  const browser = typed();
  browser.server.answers(silence);
  browser.fire(browser.window, "pagehide");
  await settled();
});

test("before it closes, the page asks only where something could be lost", async () => {
  const browser = typed();
  assert.equal(leave(browser), false, "it is sent while the page closes");
  browser.navigator.onLine = false;
  assert.equal(leave(browser), true);
  browser.navigator.onLine = true;
  browser.server.answers(silence, saved(5));
  browser.leave();
  await browser.pass(2000);
  assert.equal(leave(browser), true, "a save has failed");
  await browser.pass(4000);
  assert.equal(leave(browser), false);
  browser.server.answers(json({ state: "over" }));
  browser.fill("COUNT", "New");
  await browser.pass(2000);
  assert.equal(leave(browser), true, "it has stopped");
});

test("it asks where something was refused, or cannot be read as a figure", async () => {
  const browser = typed();
  browser.server.answers(saved(5, [{ field: "MANY", sentence: "No number." }]));
  browser.leave();
  await browser.pass(2000);
  assert.equal(leave(browser), true);
  const grid = open(figures(), "figures");
  grid.fill("2", "12");
  assert.equal(leave(grid), false);
  grid.fill("2", "1x");
  assert.equal(leave(grid), true);
});

test("a form signs out by its address, whatever its fields are called", () => {
  const browser = new Browser('<form id="a" action="/sign-out"><input name="action"/></form><form id="b" action="/sign-out/no"></form><form id="c"></form>');
  assert.deepEqual(["a", "b", "c"].map((id) => isSignOut(browser.id(id))), [true, false, false]);
});
