import assert from "node:assert/strict";
import { test } from "node:test";
import { isBlock, pasting } from "../../../main/webapp/look/grid/paste.js";
import { reasons } from "../../../main/webapp/look/grid/reasons.js";
import { Browser, settled } from "../browser/browser.js";
import { figures } from "../browser/pages.js";
import { json, page, refused, signIn, silence, strange } from "../browser/server.js";

const PLAN = {
  said: ["Two figures change.", "One cannot be read."],
  changes: [
    { field: "2", label: "Total", was: "5", will: "12", value: "12" },
    { field: "2@AGE=0-11", label: "To 11", was: "", will: "4", value: "4" },
  ],
  unread: [{ label: "12 to 15", sentence: "“x” is no number." }],
  action: "Put in 2 figures",
  done: "2 figures were pasted.",
};

const open = (values = { "2": "5" }) => {
  const browser = new Browser(figures({ values }));
  browser.said = [];
  browser.typing = { at: null, settled: 0, isAt: (field) => field === browser.typing.at, settle: () => { browser.typing.settled++; } };
  const table = browser.find("table.figures");
  reasons(table, () => {});
  pasting(browser.id("figures"), table, browser.typing, {
    done: (text) => browser.said.push("done: " + text),
    problem: (name) => browser.said.push("problem: " + name),
    clear: (...names) => browser.said.push("clear: " + names.join(" ")),
  });
  browser.server.answers(json(PLAN));
  browser.paste = async (name, text) => {
    const event = browser.fire(browser.field(name), "paste", { clipboardData: { getData: (type) => type === "text/plain" ? text : "" } });
    await settled();
    return event;
  };
  return browser;
};

const filled = async (plan = PLAN) => {
  const browser = open();
  browser.server.answers(json(plan));
  await browser.paste("2", "12\t4");
  browser.click(browser.part("paste", "fill"));
  browser.said = [];
  return browser;
};

test("a block is more than one cell", () => {
  assert.ok(!isBlock("12"));
  assert.ok(!isBlock("12\n"));
  assert.ok(!isBlock("12\r\n"));
  assert.ok(!isBlock("12\r"));
  assert.ok(isBlock("12\t"));
  assert.ok(isBlock("12\n13"));
  assert.ok(isBlock("12\r13"));
  assert.ok(isBlock("12\n\n"));
});

test("one value alone, or a block elsewhere, is pasted as into any field", async () => {
  const browser = open();
  assert.ok(!(await browser.paste("2", "12\n")).defaultPrevented);
  assert.ok(!(await browser.paste("note:2", "a\tb")).defaultPrevented);
  assert.equal(browser.server.requests.length, 0);
});

test("the server is asked what would change, with the whole page and where it was pasted", async () => {
  const browser = open();
  assert.ok((await browser.paste("2@AGE=0-11", "12\t4\n")).defaultPrevented);
  const { address, method, sent } = browser.server.last;
  assert.deepEqual([address, method], ["/figures", "POST"]);
  assert.equal(sent.block, "12\t4\n");
  assert.equal(sent.from, "2@AGE=0-11");
  assert.equal(sent.preview, "1");
  assert.equal(sent.version, "4");
  assert.equal(sent["2"], "5");
});

test("what would change is shown, with what cannot be read, and nothing has changed", async () => {
  const browser = open();
  await browser.paste("2", "12\t4\tx");
  assert.ok(browser.id("paste").open);
  const items = (name) => browser.part("paste", name).querySelectorAll("li").map((item) => item.textContent);
  assert.deepEqual(items("said"), PLAN.said);
  assert.deepEqual(items("unread"), ["12 to 15: “x” is no number."]);
  assert.equal(browser.part("paste", "unread").hidden, false);
  const rows = browser.part("paste", "changes").querySelectorAll("tr");
  assert.deepEqual(rows.map((row) => row.children.map((cell) => cell.textContent)), [["Total", "5", "12"], ["To 11", "", "4"]]);
  assert.deepEqual(rows[0].children.map((cell) => cell.className), ["", "num", "num"]);
  assert.equal(rows[0].children[0].scope, "row");
  assert.equal(browser.part("paste", "changes").hidden, false);
  assert.equal(browser.part("paste", "fill").textContent, "Put in 2 figures");
  assert.equal(browser.part("paste", "fill").hidden, false);
  assert.equal(browser.document.activeElement, browser.part("paste", "fill"));
  assert.equal(browser.field("2").value, "5");
  assert.deepEqual(browser.said, ["clear: long lost"]);
});

test("where every cell can be read, none is listed as unread", async () => {
  const browser = open();
  browser.server.answers(json({ ...PLAN, unread: [] }));
  await browser.paste("2", "12\t4");
  assert.equal(browser.part("paste", "unread").hidden, true);
});

test("with bad cells alone there is nothing to put in", async () => {
  const browser = open();
  browser.server.answers(json({ ...PLAN, changes: [] }));
  await browser.paste("2", "x\ty");
  assert.equal(browser.part("paste", "changes").hidden, true);
  assert.equal(browser.part("paste", "fill").hidden, true);
  assert.equal(browser.document.activeElement, browser.part("paste", "cancel"));
});

test("what was shown before is not shown again", async () => {
  const browser = open();
  await browser.paste("2", "12\t4");
  browser.click(browser.part("paste", "cancel"));
  browser.server.answers(json({ ...PLAN, changes: PLAN.changes.slice(1), unread: [] }));
  await browser.paste("2", "5\t4");
  assert.equal(browser.part("paste", "changes").querySelectorAll("tr").length, 1);
  assert.equal(browser.part("paste", "unread").querySelectorAll("li").length, 0);
});

test("confirmed, the figures are put in as if they were typed", async () => {
  const browser = open();
  await browser.paste("2", "12\t4");
  const heard = [];
  browser.find("table.figures").addEventListener("input", (event) => heard.push(event.target.name));
  browser.click(browser.part("paste", "fill"));
  assert.ok(!browser.id("paste").open);
  assert.deepEqual([browser.field("2").value, browser.field("2@AGE=0-11").value], ["12", "4"]);
  assert.deepEqual(heard, ["2", "2@AGE=0-11"]);
  assert.equal(browser.id("undo-paste").hidden, false);
  assert.equal(browser.typing.settled, 1);
  assert.equal(browser.said.at(-1), "done: 2 figures were pasted.");
});

test("not confirmed, nothing changes", async () => {
  const browser = open();
  await browser.paste("2", "12\t4");
  browser.click(browser.part("paste", "cancel"));
  assert.ok(!browser.id("paste").open);
  assert.equal(browser.field("2").value, "5");
  assert.equal(browser.id("undo-paste").hidden, true);
});

test("taken back, each figure is as before, but for those typed over since", async () => {
  const browser = await filled();
  browser.field("2").value = "13";
  browser.click(browser.id("undo-paste"));
  assert.equal(browser.field("2").value, "13");
  assert.equal(browser.field("2@AGE=0-11").value, "");
  assert.equal(browser.id("undo-paste").hidden, true);
  assert.equal(browser.document.activeElement, browser.field("2"));
  assert.deepEqual(browser.said, ["done: Taken back."]);
});

test("taken back, a reason that gave way to figures is back in their place", async () => {
  const browser = open({});
  browser.choose("none:2@AGE", "NC");
  browser.server.answers(json({ ...PLAN, changes: [PLAN.changes[1]] }));
  await browser.paste("2", "12\t4");
  browser.click(browser.part("paste", "fill"));
  assert.equal(browser.field("none:2@AGE").value, "");
  browser.click(browser.id("undo-paste"));
  assert.equal(browser.field("none:2@AGE").value, "NC");
  assert.equal(browser.find(".figures__absent").hidden, false);
});

test("taken back, a reason stays away where a figure was typed since", async () => {
  const browser = open({});
  browser.choose("none:2@AGE", "NC");
  browser.server.answers(json({ ...PLAN, changes: [PLAN.changes[1]] }));
  await browser.paste("2", "12\t4");
  browser.click(browser.part("paste", "fill"));
  browser.field("2@AGE=16-17").value = "1";
  browser.click(browser.id("undo-paste"));
  assert.equal(browser.field("none:2@AGE").value, "");
});

test("a figure in a row without a reason is pasted and taken back", async () => {
  const browser = open({});
  browser.field("none:2@AGE").remove();
  await browser.paste("2", "12\t4");
  browser.click(browser.part("paste", "fill"));
  browser.click(browser.id("undo-paste"));
  assert.equal(browser.field("2").value, "");
});

test("Ctrl or Cmd with Z takes back, once", async () => {
  for (const keys of [{ ctrlKey: true }, { metaKey: true }]) {
    const browser = await filled();
    assert.ok(browser.press(browser.field("2"), "Z", keys).defaultPrevented);
    assert.equal(browser.field("2").value, "5");
    assert.ok(!browser.press(browser.field("2"), "z", keys).defaultPrevented);
  }
});

test("other keys take nothing back, and neither do these in a cell that is being typed in", async () => {
  const browser = await filled();
  const press = (key, keys) => browser.press(browser.field("2"), key, keys).defaultPrevented;
  assert.ok(!press("z", {}));
  assert.ok(!press("y", { ctrlKey: true }));
  assert.ok(!press("z", { ctrlKey: true, shiftKey: true }));
  assert.ok(!press("z", { ctrlKey: true, altKey: true }));
  browser.typing.at = browser.field("2");
  assert.ok(!press("z", { ctrlKey: true }));
  assert.equal(browser.field("2").value, "12");
});

test("a block that is too long is not sent", async () => {
  const browser = open();
  await browser.paste("2", "1\t".repeat(50));
  assert.equal(browser.server.requests.length, 1, "as long as it may be");
  assert.ok((await browser.paste("2", "1\t".repeat(50) + "1")).defaultPrevented);
  assert.equal(browser.server.requests.length, 1);
  assert.equal(browser.said.at(-1), "problem: long");
});

test("where the server does not take it, it says why", async () => {
  for (const [answer, said] of [[silence, "lost"], [strange(502), "lost"], [refused(500), "lost"], [signIn(), "over"],
    [refused(409), "gone"], [page("", 403), "gone"], [json({ state: "closed" }), "closed"]]) {
    const browser = open();
    browser.server.answers(answer);
    await browser.paste("2", "12\t4");
    assert.deepEqual(browser.said, ["problem: " + said]);
    assert.ok(!browser.id("paste").open);
  }
});
