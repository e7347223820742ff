import assert from "node:assert/strict";
import { test } from "node:test";
import { coveredBy, reasons, showReason } from "../../../main/webapp/look/grid/reasons.js";
import { Browser } from "../browser/browser.js";
import { grid, totals } from "../browser/pages.js";

const OF_GROUPS = "none:2@AGE";

const open = (html = grid({ "2": "5", "2@AGE=0-11": "2", "2@AGE=12-15": "3" })) => {
  const browser = new Browser(html);
  browser.added = [];
  reasons(browser.find("table"), (row, aloud) => browser.added.push([row.dataset.row, aloud]));
  browser.groups = () => browser.find("tr").querySelectorAll(".figures__cell:not(.figures__cell--total)");
  browser.absent = browser.find(".figures__absent");
  return browser;
};

test("a reason takes the place of the groups of its row, and leaves the total", () => {
  const browser = open();
  browser.find(".figures__sum").append("5");
  browser.choose(OF_GROUPS, "NC");
  assert.deepEqual(browser.groups().map((cell) => cell.hidden), [true, true, true]);
  assert.equal(browser.absent.hidden, false);
  assert.equal(browser.absent.querySelector("strong").textContent, "Not collected.");
  assert.equal(browser.field("2@AGE=0-11").value, "");
  assert.equal(browser.field("2@AGE=12-15").value, "");
  assert.equal(browser.field("2").value, "5");
  assert.equal(browser.find(".figures__sum").childNodes.length, 0);
  assert.equal(browser.find('[data-row="2.1"] .figures__cell').hidden, false, "another row");
});

test("without a reason the groups come back, and nothing is emptied", () => {
  const browser = open();
  browser.choose(OF_GROUPS, "NC");
  browser.field("2@AGE=0-11").value = "4";
  browser.choose(OF_GROUPS, "");
  assert.deepEqual(browser.groups().map((cell) => cell.hidden), [false, false, false]);
  assert.equal(browser.absent.hidden, true);
  assert.equal(browser.absent.querySelector("strong").textContent, "");
  assert.equal(browser.field("2@AGE=0-11").value, "4");
});

test("a figure among the groups takes the place of their reason", () => {
  const browser = open();
  browser.choose(OF_GROUPS, "NC");
  browser.type("2@AGE=0-11", "7");
  assert.equal(browser.field(OF_GROUPS).value, "");
  assert.equal(browser.absent.hidden, true);
  assert.deepEqual(browser.added.at(-1), ["2", true]);
});

test("blanks are no figure, and a total is none of the groups", () => {
  const browser = open();
  browser.choose(OF_GROUPS, "NC");
  browser.type("2@AGE=0-11", "  ");
  browser.type("2", "9");
  assert.equal(browser.field(OF_GROUPS).value, "NC");
  assert.deepEqual(browser.added, [["2", true], ["2", true]]);
});

test("on the page of totals a reason takes the place of the total, and the other way round", () => {
  const browser = open(totals());
  browser.field("2").value = "5";
  browser.choose("none:2", "NA");
  assert.equal(browser.field("2").value, "");
  browser.type("2", "6");
  assert.equal(browser.field("none:2").value, "");
});

test("choosing no reason keeps the figure", () => {
  const browser = open(totals());
  browser.field("2").value = "5";
  browser.choose("none:2", "");
  assert.equal(browser.field("2").value, "5");
});

test("the fields that a reason covers", () => {
  const browser = open();
  assert.deepEqual(coveredBy(browser.field(OF_GROUPS)).map((field) => field.name), ["2@AGE=0-11", "2@AGE=12-15", "2@AGE=16-17"]);
  const other = open(totals());
  assert.deepEqual(coveredBy(other.field("none:2")).map((field) => field.name), ["2"]);
});

test("a row without a reason, and other fields, are left alone", () => {
  const browser = open('<table class="figures"><tr data-row="1"><td class="figures__cell figures__cell--total">' +
    '<input class="figures__input" name="1"/></td></tr><tr><td><textarea name="note"></textarea></td></tr></table>');
  browser.type("1", "5");
  assert.deepEqual(browser.added, [["1", true]]);
  browser.type("note", "text");
  browser.choose("note", "text");
  assert.deepEqual(browser.added, [["1", true]]);
  showReason(browser.find("tr"));
});
