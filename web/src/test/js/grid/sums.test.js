import assert from "node:assert/strict";
import { test } from "node:test";
import { sums } from "../../../main/webapp/look/grid/sums.js";
import { Browser } from "../browser/browser.js";
import { grid, totals } from "../browser/pages.js";

const open = (values, lang) => {
  const browser = new Browser(grid(values), { lang });
  browser.add = sums(browser.find("table"));
  browser.row = browser.find("tr");
  browser.sum = browser.row.querySelector(".figures__sum");
  return browser;
};

const shown = ({ sum }) => [sum.querySelector(".figures__out")?.textContent, sum.querySelector(".figures__prior")?.textContent];

test("groups that are the total are marked as such", () => {
  const browser = open({ "2": "1,234", "2@AGE=0-11": "1,000", "2@AGE=12-15": "234" });
  browser.add(browser.row, false);
  assert.deepEqual(shown(browser), ["1,234 ✓", ""]);
  assert.equal(browser.sum.querySelector("span span").className, "ok");
});

test("groups that are more or less than the total say by how much", () => {
  const browser = open({ "2": "20", "2@AGE=0-11": "12", "2@AGE=12-15": "10" });
  browser.add(browser.row, false);
  assert.deepEqual(shown(browser), ["22", "2 more than the total"]);
  assert.equal(browser.sum.querySelector("span span").className, "off");
  browser.field("2").value = "1,025";
  browser.add(browser.row, false);
  assert.deepEqual(shown(browser), ["22", "1,003 less than the total"]);
});

test("without a total that can be read the sum stands alone", () => {
  const browser = open({ "2@AGE=0-11": "3" });
  browser.add(browser.row, false);
  assert.deepEqual(shown(browser), ["3", ""]);
  assert.equal(browser.sum.querySelector("span span").className, "ok");
  browser.field("2").value = "x";
  browser.add(browser.row, false);
  assert.deepEqual(shown(browser), ["3 ✓", ""]);
});

test("a total that is a reason is no total", () => {
  const browser = open({ "2": "NC", "2@AGE=0-11": "3" });
  browser.add(browser.row, false);
  assert.deepEqual(shown(browser), ["3", ""]);
});

test("zero is a figure", () => {
  const browser = open({ "2": "0", "2@AGE=0-11": "0" });
  browser.add(browser.row, false);
  assert.deepEqual(shown(browser), ["0 ✓", ""]);
});

test("parts of a figure are added to six places", () => {
  const browser = open({ "2": "0.3", "2@AGE=0-11": "0.25", "2@AGE=12-15": "0.000001" });
  browser.add(browser.row, false);
  assert.deepEqual(shown(browser), ["0.250001", "0.049999 less than the total"]);
});

test("without any group, or with one that cannot be read, there is no sum", () => {
  const browser = open({ "2": "4", "2@AGE=0-11": "4" });
  browser.add(browser.row, false);
  browser.field("2@AGE=12-15").value = "x";
  browser.add(browser.row, false);
  assert.equal(browser.sum.childNodes.length, 0);
  browser.field("2@AGE=12-15").value = "";
  browser.add(browser.row, false);
  assert.deepEqual(shown(browser), ["4 ✓", ""]);
  browser.field("2@AGE=0-11").value = "";
  browser.add(browser.row, false);
  assert.equal(browser.sum.childNodes.length, 0);
});

test("where a reason stands in the place of the groups nothing is added", () => {
  const browser = open({ "2": "4", "2@AGE=0-11": "4" });
  browser.row.querySelector(".figures__absent").hidden = false;
  browser.add(browser.row, false);
  assert.equal(browser.sum.childNodes.length, 0);
});

test("a page without groups has no sums", () => {
  const browser = new Browser(totals());
  sums(browser.find("table"))(browser.find("tr"), true);
  assert.equal(browser.find(".figures__out"), null);
});

test("numbers are written as the language of the page writes them", () => {
  const browser = open({ "2": "1,500", "2@AGE=0-11": "12,000.5" }, "de");
  browser.add(browser.row, false);
  assert.deepEqual(shown(browser), ["12.000,5", "10.500,5 more than the total"]);
  const without = open({ "2@AGE=0-11": "12000" }, "");
  without.add(without.row, false);
  assert.deepEqual(shown(without), ["12,000", ""]);
});

test("the sum is said a moment after the last key", async () => {
  const browser = open({ "2": "20", "2@AGE=0-11": "12" });
  browser.add(browser.row, true);
  await browser.pass(500);
  browser.field("2@AGE=0-11").value = "20";
  browser.add(browser.row, true);
  await browser.pass(500);
  assert.equal(browser.id("sums").textContent, "", "a moment has not passed since");
  await browser.pass(100);
  assert.equal(browser.id("sums").textContent, "Children identified: 20, same as the total");
});

test("what is said names the difference, and nothing where there is no total", async () => {
  const browser = open({ "2": "20", "2@AGE=0-11": "12" });
  browser.add(browser.row, true);
  await browser.pass(600);
  assert.equal(browser.id("sums").textContent, "Children identified: 12, 8 less than the total");
  browser.field("2").value = "";
  browser.add(browser.row, true);
  await browser.pass(600);
  assert.equal(browser.id("sums").textContent, "Children identified: 12");
});

test("what was not typed is added up in silence", async () => {
  const browser = open({ "2": "20", "2@AGE=0-11": "12" });
  browser.add(browser.row, false);
  await browser.pass(1000);
  assert.equal(browser.id("sums").textContent, "");
});

test("a page without a place to say it adds up all the same", async () => {
  const browser = new Browser(grid({ "2@AGE=0-11": "12" }).replace('<p id="sums"></p>', ""));
  sums(browser.find("table"))(browser.find("tr"), true);
  await browser.pass(1000);
  assert.equal(browser.find(".figures__out").textContent, "12");
});
