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
