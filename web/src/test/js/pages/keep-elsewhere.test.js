import assert from "node:assert/strict";
import { test } from "node:test";
import { Browser, NOW } from "../browser/browser.js";
import { Storage } from "../browser/storage.js";

test("a page for nobody, without the banner, keeps and forgets nothing", async () => {
  const kept = new Storage();
  kept.setItem("csec.kept a", JSON.stringify({ at: NOW - 30 * 24 * 60 * 60 * 1000, fields: {} }));
  const browser = new Browser('<form id="in" method="post" action="/sign-in"><input type="text" name="mail"/></form>', { kept });
  await import("../../../main/webapp/look/keep.js");
  browser.type("mail", "a@b.example");
  assert.deepEqual(Object.keys(kept), ["csec.kept a"]);
});
