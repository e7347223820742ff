// The pages of the tests are short copies. This compares what scripts look for with the real ones.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { banners, figures, grid, milestones, texts, totals } from "../browser/pages.js";

const WEBAPP = fileURLToPath(new URL("../../../main/webapp/", import.meta.url));

const all = (under, extension) => readdirSync(WEBAPP + under, { recursive: true })
  .filter((name) => name.endsWith(extension))
  .map((name) => readFileSync(WEBAPP + under + name, "utf8"))
  .join("\n");

const SCRIPTS = all("look/", ".js");
const PAGES = all("", ".xhtml");

const found = (text, pattern) => new Set(Array.from(text.matchAll(pattern), ([, name]) => name));
const missing = (names, there) => Array.from(names).filter((name) => !there(name));
const isClass = (name) => new RegExp("[\"' ]" + name + "[\"' #]").test(PAGES);

test("each element that a script asks for by its identifier is on a page", () => {
  const names = found(SCRIPTS, /getElementById\("([\w-]+)"\)/g);
  assert.ok(names.size > 10);
  assert.deepEqual(missing(names, (name) => PAGES.includes('id="' + name + '"')), []);
});

test("so is each named part of one", () => {
  const names = found(SCRIPTS, /\bpart\((?:\w+, )?"(\w+)"\)/g);
  assert.ok(names.size > 20);
  assert.deepEqual(missing(names, (name) => PAGES.includes('data-part="' + name + '"')), []);
});

test("each class that a script looks for is one of a page", () => {
  const names = found(SCRIPTS, /["' (,]\.((?:figures|field|tabs)[\w-]*)/g);
  assert.ok(names.size > 10);
  assert.deepEqual(missing(names, isClass), []);
});

test("each class, part and datum of the tests' pages is one of a real page", () => {
  const copies = [banners(), figures(), grid(), milestones(), texts(), totals()].join("");
  const classes = Array.from(found(copies, /class="([^"]+)"/g)).flatMap((names) => names.split(" "));
  assert.deepEqual(missing(new Set(classes), isClass), []);
  assert.deepEqual(missing(found(copies, /data-part="(\w+)"/g), (name) => PAGES.includes('data-part="' + name + '"')), []);
  assert.deepEqual(missing(found(copies, / (data-\w+)="/g), (name) => PAGES.includes(name + '="')), []);
});
