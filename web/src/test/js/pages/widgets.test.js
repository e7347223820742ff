import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { Browser } from "../browser/browser.js";
import { FakeEvent } from "../browser/events.js";

const WORDS = '<script data-previous="Previous" data-next="Next" data-order="Usual order" data-show-parts="Show breakdown of {0}" ' +
  'data-hide-parts="Hide breakdown of {0}" data-date="Choose a date" data-date-of="Choose a date: {0}"></script>';

// As much of jQuery's lists of elements as the script uses.
const list = (...elements) => Object.assign([...elements], {
  handlers: {},
  gone: [],
  on(type, handler) { this.handlers[type] = handler; return this; },
  off(type) { this.gone.push(type); return this; },
  removeAttr(name) { elements.forEach((each) => each.removeAttribute(name)); },
});

// Widgets whose methods do nothing, as PrimeFaces has them before the script mends them.
const mended = (html) => {
  const browser = new Browser(WORDS + html);
  const kind = (...methods) => {
    const made = class {};
    methods.forEach((method) => { made.prototype[method] = () => method; });
    return made;
  };
  const widget = {
    TreeTable: kind("_render", "collapseNode"),
    OverlayPanel: kind("init", "bindTargetEvents", "applyFocus", "postHide"),
    DataTable: kind("_render", "updateExpansionAria", "toggleExpansion", "updateReflowDD", "bindSortEvents"),
    Paginator: kind("configureAria", "disableElement", "enableElement", "updateUI"),
    DatePicker: kind("init"),
  };
  browser.window.PrimeFaces = { widget };
  globalThis.$ = () => ({ on() {} });
  browser.run("widgets.js");
  browser.make = (name, parts) => Object.assign(new widget[name](), parts);
  return browser;
};

afterEach(() => { delete globalThis.$; });

const TREE = '<table><tr id="line" aria-expanded="false"><td><span id="open" class="ui-treetable-toggler"></span>Youth screened</td></tr>' +
  '<tr><td><span id="leaf" class="ui-treetable-toggler" style="visibility:hidden"></span>Latino</td></tr></table>';

test("what opens a line of a tree is a button with a name, which the keys press", () => {
  const browser = mended(TREE);
  const tree = browser.make("TreeTable", {});
  assert.equal(tree._render(), "_render");
  const open = browser.id("open");
  assert.deepEqual(["role", "tabindex", "aria-expanded", "aria-label"].map((each) => open.getAttribute(each)),
    ["button", "0", "false", "Show breakdown of Youth screened"]);
  assert.equal(browser.id("leaf").getAttribute("role"), null);
  let pressed = 0;
  open.addEventListener("click", () => { pressed++; });
  assert.equal(browser.press(open, "Enter").defaultPrevented, true);
  browser.press(open, " ");
  browser.press(open, "a");
  browser.press(browser.id("line"), "Enter");
  assert.equal(pressed, 2);
  browser.id("line").setAttribute("aria-expanded", "true");
  tree.collapseNode();
  assert.equal(open.getAttribute("aria-label"), "Hide breakdown of Youth screened");
});

const PANEL = '<button id="columns">Columns</button><div id="choice"><input id="first"/></div><p id="else" tabindex="-1"></p>';

const panel = (browser) => {
  const made = browser.make("OverlayPanel", {
    cfg: {}, target: list(browser.id("columns")), jq: list(browser.id("choice")), shown: true, hidden: 0,
    isVisible() { return this.shown; },
    hide() { this.hidden++; },
  });
  made.init();
  made.bindTargetEvents();
  return made;
};

test("a panel is a dialog below its button that one press opens and Escape closes", () => {
  const browser = mended(PANEL);
  const made = panel(browser);
  assert.equal(browser.id("choice").getAttribute("role"), "dialog");
  assert.equal(browser.id("choice").getAttribute("aria-labelledby"), "columns");
  assert.equal(made.cfg.collision, "fit none");
  assert.deepEqual(made.target.gone, ["keyup.ui-overlaypanel"]);
  const escape = { key: "Escape", stopPropagation() {} };
  made.target.handlers["keydown.ui-overlaypanel"](escape);
  made.jq.handlers["keydown.ui-overlaypanel"](escape);
  made.jq.handlers["keydown.ui-overlaypanel"]({ key: "a" });
  assert.equal(made.hidden, 2);
  made.shown = false;
  made.target.handlers["keydown.ui-overlaypanel"](escape);
  assert.equal(made.hidden, 2);
});

test("the focus goes into a panel and comes back to its button, unless it went elsewhere", () => {
  const browser = mended(PANEL);
  const made = panel(browser);
  browser.id("else").focus();
  made.applyFocus();
  assert.equal(browser.document.activeElement.id, "choice");
  made.goesTo = "first";
  made.applyFocus();
  assert.equal(browser.document.activeElement.id, "first");
  made.postHide();
  assert.equal(browser.document.activeElement.id, "columns");
  browser.id("else").focus();
  made.postHide();
  assert.equal(browser.document.activeElement.id, "else");
});

test("what opens a line of a table begins its name with its word", () => {
  const browser = mended('<div id="open" data-opening="contacts of Lassen"><span id="show">Show</span><span id="hide" class="ui-helper-hidden">Hide</span></div>');
  const table = browser.make("DataTable", {});
  const open = browser.id("open");
  table.updateExpansionAria([open]);
  assert.equal(open.getAttribute("aria-label"), "Show contacts of Lassen");
  assert.equal(open.getAttribute("aria-expanded"), "false");
  browser.id("show").classList.add("ui-helper-hidden");
  browser.id("hide").classList.remove("ui-helper-hidden");
  table.toggleExpansion([open]);
  assert.equal(open.getAttribute("aria-label"), "Hide contacts of Lassen");
  assert.equal(open.getAttribute("aria-expanded"), "true");
  table.updateExpansionAria(undefined);
});

test("the body of a table is a stop of the keyboard only where a press selects its lines", () => {
  const browser = mended('<table><tbody id="boxes" tabindex="0"></tbody><tbody id="lines" tabindex="0"></tbody></table>');
  browser.make("DataTable", { cfg: { selectionRowMode: "none" }, tbody: list(browser.id("boxes")) })._render();
  browser.make("DataTable", { cfg: {}, tbody: list(browser.id("lines")) })._render();
  assert.equal(browser.id("boxes").hasAttribute("tabindex"), false);
  assert.equal(browser.id("lines").hasAttribute("tabindex"), true);
});

test("the box that sorts says how the table is sorted", () => {
  const browser = mended('<th id="by"></th>');
  const options = [{}, { columnkey: "by", sortorder: "0" }, { columnkey: "by", sortorder: "1" }, { columnkey: "at", sortorder: "1" }]
    .map((dataset) => ({ dataset, selected: false }));
  const table = browser.make("DataTable", { reflowDD: [{ options }] });
  const chosen = () => options.findIndex((each) => each.selected);
  table.updateReflowDD([browser.id("by")], 1);
  assert.equal(chosen(), 1);
  table.updateReflowDD([browser.id("by")], -1);
  assert.equal(chosen(), 2);
  table.updateReflowDD([browser.id("by")], 0);
  assert.equal(chosen(), 0);
  browser.make("DataTable", {}).updateReflowDD([browser.id("by")], 1);
});

test("paging is words", () => {
  const browser = mended('<div id="list" class="ui-datatable"><div id="pages"><button id="back" class="ui-state-disabled"></button><button id="on"></button></div></div>' );
  const pages = browser.make("Paginator", {
    jq: list(browser.id("pages")), prevLink: list(browser.id("back")), nextLink: list(browser.id("on")),
  });
  pages.configureAria();
  assert.equal(browser.id("back").textContent, "Previous");
  assert.equal(browser.id("back").getAttribute("aria-disabled"), "true");
  assert.equal(browser.id("on").textContent, "Next");
  assert.equal(browser.id("on").getAttribute("aria-disabled"), "false");
  pages.disableElement(pages.nextLink);
  pages.enableElement(pages.prevLink);
  assert.equal(browser.id("on").getAttribute("aria-disabled"), "true");
  assert.equal(browser.id("back").getAttribute("aria-disabled"), "false");
});

test("the button of a calendar is called as its field is", () => {
  const browser = mended('<button id="pick"><span class="ui-button-text">ui-button</span></button><button id="other"><span class="ui-button-text">ui-button</span></button>');
  const from = { labels: [{ textContent: " From " }] };
  browser.make("DatePicker", { jqEl: [from], triggerButton: list(browser.id("pick")) }).init();
  browser.make("DatePicker", { jqEl: [{ labels: [] }], triggerButton: list(browser.id("other")) }).init();
  browser.make("DatePicker", {}).init();
  assert.equal(browser.id("pick").getAttribute("aria-label"), "Choose a date: From");
  assert.equal(browser.id("pick").textContent, "Choose a date: From");
  assert.equal(browser.id("other").textContent, "Choose a date");
});

test("a table that is wider than its place and has no links is scrolled by the keyboard itself", () => {
  const wrapped = (id, content) => '<div><div class="ui-datatable-header"> Withheld\n by kind </div>' +
    '<div id="' + id + '" class="ui-datatable-tablewrapper"><table><tr><td>' + content + "</td></tr></table></div></div>";
  const browser = mended(wrapped("plain", "1") + wrapped("linked", '<a href="/one">1</a>'));
  const lay = (room) => {
    for (const place of [browser.id("plain"), browser.id("linked")]) {
      place.clientWidth = room;
      place.querySelector("table").offsetWidth = 700;
    }
    browser.window.dispatchEvent(new FakeEvent("resize"));
  };
  const said = (id) => ["tabindex", "role", "aria-label"].map((each) => browser.id(id).getAttribute(each));
  lay(600);
  assert.deepEqual(said("plain"), ["0", "region", "Withheld by kind"]);
  assert.deepEqual(said("linked"), [null, null, null]);
  lay(700);
  assert.equal(said("plain")[0], null);
  assert.equal(browser.id("plain").className, "ui-datatable-tablewrapper fits");
});

test("a page without components is left alone", () => {
  const browser = new Browser(WORDS + TREE);
  browser.run("widgets.js");
  assert.equal(browser.id("open").getAttribute("role"), null);
});
