import assert from "node:assert/strict";
import { test } from "node:test";
import { mark, unmark } from "../../../main/webapp/look/keep/marks.js";
import { Browser } from "../browser/browser.js";
import { figures, texts } from "../browser/pages.js";

const described = (field) => field.getAttribute("aria-describedby");

test("a figure is marked beside its field", () => {
  const browser = new Browser(figures());
  const field = browser.field("2");
  mark(field, "This is no number.");
  const error = browser.id("2-error");
  assert.equal(error.textContent, "This is no number.");
  assert.equal(error.className, "figures__error");
  assert.equal(field.nextSibling, error);
  assert.equal(field.getAttribute("aria-invalid"), "true");
  assert.equal(described(field), "2-error");
  assert.ok(field.closest("td").classList.contains("figures__cell--error"));
});

test("a reason is marked beside its list, whose cell has no color", () => {
  const browser = new Browser(figures());
  const field = browser.field("none:2@AGE");
  mark(field, "Wrong.");
  assert.equal(field.nextSibling.className, "figures__error");
  assert.equal(field.closest("td").className, "figures__why");
  unmark(field);
  assert.equal(browser.id("none:2@AGE-error"), null);
});

test("a field of words is marked below its hint", () => {
  const browser = new Browser(texts());
  const field = browser.field("COUNT");
  mark(field, "Too long.");
  const error = browser.id("COUNT-error");
  assert.equal(error.className, "field__error");
  assert.equal(browser.id("COUNT-hint").nextSibling, error);
  assert.equal(described(field), "COUNT-hint COUNT-error");
  assert.ok(field.closest(".field").classList.contains("field--error"));
});

test("without a hint it is marked below its label, and boxes below theirs", () => {
  const browser = new Browser(texts());
  browser.id("COUNT-hint").remove();
  mark(browser.field("COUNT"), "Too long.");
  assert.equal(browser.find("label").nextSibling, browser.id("COUNT-error"));
  mark(browser.field("TOOLS"), "Choose one.");
  assert.equal(browser.id("TOOLS-label").nextSibling, browser.id("TOOLS-error"));
});

test("marked again it has the new sentence alone", () => {
  const browser = new Browser(figures());
  mark(browser.field("2"), "One.");
  mark(browser.field("2"), "Another.");
  assert.deepEqual(browser.document.querySelectorAll(".figures__error").map((error) => error.textContent), ["Another."]);
  assert.equal(described(browser.field("2")), "2-error");
});

test("a place that the page has already is shown", () => {
  const browser = new Browser('<div class="field"><label for="a">A</label><span class="field__error" id="a-error" hidden="hidden"></span>' +
    '<input id="a" name="a" aria-describedby="a-error"/></div>');
  mark(browser.field("a"), "Wrong.");
  assert.equal(browser.id("a-error").hidden, false);
  assert.equal(described(browser.field("a")), "a-error");
});

test("unmarked, a field is as it was", () => {
  const browser = new Browser(texts());
  const field = browser.field("COUNT");
  mark(field, "Too long.");
  unmark(field);
  assert.equal(browser.id("COUNT-error"), null);
  assert.equal(field.hasAttribute("aria-invalid"), false);
  assert.equal(described(field), "COUNT-hint");
  assert.ok(!field.closest(".field").classList.contains("field--error"));
});

test("unmarked, a figure loses the server's sign with it, and says nothing more", () => {
  const browser = new Browser(figures());
  const field = browser.field("2");
  mark(field, "No number.");
  const sign = browser.document.createElement("span");
  sign.className = "figures__mark";
  field.closest("td").append(sign);
  unmark(field);
  assert.equal(browser.find(".figures__mark"), null);
  assert.equal(field.hasAttribute("aria-describedby"), false);
  assert.ok(!field.closest("td").classList.contains("figures__cell--error"));
});

test("a field that is not marked keeps its sign, which is a question of the server", () => {
  const browser = new Browser(figures());
  const cell = browser.field("2").closest("td");
  const sign = browser.document.createElement("span");
  sign.className = "figures__mark";
  cell.append(sign);
  unmark(browser.field("2"));
  assert.equal(browser.find(".figures__mark"), sign);
  const hidden = new Browser('<div class="field"><label>A</label><span id="a-error" hidden="hidden"></span><input name="a" aria-invalid="true"/></div>');
  unmark(hidden.field("a"));
  assert.ok(hidden.field("a").hasAttribute("aria-invalid"));
});

test("a field that stands nowhere is marked all the same", () => {
  const browser = new Browser('<p><input name="a"/></p>');
  mark(browser.field("a"), "Wrong.");
  assert.equal(browser.id("a-error").className, "figures__error");
  unmark(browser.field("a"));
  assert.equal(browser.id("a-error"), null);
});
