// A browser for one test: a page, a clock that stands still until it is moved, what is kept between
// pages, and a server that answers as the test says. A browser that is closed hears nothing more.
import { readFileSync } from "node:fs";
import { mock } from "node:test";
import vm from "node:vm";
import { Document } from "./document.js";
import { FakeEvent, FakeTarget } from "./events.js";
import { FakeFormData } from "./fields.js";
import { Server } from "./server.js";
import { Storage } from "./storage.js";

/** When all tests begin: a Thursday at ten in California. */
export const NOW = Date.parse("2026-10-15T10:00:00-07:00");

const give = (name, value) => Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });

const place = (address) => {
  const url = new URL(address);
  return { href: url.href, origin: url.origin, pathname: url.pathname, search: url.search, assigned: [], replaced: [],
    assign(to) { this.assigned.push(to); },
    replace(to) { this.replaced.push(to); } };
};

/** Lets everything happen that waits for nothing but its turn. */
export const settled = async () => {
  for (let turn = 0; turn < 5; turn++) {
    await new Promise((resolve) => { setImmediate(resolve); });
  }
};

export class Browser {
  constructor(html, { address = "https://portal.example/figures?by=AGE", lang = "en", kept = new Storage() } = {}) {
    this.document = new Document(html, lang);
    this.window = new FakeTarget();
    this.location = place(address);
    this.storage = kept;
    this.server = new Server();
    this.navigator = { onLine: true };
    mock.timers.reset();
    mock.timers.enable({ apis: ["setTimeout", "setInterval", "Date"], now: NOW });
    give("document", this.document);
    give("window", this.window);
    give("location", this.location);
    give("localStorage", this.storage);
    give("navigator", this.navigator);
    give("fetch", (address, options) => this.server.fetch(address, options));
    give("Event", FakeEvent);
    give("CustomEvent", FakeEvent);
    give("FormData", FakeFormData);
    give("DOMParser", class { parseFromString(text) { return new Document(text); } });
  }

  /** Runs a script that is no module, as its element on the page does. */
  run(script) {
    const url = new URL("../../../main/webapp/look/" + script, import.meta.url);
    new vm.Script(readFileSync(url, "utf8"), { filename: url.href }).runInThisContext();
  }

  id(id) { return this.document.getElementById(id); }
  find(selector) { return this.document.querySelector(selector); }
  part(id, name) { return this.id(id).querySelector('[data-part="' + name + '"]'); }
  field(name) { return this.document.querySelector('[name="' + name + '"]'); }

  /** So many milliseconds pass; what is to happen meanwhile happens. */
  async pass(milliseconds) {
    const step = milliseconds < 30_000 ? 100 : milliseconds < 20 * 60_000 ? 1000 : 10_000;
    for (let left = milliseconds; left > 0; left -= step) {
      mock.timers.tick(Math.min(left, step));
      await settled();
    }
  }

  fire(target, type, init = {}) {
    const event = new FakeEvent(type, { bubbles: true, isTrusted: true, ...init });
    target.dispatchEvent(event);
    return event;
  }

  /** Types into a field and stays there. */
  type(name, text) {
    const field = this.field(name);
    field.focus();
    field.value = text;
    this.fire(field, "input");
    return field;
  }

  /** Types into a field and goes on to the next. */
  fill(name, text) {
    const field = this.type(name, text);
    this.leave();
    return field;
  }

  /** Leaves the field that has the focus. */
  leave() {
    const left = this.document.activeElement;
    this.document.activeElement = null;
    if (left) {
      this.fire(left, "focusout");
    }
  }

  choose(name, value) {
    const field = this.field(name);
    field.value = value;
    this.fire(field, "input");
    this.fire(field, "change");
  }

  check(name, value, on = true) {
    const box = this.document.querySelectorAll('[name="' + name + '"]').find((each) => each.value === value);
    box.checked = on;
    this.fire(box, "input");
    this.fire(box, "change");
  }

  press(target, key, more = {}) {
    return this.fire(target, "keydown", { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more });
  }

  click(element, init = {}) {
    const keys = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, button: 0 };
    return this.fire(element, "click", { ...keys, ...init });
  }

  /** Another tab changes what this browser keeps. */
  otherTab(key, newValue) {
    this.fire(this.window, "storage", { key, newValue });
  }

  hide() {
    this.document.visibilityState = "hidden";
    this.fire(this.document, "visibilitychange");
  }
}
