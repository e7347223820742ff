import assert from "node:assert/strict";
import { test } from "node:test";
import { fieldsOf, labelOf } from "../../../main/webapp/look/keep/fields.js";
import { hand } from "../../../main/webapp/look/keep/hand.js";
import { Browser } from "../browser/browser.js";
import { milestones, texts } from "../browser/pages.js";

const ALL = "input[type=text][name], textarea[name], select[name], input[type=checkbox][name]";

const open = (html, id) => {
  const browser = new Browser(html);
  browser.fields = fieldsOf(browser.id(id), ALL);
  return browser;
};

const sent = (field, value) => {
  const body = new URLSearchParams();
  field.addTo(body, value);
  return Array.from(body);
};

test("fields are found by name, in the order of the page", () => {
  const { fields } = open(texts(), "texts");
  assert.deepEqual(Array.from(fields.keys()), ["COUNT", "MANY", "TOOLS"]);
});

test("boxes of one name are one field", () => {
  const browser = open(texts(), "texts");
  const tools = browser.fields.get("TOOLS");
  assert.deepEqual([tools.name, tools.value, tools.initial()], ["TOOLS", "A", "A"]);
  browser.check("TOOLS", "B");
  assert.deepEqual([tools.value, tools.initial()], ["A|B", "A"]);
  assert.deepEqual(sent(tools, "A|B"), [["TOOLS", "A"], ["TOOLS", "B"]]);
  assert.deepEqual(sent(tools, ""), []);
  const heard = [];
  browser.id("texts").addEventListener("input", () => heard.push(tools.value));
  tools.put("B");
  assert.deepEqual(heard, ["B"]);
  tools.put("");
  assert.equal(tools.value, "");
});

test("a text has what the server put there, whatever was typed since", () => {
  const browser = open(texts(), "texts");
  browser.field("COUNT").value = "By computer";
  browser.field("MANY").value = "4";
  assert.deepEqual([browser.fields.get("COUNT").value, browser.fields.get("COUNT").initial()], ["By computer", "By hand"]);
  assert.deepEqual([browser.fields.get("MANY").value, browser.fields.get("MANY").initial()], ["4", "3"]);
});

test("a list has what the server chose, or its first", () => {
  const browser = open(milestones(), "milestones");
  const status = browser.fields.get("M1.STATUS");
  browser.field("M1.STATUS").value = "DONE";
  assert.deepEqual([status.value, status.initial()], ["DONE", "OPEN"]);
  const other = open('<form id="f"><select name="s"><option value="">Choose</option><option value="x">X</option></select></form>', "f");
  assert.equal(other.fields.get("s").initial(), "");
});

test("line breaks of a text go as a browser sends them, and stay in a line", () => {
  const { fields } = open(texts(), "texts");
  assert.deepEqual(sent(fields.get("COUNT"), "a\nb\r\nc"), [["COUNT", "a\r\nb\r\nc"]]);
  assert.deepEqual(sent(fields.get("MANY"), "a\nb"), [["MANY", "a\nb"]]);
});

test("what is put into a field is heard as if it were typed", () => {
  const browser = open(texts(), "texts");
  const heard = [];
  browser.id("texts").addEventListener("input", (event) => heard.push(event.target.name));
  browser.fields.get("COUNT").put("Again");
  assert.equal(browser.field("COUNT").value, "Again");
  assert.deepEqual(heard, ["COUNT"]);
});

test("a field is called as its label says, and by what it stands within", () => {
  const text = open(texts(), "texts");
  assert.equal(labelOf(text.fields.get("COUNT")), "How counted");
  assert.equal(labelOf(text.fields.get("TOOLS")), "Tools");
  const milestone = open(milestones(), "milestones");
  assert.equal(labelOf(milestone.fields.get("M1.ACTUAL")), "M1: Date");
  const plain = open('<form id="f"><input type="text" name="a" aria-label="Its  own"/><input type="text" name="b"/></form>', "f");
  assert.equal(labelOf(plain.fields.get("a")), "Its own");
  assert.equal(labelOf(plain.fields.get("b")), "");
});

test("somebody types in a field from the first key until it is left", () => {
  const browser = new Browser(texts());
  const typing = hand(browser.id("texts"), "input[type=text][name]");
  const many = browser.field("MANY");
  assert.ok(!typing.isAt(many));
  many.focus();
  assert.ok(!typing.isAt(many), "not by going there alone");
  browser.type("MANY", "5");
  assert.ok(typing.isAt(many));
  assert.ok(!typing.isAt(browser.field("COUNT")));
  browser.leave();
  assert.ok(!typing.isAt(many));
});

test("what a script puts there, and what is typed elsewhere, is not typed by hand", () => {
  const browser = new Browser(texts());
  const typing = hand(browser.id("texts"), "input[type=text][name]");
  browser.fire(browser.field("MANY"), "input", { isTrusted: false });
  assert.ok(!typing.isAt(browser.field("MANY")));
  browser.type("COUNT", "x");
  assert.ok(!typing.isAt(browser.field("COUNT")));
});

test("leaving another field leaves this one alone; settling ends it", () => {
  const browser = new Browser(texts());
  const typing = hand(browser.id("texts"), "input[type=text][name]");
  const many = browser.type("MANY", "5");
  browser.fire(browser.field("COUNT"), "focusout");
  assert.ok(typing.isAt(many));
  typing.settle();
  assert.ok(!typing.isAt(many));
});
