import assert from "node:assert/strict";
import { test } from "node:test";
import { local } from "../../../main/webapp/look/keep/local.js";
import { say } from "../../../main/webapp/look/keep/say.js";
import { Browser, NOW, settled } from "../browser/browser.js";
import { banners } from "../browser/pages.js";
import { page, silence, strange } from "../browser/server.js";
import { Storage } from "../browser/storage.js";

const FORM = '<form id="reply" method="post" action="/review"><label for="reason">Reason</label>' +
  '<textarea id="reason" name="reason">Was there</textarea><input type="email" name="mail" value=""/>' +
  '<input type="password" name="secret"/><input type="text" name="code" autocomplete="one-time-code"/>' +
  '<input type="checkbox" name="sure" value="yes"/></form>';

const open = ({ html = FORM, address = "https://portal.example/review?county=01&period=2026Q3", kept } = {}) => {
  const browser = new Browser(banners() + html, { address, kept });
  browser.server.answers(page(""));
  local(browser.document.forms, "7", "/look/mark.svg", say(browser.id("kept")));
  browser.alarm = () => browser.part("autosave", "said").hidden ? "" : browser.part("autosave", "text").textContent;
  return browser;
};

const KEY = "csec.kept 7 /review county=01 period=2026Q3 reply";
const keeps = (browser) => JSON.parse(browser.storage.getItem(KEY));

test("what is typed is kept under account, page and form, but no password and no code", () => {
  const browser = open();
  browser.type("reason", "New");
  browser.type("mail", "a@b.example");
  browser.type("secret", "hush");
  browser.type("code", "123456");
  browser.check("sure", "yes");
  assert.deepEqual(keeps(browser), { at: NOW, fields: { reason: ["New", "Was there"], mail: ["a@b.example", ""] } });
});

test("typed back as it was, nothing is kept", () => {
  const browser = open();
  browser.type("reason", "New");
  browser.type("reason", "Was there");
  assert.equal(keeps(browser), null);
});

test("which page it is, the order of what is asked, how it is shown and what is empty do not say", () => {
  const browser = open({ address: "https://portal.example/review?period=2026Q3&rows=compact&view=x&q=&county=01#top" });
  browser.type("reason", "New");
  assert.notEqual(keeps(browser), null);
});

test("sent, it bears a mark by which the portal confirms it", () => {
  const browser = open();
  browser.type("reason", "New");
  browser.id("reply").requestSubmit();
  const mark = browser.find("input[name=kept]");
  assert.equal(mark.type, "hidden");
  assert.match(mark.value, /^[0-9a-f-]{36}$/);
  assert.equal(keeps(browser).id, mark.value);
  assert.deepEqual(keeps(browser).fields, { reason: ["New", "Was there"] });
});

test("sent once more it bears another mark, in the same field", () => {
  const browser = open();
  browser.type("reason", "New");
  browser.id("reply").requestSubmit();
  const first = browser.find("input[name=kept]").value;
  browser.id("reply").requestSubmit();
  assert.equal(browser.document.querySelectorAll("input[name=kept]").length, 1);
  assert.notEqual(browser.find("input[name=kept]").value, first);
});

test("shown again with what was refused, all that is written there is unsaved", () => {
  const browser = open({ html: '<div id="error-summary"></div>' + FORM });
  browser.type("mail", " ");
  assert.deepEqual(keeps(browser).fields, { reason: ["Was there", "Was there"] });
});

test("who comes back is offered what they typed, one form at a time", () => {
  const kept = new Storage();
  const entry = (name) => JSON.stringify({ at: NOW, fields: { [name]: ["Kept", ""] } });
  kept.setItem(KEY, entry("reason"));
  kept.setItem(KEY.replace("reply", "second"), entry("more"));
  const second = '<form id="second" method="post" action="/x"><textarea name="more"></textarea></form>';
  const browser = open({ html: FORM + second, kept });
  assert.deepEqual(browser.document.querySelectorAll("li").map((item) => item.textContent), ["Reason: Kept"]);
  browser.click(browser.part("kept", "back"));
  assert.equal(browser.field("reason").value, "Kept");
  assert.equal(browser.field("more").value, "");
  assert.notEqual(kept.getItem(KEY.replace("reply", "second")), null);
});

test("the second form is offered where the first has nothing", () => {
  const kept = new Storage();
  kept.setItem(KEY.replace("reply", "second"), JSON.stringify({ at: NOW, fields: { more: ["Kept", ""] } }));
  const second = '<form id="empty" method="post" action="/y"></form><form id="second" method="post" action="/x"><textarea name="more"></textarea></form>';
  const browser = open({ html: FORM + second, kept });
  assert.equal(browser.id("kept").hidden, false);
});

test("now and then, while somebody types, it looks whether the portal answers", async () => {
  const browser = open();
  browser.type("reason", "a");
  await browser.pass(20_000);
  browser.type("reason", "ab");
  await settled();
  assert.equal(browser.server.requests.length, 0, "twenty seconds have not passed");
  await browser.pass(100);
  browser.type("reason", "abc");
  browser.type("reason", "abcd");
  await settled();
  assert.equal(browser.server.requests.length, 1);
  assert.deepEqual([browser.server.last.address, browser.server.last.method], ["/look/mark.svg", "HEAD"]);
  await browser.pass(60_000);
  assert.equal(browser.server.requests.length, 1, "nobody types");
  assert.equal(browser.alarm(), "");
});

test("where the portal is away it says so, and looks until it is back", async () => {
  for (const [answer, onLine, words] of [[strange(503), true, "Here."], [silence, false, "Offline."]]) {
    const browser = open();
    browser.navigator.onLine = onLine;
    browser.server.answers(answer, answer, page(""));
    await browser.pass(20_100);
    browser.type("reason", "a");
    await settled();
    assert.equal(browser.alarm(), words);
    await browser.pass(3900);
    browser.type("reason", "ab");
    assert.equal(browser.server.requests.length, 1);
    await browser.pass(100);
    assert.equal(browser.server.requests.length, 2);
    assert.equal(browser.alarm(), words);
    await browser.pass(4000);
    assert.equal(browser.alarm(), "");
    await browser.pass(20_100);
    browser.type("reason", "abc");
    await settled();
    assert.equal(browser.server.requests.length, 4);
  }
});

test("a long time away does not make it ask again at once when it is back", async () => {
  const browser = open();
  browser.server.answers(silence, silence, silence, silence, silence, silence, page(""));
  await browser.pass(20_100);
  browser.type("reason", "a");
  await settled();
  await browser.pass(24_000);
  assert.equal(browser.server.requests.length, 7);
  browser.type("reason", "ab");
  await settled();
  assert.equal(browser.server.requests.length, 7);
});

test("a line without a type is a line of text, and is kept", () => {
  const browser = open({ html: FORM.replace('<input type="email" name="mail" value=""/>', '<input name="mail" value=""/>') });
  browser.type("mail", "My laptop");
  assert.deepEqual(keeps(browser).fields, { mail: ["My laptop", ""] });
});

test("a search and the helpers of a list are not kept", () => {
  const search = '<div class="filters"><input type="text" name="q" value=""/></div><input type="text" name="role_focus" value=""/>';
  const browser = open({ html: FORM.replace("</form>", search + "</form>") });
  browser.type("q", "Roe");
  browser.type("role_focus", "Pre");
  assert.equal(keeps(browser), null);
  browser.type("reason", "New");
  assert.deepEqual(keeps(browser).fields, { reason: ["New", "Was there"] });
});

test("a form of nothing but a search is left alone", () => {
  const browser = open({ html: '<form id="reply" method="post" action="/x"><div class="filters"><input type="text" name="q"/></div></form>' });
  browser.type("q", "Roe");
  assert.equal(keeps(browser), null);
});

test("a button of a component marks its form, which it sends without a submission", () => {
  const browser = open({ html: FORM.replace("</form>", '<button type="submit" id="go">Go</button><button type="button" id="no">No</button></form>') });
  browser.type("reason", "New");
  browser.click(browser.id("no"));
  assert.equal(keeps(browser).id, undefined);
  browser.click(browser.id("go"));
  assert.equal(keeps(browser).id, browser.find("input[name=kept]").value);
});

test("fields that an answer has put in the place of others are kept as well", () => {
  const browser = open();
  browser.type("reason", "Old");
  const fresh = browser.document.createElement("textarea");
  fresh.setAttribute("name", "reason");
  browser.id("reason").after(fresh);
  browser.id("reason").remove();
  browser.type("reason", "Newer");
  assert.equal(keeps(browser).fields.reason[0], "Newer");
});

test("typed on after a refusal, it is kept beside what the portal had before that", () => {
  const browser = open();
  browser.type("reason", "New");
  browser.id("reply").requestSubmit();
  const refused = new Browser(banners() + '<div id="error-summary"></div>' + FORM.replace("Was there", "New"), {
    address: "https://portal.example/review?county=01&period=2026Q3", kept: browser.storage });
  refused.server.answers(page(""));
  local(refused.document.forms, "7", "/look/mark.svg", say(refused.id("kept")));
  refused.type("reason", "Newer");
  assert.deepEqual(JSON.parse(refused.storage.getItem(KEY)).fields.reason, ["Newer", "Was there"]);
});
