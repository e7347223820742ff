// The script that keeps starts when it is loaded, so there is one page for all.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Browser, NOW, settled } from "../browser/browser.js";
import { banners, texts } from "../browser/pages.js";
import { saved } from "../browser/saving.js";
import { Storage } from "../browser/storage.js";

const withoutBanners = (html) => html.slice(html.indexOf("<form id=\"texts\""));
const kept = new Storage();
const put = (key, entry) => kept.setItem("csec.kept " + key, JSON.stringify({ at: NOW, fields: { a: ["x", ""] }, ...entry }));
put("confirmed", { id: "one" });
put("also confirmed", { id: "two" });
put("waiting", { id: "three" });
put("old", { at: NOW - 8 * 24 * 60 * 60 * 1000 });

const FORMS = '<form id="out" method="post" action="/sign-out"><textarea name="leaving"></textarea></form>' +
  '<form id="search" method="get" action="/s"><input type="text" name="q"/></form>' +
  '<dialog id="d"><form id="in-dialog" method="post" action="/d"><textarea name="asked"></textarea></form></dialog>' +
  '<form id="figures" method="post" action="/figures" data-pause="2000" data-owner="7 figures" data-unsaved=""><input type="text" name="f"/></form>' +
  '<form id="reply" method="post" action="/reply"><textarea name="reason"></textarea></form>';

const browser = new Browser(banners("one two") + withoutBanners(texts()) + FORMS, { kept, address: "https://portal.example/desk" });
// What the script uses of jQuery, which PrimeFaces brings.
let answered;
browser.window.jQuery = () => ({ on: (type, handler) => { answered = (args) => handler({ type }, {}, {}, args); } });
await import("../../../main/webapp/look/keep.js");
const keys = () => Object.keys(kept).map((key) => key.replace("csec.kept ", ""));

test("what the portal has confirmed, and what is too old, is forgotten", () => {
  assert.deepEqual(keys(), ["waiting"]);
});

test("a page of texts saves by itself, and waits while a line is typed in", async () => {
  browser.server.answers(saved(5));
  browser.type("MANY", "4");
  await browser.pass(5000);
  assert.equal(browser.server.requests.length, 0);
  browser.leave();
  await browser.pass(2000);
  assert.equal(browser.server.requests.length, 1);
  browser.type("COUNT", "New");
  await browser.pass(2000);
  assert.equal(browser.server.requests.length, 2, "words are saved while they are typed");
  browser.check("TOOLS", "B");
  await browser.pass(2000);
  assert.equal(browser.server.requests.length, 3);
});

test("the figures are left to their own script", async () => {
  browser.type("f", "1");
  browser.leave();
  await browser.pass(5000);
  assert.equal(browser.server.requests.length, 3);
  assert.deepEqual(keys(), ["waiting"]);
});

test("what is typed in any other form that is sent is kept, for the account", () => {
  for (const name of ["leaving", "q", "asked"]) {
    browser.type(name, "x");
  }
  assert.deepEqual(keys(), ["waiting"]);
  browser.type("reason", "x");
  assert.deepEqual(keys(), ["waiting", "7 /desk reply"]);
});

test("what an answer to a component says was stored is forgotten, and nothing else", () => {
  put("7 /desk reply", { id: "four" });
  answered(undefined);
  answered({});
  answered({ stored: "five" });
  assert.deepEqual(keys(), ["waiting", "7 /desk reply"]);
  answered({ stored: "four" });
  assert.deepEqual(keys(), ["waiting"]);
  browser.type("reason", "y");
});

test("a sign-out that is held back forgets nothing, and no other form does", async () => {
  browser.fire(browser.id("out"), "submit", { defaultPrevented: true });
  browser.fire(browser.id("search"), "submit");
  await settled();
  assert.deepEqual(keys(), ["waiting", "7 /desk reply"]);
});

test("signing out forgets all that is kept", async () => {
  browser.id("out").requestSubmit();
  await settled();
  assert.deepEqual(keys(), []);
});
