import assert from "node:assert/strict";
import { test } from "node:test";
import { Browser } from "../browser/browser.js";

test("a page without a grid, such as one of a filing that is closed, is left alone", async () => {
  const browser = new Browser('<form id="figures" method="post" action="/figures"></form><nav class="tabs"><a href="/figures">Totals</a></nav>');
  await import("../../../main/webapp/look/grid.js");
  assert.ok(!browser.click(browser.find("a")).defaultPrevented);
});
