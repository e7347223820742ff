import assert from "node:assert/strict";
import { test } from "node:test";
import { inputsOf, isOfGroups, plain, put, read, reasonOf, rowsOf } from "../../../main/webapp/look/grid/cells.js";
import { Browser } from "../browser/browser.js";
import { grid, totals } from "../browser/pages.js";

const readAs = (text) => {
  const browser = new Browser(grid());
  browser.field("2").value = text;
  return read(browser.field("2"));
};

test("a figure is read as it is meant", () => {
  assert.equal(readAs("12"), 12);
  assert.equal(readAs(" 1,234 "), 1234);
  assert.equal(readAs("1 234 567"), 1234567);
  assert.equal(readAs("1 234"), 1234, "a space that does not break");
  assert.equal(readAs("12.5"), 12.5);
  assert.equal(readAs("1,234.25"), 1234.25);
  assert.equal(readAs("１２"), 12, "full-width digits");
  assert.equal(readAs("\uFEFF7\u200B"), 7, "what cannot be seen");
  assert.equal(readAs("0"), 0);
});

test("what cannot be read is no number", () => {
  for (const text of ["abc", "1,23", "12,34", "1234,567", "-1", "1.", ".5", "1..2", "1,2345", "5 cases", "x5", "1e3"]) {
    assert.ok(Number.isNaN(readAs(text)), text);
  }
});

test("nothing is no figure, and neither is a reason by its code or its words", () => {
  for (const text of ["", "  ", "NC", "nc", "Not collected", "NOT  COLLECTED"]) {
    assert.equal(readAs(text), null, text);
  }
  assert.ok(Number.isNaN(readAs("Not collecte")));
  assert.ok(Number.isNaN(readAs("No reason")), "the words of no reason are none");
});

test("a figure outside of a row, or in one without reasons, is read all the same", () => {
  const browser = new Browser('<table><tr data-row="1"><td><input name="a" value="NC"/></td></tr></table><input name="b" value="x"/>');
  assert.ok(Number.isNaN(read(browser.field("a"))));
  assert.ok(Number.isNaN(read(browser.field("b"))));
});

test("plain text has one space where there were many", () => {
  assert.equal(plain(" a \n\t b  c "), "a b c");
});

test("rows are those of measures, and fields those that can be reached", () => {
  const browser = new Browser(grid());
  const rows = rowsOf(browser.find("table"));
  assert.deepEqual(rows.map((row) => row.dataset.row), ["2", "2.1"]);
  assert.equal(inputsOf(rows[0]).length, 4);
  rows[0].querySelectorAll(".figures__cell")[1].hidden = true;
  assert.deepEqual(inputsOf(rows[0]).map((input) => input.name), ["2", "2@AGE=12-15", "2@AGE=16-17"]);
});

test("a reason is of the groups by its name", () => {
  const browser = new Browser(grid());
  assert.ok(isOfGroups(reasonOf(browser.find("tr"))));
  const other = new Browser(totals());
  assert.ok(!isOfGroups(reasonOf(other.find("tr"))));
});

test("what is put into a field is heard above it", () => {
  const browser = new Browser(grid());
  const heard = [];
  browser.find("table").addEventListener("input", (event) => heard.push(event.target.name));
  put(browser.field("2"), "5");
  assert.equal(browser.field("2").value, "5");
  assert.deepEqual(heard, ["2"]);
});
