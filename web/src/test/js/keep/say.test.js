import assert from "node:assert/strict";
import { test } from "node:test";
import { say } from "../../../main/webapp/look/keep/say.js";
import { Browser } from "../browser/browser.js";
import { banners, texts } from "../browser/pages.js";

const open = () => {
  const browser = new Browser(texts());
  browser.says = say(browser.id("texts"));
  browser.alarm = (name) => browser.part("autosave", name);
  return browser;
};

test("what is done is said beside its mark, and what was left to fill is not said any more", () => {
  const browser = open();
  browser.says.done("Saved at 10:00.");
  assert.equal(browser.part("saved", "said").textContent, "Saved at 10:00.");
  assert.equal(browser.part("saved", "mark").hidden, false);
  assert.equal(browser.part("saved", "left").textContent, "");
});

test("the same is not written twice, since it would be spoken twice", () => {
  const browser = open();
  browser.says.done("Saved.");
  const text = browser.part("saved", "said").firstChild;
  browser.says.done("Saved.");
  assert.equal(browser.part("saved", "said").firstChild, text);
});

test("what is in the way is said by its words, with the way out that it has", () => {
  const browser = open();
  for (const [name, words] of [["silent", "Silent."], ["choose", "Choose."], ["over", "Over."], ["gone", "Gone."]]) {
    browser.says.problem(name);
    assert.equal(browser.alarm("said").hidden, false);
    assert.equal(browser.alarm("text").textContent, words);
    for (const way of ["choose", "over", "gone"]) {
      assert.equal(browser.alarm(way).hidden, way !== name, name + " " + way);
    }
  }
});

test("it is cleared by its own name alone", () => {
  const browser = open();
  browser.says.problem("wrong");
  browser.says.clear("silent", "away");
  assert.equal(browser.alarm("said").hidden, false);
  browser.says.clear("silent", "wrong");
  assert.equal(browser.alarm("said").hidden, true);
  assert.equal(browser.alarm("text").textContent, "");
});

test("a problem that was cleared does not clear the next", () => {
  const browser = open();
  browser.says.problem("wrong");
  browser.says.clear("wrong");
  browser.says.clear("");
  browser.says.problem("silent");
  browser.says.clear("wrong");
  assert.equal(browser.alarm("said").hidden, false);
});

test("the ways out lead to this page, and to its button", () => {
  const browser = open();
  assert.equal(browser.alarm("over").querySelector("a").getAttribute("href"), "/texts?period=2026Q3");
  assert.equal(browser.alarm("gone").querySelector("a").getAttribute("href"), "/texts?period=2026Q3");
  let saves = 0;
  browser.id("save").addEventListener("click", () => saves++);
  browser.click(browser.alarm("choose").querySelector("button"));
  assert.equal(saves, 1);
});

test("what saves by no page of its own leaves the ways out as they came", () => {
  const browser = new Browser(banners());
  say(browser.id("kept"));
  assert.equal(browser.part("autosave", "over").querySelector("a").getAttribute("href"), "/sign-in");
});
