import assert from "node:assert/strict";
import { test } from "node:test";
import { texts } from "../browser/pages.js";
import { open, saved } from "../browser/saving.js";
import { json, page, refused, signIn, silence, strange } from "../browser/server.js";

const fresh = (owner = "7 2026Q3 texts") => page(texts({ owner }).replace('value="v1"', 'value="v2"'));

const failing = async (...answers) => {
  const browser = open(texts(), "texts");
  browser.server.answers(...answers);
  browser.fill("COUNT", "One");
  await browser.pass(2000);
  return browser;
};

test("where the portal fails it says so, keeps what was typed and tries again, ever more slowly", async () => {
  const browser = await failing(refused(500));
  assert.equal(browser.alarm(), "Silent.");
  assert.deepEqual(browser.keeps(), { COUNT: "One" });
  for (const [seconds, requests] of [[4, 2], [8, 3], [16, 4], [20, 5], [20, 6]]) {
    await browser.pass(seconds * 1000 - 100);
    assert.equal(browser.asked(), requests - 1);
    await browser.pass(100);
    assert.equal(browser.asked(), requests);
  }
});

test("a page with a short pause tries again sooner, and one with a long pause no later", async () => {
  for (const [pause, wait] of [["500", 1000], ["9000", 4000]]) {
    const browser = open(texts().replace('data-pause="2000"', 'data-pause="' + pause + '"'), "texts");
    browser.server.answers(silence);
    browser.fill("COUNT", "One");
    await browser.pass(Number(pause));
    assert.equal(browser.asked(), 1);
    await browser.pass(wait - 100);
    assert.equal(browser.asked(), 1);
    await browser.pass(100);
    assert.equal(browser.asked(), 2);
  }
});

test("once the portal is back all is saved, and the next failure is tried again soon", async () => {
  const browser = await failing(silence, silence, saved(5), silence);
  await browser.pass(12_000);
  assert.equal(browser.alarm(), "");
  assert.equal(browser.said(), "Saved 5.");
  assert.equal(browser.keeps(), null);
  browser.fill("COUNT", "Two");
  await browser.pass(2000);
  assert.equal(browser.asked(), 4);
  await browser.pass(4000);
  assert.equal(browser.asked(), 5);
});

test("typing on while the portal is away does not ask it sooner", async () => {
  const browser = await failing(refused(500));
  browser.fill("COUNT", "Two");
  await browser.pass(3900);
  assert.equal(browser.asked(), 1);
  assert.deepEqual(browser.keeps(), { COUNT: "Two" });
  await browser.pass(100);
  assert.equal(browser.asked(), 2);
  assert.equal(browser.sent().COUNT, "Two");
});

test("a restart is told from silence", async () => {
  assert.equal((await failing(strange(503))).alarm(), "Away.");
  assert.equal((await failing(silence)).alarm(), "Away.");
  const browser = open(texts(), "texts");
  browser.navigator.onLine = false;
  browser.server.answers(silence);
  browser.fill("COUNT", "One");
  await browser.pass(2000);
  assert.equal(browser.alarm(), "Silent.");
});

test("as soon as the network is back it tries again", async () => {
  const browser = await failing(silence, saved(5));
  browser.fire(browser.window, "online");
  await browser.pass(100);
  assert.equal(browser.asked(), 2);
  assert.equal(browser.alarm(), "");
  browser.field("COUNT").value = "Two";
  browser.fire(browser.window, "online");
  await browser.pass(100);
  assert.equal(browser.asked(), 2, "nothing had failed");
});

test("a page that the portal no longer knows is fetched anew and sent again", async () => {
  const browser = await failing(refused(409), fresh(), saved(5));
  assert.equal(browser.asked(), 3);
  assert.equal(browser.server.requests[1].address, "/texts?period=2026Q3");
  assert.equal(browser.server.last.sent["jakarta.faces.ViewState"], "v2");
  assert.equal(browser.sent().COUNT, "One");
  assert.equal(browser.said(), "Saved 5.");
  assert.equal(browser.alarm(), "");
});

test("a page that is not known even then is gone", async () => {
  const browser = await failing(refused(409), fresh(), refused(409));
  assert.equal(browser.asked(), 3);
  assert.equal(browser.alarm(), "Gone.");
  assert.deepEqual(browser.keeps(), { COUNT: "One" });
});

test("a page of somebody else is gone, and the sign-in says that the session is over", async () => {
  assert.equal((await failing(refused(409), fresh("8 2026Q3 texts"))).alarm(), "Gone.");
  assert.equal((await failing(refused(409), signIn())).alarm(), "Over.");
});

test("a portal that goes away while the page is fetched is tried again", async () => {
  const browser = await failing(refused(409), silence, refused(409), fresh(), saved(5));
  assert.equal(browser.alarm(), "Away.");
  await browser.pass(4000);
  assert.equal(browser.said(), "Saved 5.");
});

test("whoever signs in again in another tab goes on here", async () => {
  const browser = await failing(signIn(), fresh(), saved(5));
  assert.equal(browser.alarm(), "Over.");
  browser.otherTab("csec.session.until", "1");
  await browser.pass(100);
  assert.equal(browser.server.requests[1].method, undefined, "the page is fetched first");
  assert.equal(browser.said(), "Saved 5.");
  assert.equal(browser.alarm(), "");
  browser.server.answers(saved(6));
  browser.fill("COUNT", "Two");
  await browser.pass(2000);
  assert.equal(browser.asked(), 4, "and it saves by itself again");
});

test("another tab does not wake what stopped for another reason, nor does another key", async () => {
  const closed = await failing(json({ state: "closed" }), saved(5));
  closed.otherTab("csec.session.until", "1");
  const over = await failing(signIn(), saved(5));
  over.otherTab("csec.kept x", "1");
  await over.pass(60_000);
  assert.equal(closed.asked(), 1);
  assert.equal(over.asked(), 1);
  assert.equal(over.alarm(), "Over.");
});
