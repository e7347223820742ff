import assert from "node:assert/strict";
import { test } from "node:test";
import { Browser } from "../browser/browser.js";

const SUMMARY = '<div id="error-summary" tabindex="-1"></div>';
const CHECKED = '<section id="checked" tabindex="-1"></section>';

test("the focus goes to the summary of errors, or else to what a check found", () => {
  for (const [html, id] of [[SUMMARY, "error-summary"], [CHECKED, "checked"], [CHECKED + SUMMARY, "error-summary"], ["", undefined]]) {
    const browser = new Browser(html);
    browser.run("form.js");
    assert.equal(browser.document.activeElement?.id, id);
  }
});

const decision = (approve = "", back = "") => '<input type="radio" name="decision" value="APPROVE" ' + approve + '/>' +
  '<input type="radio" name="decision" value="RETURN" ' + back + '/><input type="radio" name="other" value="X" checked="checked"/>' +
  '<input type="submit" id="decide-send" value="Send" data-approve="Approve" data-return="Return"/>';

test("the button is named for what was chosen when the page came", () => {
  for (const [html, name] of [[decision(), "Send"], [decision('checked="checked"'), "Approve"], [decision("", 'checked="checked"'), "Return"]]) {
    const browser = new Browser(html);
    browser.run("decide.js");
    assert.equal(browser.id("decide-send").value, name);
  }
});

test("the button is named anew by each choice", () => {
  const browser = new Browser(decision());
  browser.run("decide.js");
  browser.check("decision", "RETURN");
  assert.equal(browser.id("decide-send").value, "Return");
  browser.document.querySelectorAll("input")[1].checked = false;
  browser.check("decision", "APPROVE");
  assert.equal(browser.id("decide-send").value, "Approve");
});

test("a page without that button is left alone", () => {
  const browser = new Browser('<input type="radio" name="decision" value="APPROVE" checked="checked"/>');
  browser.run("decide.js");
  assert.equal(browser.field("decision").value, "APPROVE");
});
