import assert from "node:assert/strict";
import { test } from "node:test";
import { Browser } from "../browser/browser.js";
import { elsewhere, page, refused, silence } from "../browser/server.js";

const SUMMARY = '<div id="error-summary" tabindex="-1"></div>';
const CHECKED = '<section id="checked" tabindex="-1"></section>';

test("the focus goes to the summary of errors, or else to what a check found", () => {
  for (const [html, id] of [[SUMMARY, "error-summary"], [CHECKED, "checked"], [CHECKED + SUMMARY, "error-summary"], ["", undefined]]) {
    const browser = new Browser(html);
    browser.run("form.js");
    assert.equal(browser.document.activeElement?.id, id);
  }
});

const work = (said, step, since = "Since 10:00.") => '<section id="work" data-href="/work/1"><strong data-part="said">' + said +
  '</strong><span data-part="over" hidden="hidden">Done.</span><progress data-part="bar" max="9" value="' + step + '"></progress>' +
  '<p data-part="since">' + since + '</p><p data-part="leave">Leave.</p><a data-part="again" href="/work/1">Again</a>' +
  '<a data-part="done" hidden="hidden" href="/work/1">Go on</a></section>';

const long = (...answers) => {
  const browser = new Browser(work("Reading", 1));
  browser.run("work.js");
  browser.server.answers(...answers);
  browser.says = (name) => browser.part("work", name).textContent;
  return browser;
};

const isOver = (browser) => ["said", "bar", "since", "leave", "again"].every((name) => browser.part("work", name).hidden) &&
  ["over", "done"].every((name) => !browser.part("work", name).hidden);

test("every three seconds the page is looked at, and tells how far the work is", async () => {
  const browser = long(page(work("Planning", 3, "Since 10:01.")), page(work("Auditing", 5)));
  const same = browser.part("work", "leave").firstChild;
  await browser.pass(2900);
  assert.equal(browser.server.requests.length, 0);
  await browser.pass(100);
  assert.equal(browser.server.last.address, "/work/1");
  assert.deepEqual([browser.says("said"), browser.says("since"), browser.part("work", "bar").value], ["Planning", "Since 10:01.", 3]);
  await browser.pass(3000);
  assert.deepEqual([browser.says("said"), browser.part("work", "bar").value], ["Auditing", 5]);
  assert.ok(!isOver(browser));
  assert.equal(browser.part("work", "leave").firstChild, same);
});

test("the same is not written twice, since it would be spoken twice", async () => {
  const browser = long(page(work("Reading", 1)));
  const text = browser.part("work", "said").firstChild;
  await browser.pass(3000);
  assert.equal(browser.server.requests.length, 1);
  assert.equal(browser.part("work", "said").firstChild, text);
});

test("when the work is over the page says so, and looks no more", async () => {
  for (const answer of [page("<p>Released</p>"), elsewhere(), refused(404), { ...page(work("Reading", 1)), redirected: true }, page(work("x", 1), 500)]) {
    const browser = long(answer);
    await browser.pass(3000);
    assert.ok(isOver(browser));
    await browser.pass(60_000);
    assert.equal(browser.server.requests.length, 1);
  }
});

test("a server that does not answer is asked again", async () => {
  const browser = long(silence, page(work("Planning", 3)));
  await browser.pass(6000);
  assert.equal(browser.says("said"), "Planning");
});

test("a page that was forgotten stops after a quarter of an hour, so that its session ends", async () => {
  const browser = long(page(work("Planning", 3)));
  await browser.pass(15 * 60_000);
  const asked = browser.server.requests.length;
  assert.equal(asked, 300);
  await browser.pass(60_000);
  assert.equal(browser.server.requests.length, asked);
  assert.ok(!isOver(browser));
});

test("a page without long work asks for nothing", async () => {
  const browser = new Browser("<p>None</p>");
  browser.run("work.js");
  await browser.pass(10_000);
  assert.equal(browser.server.requests.length, 0);
});
