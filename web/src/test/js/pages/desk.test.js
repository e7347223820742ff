import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { Browser } from "../browser/browser.js";

// What the script uses of jQuery, which PrimeFaces brings.
const desk = (html) => {
  const browser = new Browser(html);
  const handlers = {};
  browser.window.PrimeFaces = {};
  globalThis.$ = () => ({ on: (type, handler) => { handlers[type] = handler; } });
  globalThis.history = { state: { at: 1 }, replaced: [], replaceState(state, title, address) { this.replaced.push([state, address]); } };
  browser.run("desk.js");
  browser.answered = (args) => handlers.pfAjaxComplete({}, {}, {}, args);
  return browser;
};

afterEach(() => {
  delete globalThis.$;
  delete globalThis.history;
});

test("the address follows what the page shows", () => {
  const browser = desk("<p>All</p>");
  browser.answered({ address: "/state/audit?actor=Roe" });
  assert.deepEqual(globalThis.history.replaced, [[{ at: 1 }, "/state/audit?actor=Roe"]]);
});

test("an answer without an address leaves it as it is", () => {
  const browser = desk("<p>All</p>");
  browser.answered({});
  browser.answered(undefined);
  assert.deepEqual(globalThis.history.replaced, []);
});

test("the focus goes to the summary of errors when a field was refused, and only then", () => {
  const browser = desk('<div id="error-summary" tabindex="-1"></div>');
  browser.answered({});
  assert.equal(browser.document.activeElement?.id, undefined);
  browser.answered({ validationFailed: true });
  assert.equal(browser.document.activeElement.id, "error-summary");
});

test("the focus goes to the field of an open dialog, in front of the summary", () => {
  const field = '<div class="field field--error"><input id="until"/></div>';
  const browser = desk('<div id="error-summary" tabindex="-1"></div><div class="ui-dialog" aria-hidden="false">' + field + "</div>");
  browser.answered({ validationFailed: true });
  assert.equal(browser.document.activeElement.id, "until");
});

test("what was typed as a date stays in its field", () => {
  const browser = desk('<input id="day" class="hasDatepicker ui-state-error" value="soon"/><input id="other" class="hasDatepicker" value="1/2/2026"/>');
  browser.id("day").value = "";
  browser.id("other").value = "";
  browser.answered({ validationFailed: true });
  assert.equal(browser.id("day").value, "soon");
  assert.equal(browser.id("other").value, "");
});

test("a refusal that the page does not show moves no focus", () => {
  const browser = desk("<p>All</p>");
  browser.answered({ validationFailed: true });
  assert.equal(browser.document.activeElement?.id, undefined);
});

test("a page without components is left alone", () => {
  const browser = new Browser("<p>All</p>");
  browser.run("desk.js");
  assert.equal(browser.find("p").textContent, "All");
});
