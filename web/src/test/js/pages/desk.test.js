import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { Browser } from "../browser/browser.js";

// What the script uses of jQuery, which PrimeFaces brings.
const desk = (html) => {
  const browser = new Browser(html + '<div id="failed" tabindex="-1" hidden="hidden"></div>');
  const handlers = {};
  browser.dialog = { shown: 0, show() { this.shown++; }, hidden: 0, hide() { this.hidden++; this.focusedElementBeforeDialogOpened?.focus(); } };
  browser.ticked = 0;
  browser.dialog.selectAllRows = () => { browser.ticked++; };
  browser.window.PrimeFaces = { getWidgetById: () => browser.dialog, ajax: { minLoadAnimation: 500 } };
  globalThis.$ = Object.assign(() => ({ on: (type, handler) => { handlers[type] = handler; } }), { fx: {} });
  browser.window.reloads = 0;
  globalThis.location = { pathname: "/state/audit", search: "", reload() { browser.window.reloads++; } };
  globalThis.history = { state: { at: 1 }, pushed: [], pushState(state, title, address) { this.pushed.push([state, address]); } };
  browser.run("desk.js");
  browser.sends = (source) => {
    const settings = { source };
    handlers.pfAjaxSend({}, {}, settings);
    return settings;
  };
  browser.fails = () => handlers.pfAjaxError();
  browser.answered = (args, source) => handlers.pfAjaxComplete({}, {}, browser.sends(source), args);
  browser.completes = (settings, args) => handlers.pfAjaxComplete({}, {}, settings, args);
  return browser;
};

afterEach(() => {
  delete globalThis.$;
  delete globalThis.history;
  delete globalThis.location;
});

test("nothing moves", () => {
  desk("<p>All</p>");
  assert.equal(globalThis.$.fx.off, true);
  assert.equal(globalThis.window.PrimeFaces.ajax.minLoadAnimation, 0);
});

test("the address follows what the page shows", () => {
  const browser = desk("<p>All</p>");
  browser.answered({ address: "/state/audit?actor=Roe" });
  browser.answered({ address: "/state/audit?actor=Roe" });
  assert.deepEqual(globalThis.history.pushed, [[{ at: 1 }, "/state/audit?actor=Roe"]]);
});

test("an answer without an address leaves it as it is", () => {
  const browser = desk("<p>All</p>");
  browser.answered({});
  browser.answered(undefined);
  assert.deepEqual(globalThis.history.pushed, []);
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

test("the focus goes where the page says, unless a field was refused", () => {
  const browser = desk('<input id="link"/>');
  browser.answered({ focus: "gone" });
  assert.equal(browser.document.activeElement?.id, undefined);
  browser.answered({ focus: "link" });
  assert.equal(browser.document.activeElement.id, "link");
  const refused = desk('<input id="link"/><div id="error-summary" tabindex="-1"></div>');
  refused.answered({ focus: "link", validationFailed: true });
  assert.equal(refused.document.activeElement.id, "error-summary");
});

test("the title says that there are errors as long as there are", () => {
  const browser = desk('<p id="at">All</p>');
  browser.document.title = "Accounts";
  browser.answered({});
  assert.equal(browser.document.title, "Accounts");
  const summary = browser.document.createElement("div");
  summary.setAttribute("id", "error-summary");
  summary.setAttribute("data-title", "Error: ");
  browser.id("at").after(summary);
  browser.answered({});
  browser.answered({});
  assert.equal(browser.document.title, "Error: Accounts");
  summary.remove();
  browser.answered({});
  assert.equal(browser.document.title, "Accounts");
});

test("a page that came with errors loses the word once they are gone", () => {
  const browser = desk('<div id="error-summary" data-title="Error: "></div>');
  browser.document.title = "Error: Accounts";
  browser.id("error-summary").remove();
  browser.answered({});
  assert.equal(browser.document.title, "Accounts");
});

test("what a calendar could not read is given back, and nothing else", () => {
  const field = (id, value, style) => '<input id="' + id + '" class="' + style + '" value="' + value + '"/>';
  const browser = desk(field("from", "13/40/2026", "ui-state-error") + field("to", "x", "ui-state-error") + field("who", "Roe", "plain"));
  browser.id("from").value = "";
  browser.id("to").value = "y";
  browser.id("who").value = "";
  browser.answered({});
  assert.equal(browser.id("from").value, "");
  browser.answered({ validationFailed: true });
  assert.deepEqual(["from", "to", "who"].map((id) => browser.id(id).value), ["13/40/2026", "y", ""]);
});

test("an answer that does not come is said until the next try", () => {
  const browser = desk("<p>All</p>");
  const failed = browser.id("failed");
  browser.fails();
  assert.equal(failed.hidden, false);
  assert.equal(browser.document.activeElement.id, "failed");
  browser.sends();
  assert.equal(failed.hidden, true);
});

const ACT = (field) => `<div id="main" tabindex="-1"><button id="open">Send back</button></div>
  <div id="act" class="ui-dialog dialog--act">${field}<button id="send">Send</button></div>`;

test("a dialog closes when its act is done, and the focus goes back to what opened it", () => {
  const browser = desk(ACT(""));
  browser.dialog.focusedElementBeforeDialogOpened = { id: "open" };
  browser.answered({}, "send");
  assert.equal(browser.dialog.hidden, 1);
  assert.equal(browser.document.activeElement.id, "open");
});

test("the focus goes to the page when what opened the dialog is gone", () => {
  const browser = desk(ACT(""));
  browser.dialog.focusedElementBeforeDialogOpened = { id: "gone" };
  browser.answered({}, browser.id("send"));
  assert.equal(browser.document.activeElement.id, "main");
});

test("the focus goes where the answer says when what opened the dialog is gone", () => {
  const browser = desk('<h1 id="list-h" tabindex="-1">List</h1>' + ACT(""));
  browser.dialog.focusedElementBeforeDialogOpened = { id: "gone" };
  browser.answered({ focus: "list-h" }, browser.id("send"));
  assert.equal(browser.document.activeElement.id, "list-h");
  browser.dialog.focusedElementBeforeDialogOpened = { id: "open" };
  browser.answered({ focus: "list-h" }, browser.id("send"));
  assert.equal(browser.document.activeElement.id, "open", "still there");
});

test("a dialog stays open with a refused field, which has the focus", () => {
  const browser = desk(ACT('<div class="field field--error"><textarea id="reason"></textarea></div>') +
    '<div id="error-summary" tabindex="-1"></div>');
  const replaced = { id: "open" };
  browser.dialog.focusedElementBeforeDialogOpened = replaced;
  browser.answered({ validationFailed: true }, "send");
  assert.equal(browser.dialog.hidden, 0);
  assert.equal(browser.document.activeElement.id, "reason");
  assert.equal(browser.dialog.focusedElementBeforeDialogOpened, browser.id("open"), "for when it is closed later");
});

test("a dialog stays open with what another page is to answer, which has the focus", () => {
  const browser = desk(ACT('<div id="refused" data-part="refused" tabindex="-1"></div>') +
    '<div id="error-summary" tabindex="-1"></div>');
  browser.dialog.focusedElementBeforeDialogOpened = { id: "open" };
  browser.answered({ validationFailed: true }, "send");
  assert.equal(browser.dialog.hidden, 0);
  assert.equal(browser.document.activeElement.id, "refused");
});

test("a dialog closes when the whole act was refused, and the focus goes to the summary", () => {
  const browser = desk(ACT("") + '<div id="error-summary" tabindex="-1"></div>');
  let shown = 0;
  browser.id("error-summary").scrollIntoView = () => { shown++; };
  browser.dialog.focusedElementBeforeDialogOpened = { id: "open" };
  browser.answered({ validationFailed: true }, "send");
  assert.equal(browser.dialog.hidden, 1);
  assert.equal(browser.document.activeElement.id, "error-summary");
  assert.equal(shown, 1);
});

test("a dialog stays open when the portal does not answer", () => {
  const browser = desk(ACT(""));
  browser.answered(undefined, "send");
  assert.equal(browser.dialog.hidden, 0);
});

const OPENER = '<div id="main"><button id="open" type="button" data-opens="act">Send back</button>' +
  '<button id="ask" type="submit" data-opens="act">Send back</button></div>';

test("a button opens its dialog at once, or when what it shows has come", () => {
  const browser = desk(OPENER);
  browser.id("open").click();
  assert.equal(browser.dialog.shown, 1);
  browser.id("ask").click();
  assert.equal(browser.dialog.shown, 1);
  browser.answered({}, "ask");
  assert.equal(browser.dialog.shown, 2);
  browser.answered({ validationFailed: true }, "ask");
  assert.equal(browser.dialog.shown, 2);
});

test("a button closes its dialog, and a press elsewhere does nothing", () => {
  const browser = desk('<p id="text">All</p><button id="close" type="button" data-closes="act">Cancel</button>');
  browser.id("text").click();
  assert.equal(browser.dialog.hidden, 0);
  browser.id("close").click();
  assert.equal(browser.dialog.hidden, 1);
});

test("the focus goes on from a button that its own act removed", () => {
  const browser = desk('<div id="main" tabindex="-1"><button id="pass" data-then="back">Approve</button><button id="back">Send back</button></div>');
  const settings = browser.sends("pass");
  browser.id("pass").remove();
  browser.completes(settings, {});
  assert.equal(browser.document.activeElement.id, "back");
});

test("a button ticks all boxes of a table", () => {
  const browser = desk('<button id="all" type="button" data-ticks="filings">Choose all</button>');
  browser.id("all").click();
  assert.equal(browser.ticked, 1);
});

test("a page without components is left alone", () => {
  const browser = new Browser("<p>All</p>");
  browser.run("desk.js");
  assert.equal(browser.find("p").textContent, "All");
});

test("going back opens what the page showed then, but not a part of the page", () => {
  const browser = desk("<p>All</p>");
  browser.answered({ address: "/state/audit?page=2" });
  globalThis.location.search = "?page=2";
  browser.fire(browser.window, "popstate");
  assert.equal(browser.window.reloads, 0);
  globalThis.location.search = "";
  browser.fire(browser.window, "popstate");
  assert.equal(browser.window.reloads, 1);
});

test("a name that no suggestion has stays in its field", () => {
  const browser = desk('<input id="county_input" class="ui-autocomplete-input ui-state-error" value=""/>');
  const field = browser.id("county_input");
  field.value = "Alamda";
  const sent = browser.sends(null);
  field.value = "";
  browser.completes(sent, { validationFailed: true });
  assert.equal(field.value, "Alamda");
});

const AREA = '<div id="main" tabindex="-1"><h1 id="title">Review</h1><div id="filters"><button id="show">Show</button></div>' +
  '<div id="card"><h2 id="name">First</h2><button id="pass">Approve</button></div></div>';

test("the focus stays on the pressed button, or goes to what is left around it", async () => {
  const browser = desk(AREA);
  browser.id("show").focus();
  const settings = browser.sends(browser.id("show"));
  browser.document.activeElement = browser.document.body;
  browser.completes(settings, {});
  await browser.pass(100);
  assert.equal(browser.document.activeElement.id, "show");
  const act = browser.sends(browser.id("pass"));
  browser.id("pass").remove();
  browser.document.activeElement = null;
  browser.completes(act, {});
  await browser.pass(100);
  assert.equal(browser.document.activeElement.id, "name");
  assert.equal(browser.id("name").getAttribute("tabindex"), "-1");
});

test("the focus waits for a button that is still at work", async () => {
  const browser = desk(AREA);
  const show = browser.id("show");
  show.focus();
  show.classList.add("ui-state-loading");
  const settings = browser.sends(show);
  browser.document.activeElement = browser.document.body;
  browser.completes(settings, {});
  await browser.pass(100);
  assert.equal(browser.document.activeElement, browser.document.body);
  show.classList.remove("ui-state-loading");
  await browser.pass(100);
  assert.equal(browser.document.activeElement.id, "show");
});

test("the focus goes to the page when nothing of the button's place is left, and stays where it is otherwise", async () => {
  const browser = desk(AREA);
  browser.answered({}, "gone");
  await browser.pass(100);
  assert.equal(browser.document.activeElement.id, "title");
  browser.id("pass").focus();
  browser.answered({}, browser.id("show"));
  await browser.pass(100);
  assert.equal(browser.document.activeElement.id, "pass");
});

test("a panel that came anew with its table is opened again where something was chosen", () => {
  const browser = desk('<div id="choice" class="ui-overlaypanel"><input id="shown"/></div>');
  browser.dialog.isVisible = () => false;
  const choose = (then) => {
    browser.id("shown").focus();
    const settings = browser.sends(browser.id("shown"));
    browser.document.activeElement = then;
    browser.completes(settings, {});
  };
  choose(null);
  assert.equal(browser.dialog.shown, 1);
  assert.equal(browser.dialog.goesTo, "shown");
  choose(browser.id("choice"));
  browser.dialog.isVisible = () => true;
  choose(null);
  assert.equal(browser.dialog.shown, 1);
});

test("the focus goes to what opens a part that closed with its button", async () => {
  const browser = desk('<details id="views"><summary id="opens">Save this view</summary><button id="keep">Save</button></details>');
  browser.document.activeElement = null;
  browser.answered({}, "keep");
  await browser.pass(100);
  assert.equal(browser.document.activeElement.id, "opens");
});
