import assert from "node:assert/strict";
import { test } from "node:test";
import { Browser, NOW, settled } from "../browser/browser.js";
import { page, refused, silence, strange } from "../browser/server.js";
import { NoStorage, Storage } from "../browser/storage.js";

const UNTIL = "csec.session.until";
const MINUTE = 60_000;

const html = (seconds, save = 'data-save="save"') =>
  '<form id="figures" method="post" action="/figures"><input name="a"/><button ' + save + ' type="submit" id="save">Save</button></form>' +
  '<form id="search" method="get" action="/search"><input name="q"/></form><input name="loose"/>' +
  '<form id="list" method="post" action="/list"><div class="filters"><input name="looked"/></div></form>' +
  '<dialog id="session" aria-labelledby="session-title" data-seconds="' + seconds + '"><div data-part="warning">' +
  '<strong data-part="until"></strong><p data-part="unsaved" hidden="hidden"></p><p data-part="longest" hidden="hidden"></p>' +
  '<p data-part="silent" hidden="hidden"></p><form method="post" action="/sign-out"><input name="inside"/>' +
  '<button type="button" data-part="stay">Stay</button><button type="button" data-part="save" hidden="hidden">Save</button></form></div>' +
  '<div data-part="over" hidden="hidden"><h2>Over</h2><a data-part="again" href="/sign-in">Again</a></div></dialog>';

const open = ({ seconds = 1800, save, ...options } = {}) => {
  const browser = new Browser(html(seconds, save), { address: "https://portal.example/figures?by=AGE#row", ...options });
  browser.run("session.js");
  browser.dialog = browser.id("session");
  browser.says = (name) => !browser.part("session", name).hidden;
  browser.server.answers(page(String(seconds)));
  return browser;
};

/** A page whose dialog has come up. */
const warned = async (options) => {
  const browser = open(options);
  await browser.pass(28 * MINUTE);
  assert.ok(browser.dialog.open);
  return browser;
};

const stay = async (browser) => {
  browser.click(browser.part("session", "stay"));
  await settled();
};

test("two minutes before the end, and not earlier, it warns and says until when", async () => {
  const browser = open();
  await browser.pass(28 * MINUTE - 1000);
  assert.ok(!browser.dialog.open);
  await browser.pass(1000);
  assert.ok(browser.dialog.open);
  assert.equal(browser.part("session", "until").textContent, new Date(NOW + 30 * MINUTE)
    .toLocaleTimeString("en", { hour: "numeric", minute: "2-digit" }).replace("AM", "a.m.").replace("PM", "p.m."));
  assert.equal(browser.document.activeElement, browser.part("session", "stay"));
  assert.deepEqual([browser.says("unsaved"), browser.says("save")], [false, false]);
});

test("a session shorter than four minutes is warned of at its half", async () => {
  const browser = open({ seconds: 60 });
  await browser.pass(29_000);
  assert.ok(!browser.dialog.open);
  await browser.pass(1000);
  assert.ok(browser.dialog.open);
});

test("it warns once, and not each second anew", async () => {
  const browser = await warned();
  browser.part("session", "silent").hidden = false;
  await browser.pass(MINUTE);
  assert.ok(browser.says("silent"));
});

test("with nothing typed the page goes at the end, without where it was scrolled to", async () => {
  const browser = await warned();
  await browser.pass(2 * MINUTE - 1000);
  assert.deepEqual(browser.location.replaced, []);
  await browser.pass(MINUTE);
  assert.deepEqual(browser.location.replaced, ["/figures?by=AGE"]);
});

test("with something typed the page stays to be copied from, and says that it is over", async () => {
  const browser = open();
  browser.type("a", "1");
  await browser.pass(28 * MINUTE);
  assert.deepEqual([browser.says("unsaved"), browser.says("save")], [true, true]);
  await browser.pass(2 * MINUTE);
  assert.deepEqual(browser.location.replaced, []);
  assert.deepEqual([browser.says("warning"), browser.says("over")], [false, true]);
  assert.equal(browser.part("session", "again").getAttribute("href"), "/figures?by=AGE");
  assert.equal(browser.dialog.getAttribute("aria-labelledby"), "session-over");
  assert.equal(browser.id("session-over").textContent, "Over");
  assert.equal(browser.document.activeElement, browser.part("session", "again"));
});

test("over, neither Escape nor another tab takes that away", async () => {
  const browser = open();
  browser.type("a", "1");
  await browser.pass(30 * MINUTE);
  const asked = browser.server.requests.length;
  assert.ok(browser.fire(browser.dialog, "cancel").defaultPrevented);
  browser.otherTab(UNTIL, String(NOW + 90 * MINUTE));
  await settled();
  assert.ok(browser.dialog.open);
  assert.equal(browser.server.requests.length, asked);
});

test("a computer that slept through the end is told when it wakes", async () => {
  const browser = open();
  browser.type("a", "1");
  await browser.pass(10);
  const later = Date.now;
  Date.now = () => NOW + 40 * MINUTE;
  browser.fire(browser.document, "visibilitychange");
  Date.now = later;
  assert.ok(browser.dialog.open);
  assert.ok(browser.says("over"));
});

test("only what is typed in a form that is sent counts as typed", async () => {
  const browser = open();
  for (const name of ["q", "loose", "inside", "looked"]) {
    browser.type(name, "1");
  }
  await browser.pass(28 * MINUTE);
  assert.ok(!browser.says("unsaved"));
});

test("where no button saves what was typed, none is offered", async () => {
  const browser = open({ save: 'data-other="x"' });
  browser.type("a", "1");
  await browser.pass(28 * MINUTE);
  assert.deepEqual([browser.says("unsaved"), browser.says("save")], [true, false]);
});

test("a form that is no longer on the page has no button", async () => {
  const browser = open();
  browser.type("a", "1");
  browser.id("figures").remove();
  await browser.pass(28 * MINUTE);
  assert.deepEqual([browser.says("unsaved"), browser.says("save")], [true, false]);
});

test("saving from the dialog presses the page's own button", async () => {
  const browser = open();
  browser.type("a", "1");
  await browser.pass(28 * MINUTE);
  let saves = 0;
  browser.id("save").addEventListener("click", () => saves++);
  browser.click(browser.part("session", "save"));
  assert.equal(saves, 1);
  assert.ok(!browser.dialog.open);
});

test("staying asks the server, which says how long, and other tabs are told", async () => {
  const browser = await warned();
  await stay(browser);
  assert.deepEqual([browser.server.last.address, browser.server.last.method], ["/session", "POST"]);
  assert.ok(!browser.dialog.open);
  assert.equal(browser.storage.getItem(UNTIL), String(NOW + 58 * MINUTE));
  await browser.pass(28 * MINUTE - 1000);
  assert.ok(!browser.dialog.open);
  await browser.pass(1000);
  assert.ok(browser.dialog.open);
});

test("Escape means to stay", async () => {
  const browser = await warned();
  assert.ok(browser.fire(browser.dialog, "cancel").defaultPrevented);
  await settled();
  assert.equal(browser.server.requests.length, 1);
  assert.ok(!browser.dialog.open);
});

test("where it cannot be longer the dialog says so, and stays", async () => {
  const browser = await warned();
  browser.server.answers(page("120"));
  await stay(browser);
  assert.ok(browser.dialog.open);
  assert.deepEqual([browser.says("longest"), browser.says("stay")], [true, false]);
  assert.equal(browser.storage.getItem(UNTIL), String(NOW + 30 * MINUTE));
});

test("where the portal does not answer the dialog says so, until it comes up again", async () => {
  for (const answer of [silence, strange(502), refused(500), strange(401)]) {
    const browser = await warned();
    browser.server.answers(answer, page("1800"));
    await stay(browser);
    assert.ok(browser.says("silent"));
    assert.ok(browser.dialog.open);
    await stay(browser);
    await browser.pass(28 * MINUTE);
    assert.ok(!browser.says("silent"));
  }
});

test("where the portal itself says that the session is over, it is", async () => {
  const browser = await warned();
  browser.server.answers(refused(401));
  await stay(browser);
  assert.deepEqual(browser.location.replaced, ["/figures?by=AGE"]);
});

test("the end is told to other tabs as soon as the page is there", () => {
  const browser = open();
  assert.equal(browser.storage.getItem(UNTIL), String(NOW + 30 * MINUTE));
});

test("another tab's request is one of this session", async () => {
  const browser = await warned();
  browser.otherTab(UNTIL, String(NOW + 58 * MINUTE));
  assert.ok(!browser.dialog.open);
  await browser.pass(27 * MINUTE);
  assert.ok(!browser.dialog.open);
  await browser.pass(MINUTE);
  assert.ok(browser.dialog.open);
});

test("an earlier end, and another key, change nothing", async () => {
  const browser = await warned();
  browser.otherTab(UNTIL, String(NOW + 30 * MINUTE));
  browser.otherTab(UNTIL, String(NOW + 20 * MINUTE));
  browser.otherTab("csec.kept x", String(NOW + 90 * MINUTE));
  assert.ok(browser.dialog.open);
});

test("saved by itself, nothing is typed any more", async () => {
  const browser = open();
  browser.type("a", "1");
  browser.fire(browser.document, "csec:saved");
  await browser.pass(28 * MINUTE);
  assert.ok(!browser.says("unsaved"));
});

test("a save in the second half of a session is asked how long it lasts now", async () => {
  const browser = open();
  await browser.pass(15 * MINUTE);
  browser.fire(browser.document, "csec:saved");
  await settled();
  assert.equal(browser.server.requests.length, 0);
  await browser.pass(100);
  browser.fire(browser.document, "csec:saved");
  await settled();
  assert.equal(browser.server.requests.length, 1);
});

test("a browser that keeps nothing, and pages of a session or browsers without the dialog", async () => {
  const browser = open({ kept: new NoStorage() });
  await browser.pass(28 * MINUTE);
  assert.ok(browser.dialog.open);
  const without = new Browser('<p>Public</p>', { kept: new Storage() });
  without.run("session.js");
  const old = new Browser(html(1800).replaceAll("dialog", "section"), { kept: new Storage() });
  old.run("session.js");
  assert.equal(old.storage.getItem(UNTIL), null);
});
