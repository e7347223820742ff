import assert from "node:assert/strict";
import { test } from "node:test";
import { keys } from "../../../main/webapp/look/grid/keys.js";
import { Browser } from "../browser/browser.js";
import { grid } from "../browser/pages.js";

const open = (values = {}) => {
  const browser = new Browser(grid(values));
  browser.added = [];
  keys(browser.find("table"), (row, aloud) => browser.added.push([row.dataset.row, aloud]));
  return browser;
};

/** Presses a key in a field, and tells where that leads and whether the browser does its own. */
const from = (browser, name, key, more) => {
  const field = browser.field(name);
  field.focus();
  const event = browser.press(field, key, more);
  return [browser.document.activeElement.name, event.defaultPrevented];
};

test("Enter and the arrows go down and up within a column", () => {
  const browser = open();
  assert.deepEqual(from(browser, "2@AGE=12-15", "Enter"), ["2.1@AGE=12-15", true]);
  assert.deepEqual(from(browser, "2@AGE=12-15", "ArrowDown"), ["2.1@AGE=12-15", true]);
  assert.deepEqual(from(browser, "2.1@AGE=12-15", "ArrowUp"), ["2@AGE=12-15", true]);
  assert.deepEqual(from(browser, "2.1@AGE=12-15", "Enter", { shiftKey: true }), ["2@AGE=12-15", true]);
  assert.deepEqual(from(browser, "2", "ArrowDown", { shiftKey: true }), ["2.1", true]);
});

test("at the edge of the table they stay, and send nothing", () => {
  const browser = open();
  assert.deepEqual(from(browser, "2.1", "Enter"), ["2.1", true]);
  assert.deepEqual(from(browser, "2", "ArrowUp"), ["2", true]);
});

test("a row without that field is stepped over", () => {
  const browser = new Browser(grid().replace("</tbody>", '<tr data-row="3"><th>3</th><td>none</td></tr>' +
    '<tr data-row="4"><th>4</th><td><input class="figures__input" name="4"/></td></tr></tbody>'));
  keys(browser.find("table"), () => {});
  assert.deepEqual(from(browser, "2.1", "Enter"), ["4", true]);
  assert.deepEqual(from(browser, "4", "ArrowUp"), ["2.1", true]);
});

test("where a cell is led to, all of its text is marked", () => {
  const browser = open({ "2.1": "123" });
  from(browser, "2", "Enter");
  assert.deepEqual([browser.field("2.1").selectionStart, browser.field("2.1").selectionEnd], [0, 3]);
});

test("the arrows to the side go from the end of the text, or when all of it is marked", () => {
  const browser = open({ "2": "12" });
  const field = browser.field("2");
  const marked = (start, end) => Object.assign(field, { selectionStart: start, selectionEnd: end });
  marked(2, 2);
  assert.deepEqual(from(browser, "2", "ArrowRight"), ["2@AGE=0-11", true]);
  marked(1, 1);
  assert.deepEqual(from(browser, "2", "ArrowRight"), ["2", false]);
  marked(1, 2);
  assert.deepEqual(from(browser, "2", "ArrowRight"), ["2", false], "a part that is marked");
  marked(0, 2);
  assert.deepEqual(from(browser, "2", "ArrowRight"), ["2@AGE=0-11", true]);
  marked(0, 0);
  assert.deepEqual(from(browser, "2", "ArrowRight"), ["2", false]);
});

test("the arrow to the left goes from the start of the text", () => {
  const browser = open({ "2@AGE=0-11": "12" });
  const field = browser.field("2@AGE=0-11");
  const marked = (start, end) => Object.assign(field, { selectionStart: start, selectionEnd: end });
  marked(0, 0);
  assert.deepEqual(from(browser, field.name, "ArrowLeft"), ["2", true]);
  marked(2, 2);
  assert.deepEqual(from(browser, field.name, "ArrowLeft"), [field.name, false]);
  marked(0, 2);
  assert.deepEqual(from(browser, field.name, "ArrowLeft"), ["2", true]);
  assert.deepEqual(from(browser, "2", "ArrowLeft"), ["2", true], "there is none further left");
});

test("Escape puts back what was there, and the row is added up anew", () => {
  const browser = open({ "2": "12" });
  browser.type("2", "15");
  browser.type("2", "157");
  const event = browser.press(browser.field("2"), "Escape");
  assert.ok(event.defaultPrevented);
  assert.equal(browser.field("2").value, "12");
  assert.deepEqual([browser.field("2").selectionStart, browser.field("2").selectionEnd], [0, 2]);
  assert.deepEqual(browser.added, [["2", true]]);
});

test("Escape leaves alone what was not changed, and what was left since", () => {
  const browser = open({ "2": "12" });
  browser.field("2").focus();
  assert.ok(!browser.press(browser.field("2"), "Escape").defaultPrevented);
  browser.fill("2", "15");
  browser.field("2").focus();
  assert.ok(!browser.press(browser.field("2"), "Escape").defaultPrevented);
  assert.equal(browser.field("2").value, "15");
  assert.deepEqual(browser.added, []);
});

test("keys that mean something else, and other fields, are left to the browser", () => {
  const browser = open({ "2": "" });
  for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }]) {
    assert.deepEqual(from(browser, "2", "Enter", more), ["2", false]);
  }
  assert.deepEqual(from(browser, "2", "a"), ["2", false]);
  assert.deepEqual(from(browser, "none:2@AGE", "ArrowDown"), ["none:2@AGE", false]);
});
