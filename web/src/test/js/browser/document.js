// A document that is read from the markup of a page.
import { FakeTarget } from "./events.js";
import { Form, Input, Option, Progress, Select, Textarea } from "./fields.js";
import { Dialog, Element, Text } from "./nodes.js";

const KINDS = { form: Form, input: Input, textarea: Textarea, option: Option, select: Select, progress: Progress, dialog: Dialog };
const EMPTY = ["input"];
const TOKEN = /<\/([a-z0-9]+)>|<([a-z0-9]+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/g;
const ATTRIBUTE = /([\w-]+)(?:="([^"]*)")?/g;

const plain = (text) => text.replace(/&lt;/g, "<").replace(/&amp;/g, "&");

export class Document extends FakeTarget {
  visibilityState = "visible";
  /** The forms that went to the server by a button or by a script. */
  submitted = [];

  constructor(html, lang = "en") {
    super();
    this.documentElement = { lang };
    this.body = new Element(this, "body");
    this.activeElement = null;
    this.#read(html);
  }

  #read(html) {
    let at = this.body;
    for (const [, closed, opened, attributes, text] of html.matchAll(TOKEN)) {
      if (closed) {
        if (at.localName !== closed) {
          throw new Error("The page closes " + closed + " within " + at.localName);
        }
        at = at.parentNode;
      } else if (opened) {
        const element = this.createElement(opened);
        for (const [, name, value] of attributes.matchAll(ATTRIBUTE)) {
          element.setAttribute(name, plain(value ?? ""));
        }
        at.append(element);
        at = EMPTY.includes(opened) ? at : element;
      } else {
        at.append(new Text(plain(text)));
      }
    }
    if (at !== this.body) {
      throw new Error("The page does not close " + at.localName);
    }
  }

  get above() { return globalThis.window; }
  get forms() { return this.querySelectorAll("form"); }
  createElement(name) { return new (KINDS[name] ?? Element)(this, name); }
  getElementById(id) { return this.querySelector('[id="' + id + '"]'); }
  querySelector(selector) { return this.body.querySelector(selector); }
  querySelectorAll(selector) { return this.body.querySelectorAll(selector); }
}
