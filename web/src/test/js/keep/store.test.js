import assert from "node:assert/strict";
import { test } from "node:test";
import { confirm, expire, forget, read, write } from "../../../main/webapp/look/keep/store.js";
import { Browser, NOW } from "../browser/browser.js";
import { NoStorage, Storage } from "../browser/storage.js";

const DAY = 24 * 60 * 60 * 1000;
const entry = (more = {}) => ({ at: NOW, fields: { COUNT: ["new", "old"] }, ...more });

const open = (kept = new Storage()) => new Browser("", { kept });

test("what is kept is read by its owner and page, and by nobody else", () => {
  open();
  write("7 texts", entry());
  assert.deepEqual(read("7 texts"), entry());
  assert.equal(read("8 texts"), null);
  assert.equal(read("7 other"), null);
});

test("nothing, and an entry without a field, forgets what was there", () => {
  open();
  write("a", entry());
  write("a", null);
  assert.equal(read("a"), null);
  write("a", entry());
  write("a", entry({ fields: {} }));
  assert.equal(read("a"), null);
});

test("forgetting forgets what everybody typed, and nothing else of the browser's", () => {
  const { storage } = open();
  write("7 a", entry());
  write("8 b", entry());
  storage.setItem("csec.session.until", "1");
  forget();
  assert.deepEqual(Object.keys(storage), ["csec.session.until"]);
});

test("what the portal confirms is forgotten by its identifier alone", () => {
  open();
  write("a", entry({ id: "one" }));
  write("b", entry({ id: "two" }));
  write("c", entry());
  confirm("one");
  assert.equal(read("a"), null);
  assert.deepEqual(read("b"), entry({ id: "two" }));
  assert.deepEqual(read("c"), entry());
});

test("after a week, and not on its last day, it is forgotten", () => {
  open();
  write("week", entry({ at: NOW - 7 * DAY }));
  write("over", entry({ at: NOW - 7 * DAY - 1 }));
  expire();
  assert.notEqual(read("week"), null);
  assert.equal(read("over"), null);
});

test("what cannot be read is nothing, expires at once and confirms nothing", () => {
  const { storage } = open();
  storage.setItem("csec.kept a", "{");
  assert.equal(read("a"), null);
  confirm("one");
  assert.equal(storage.getItem("csec.kept a"), "{");
  expire();
  assert.equal(storage.getItem("csec.kept a"), null);
});

test("a browser that keeps nothing is asked in vain", () => {
  open(Object.assign(new NoStorage(), { "csec.kept a": "{}" }));
  assert.equal(read("a"), null);
  write("a", entry());
  forget();
  confirm("one");
  expire();
});
