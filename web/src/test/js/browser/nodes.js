// Texts and elements, with as much of a browser's as the scripts use.
import { FakeEvent, FakeTarget } from "./events.js";
import { matches } from "./selectors.js";

export class Text {
  parentNode = null;

  constructor(text) {
    this.textContent = text;
  }

  get nextSibling() {
    return next(this);
  }
}

const next = (node) => node.parentNode.childNodes[node.parentNode.childNodes.indexOf(node) + 1] ?? null;

/** An attribute that is there or not, and one that is a text. */
const flags = ["hidden", "open"];
const texts = ["id", "name", "type", "target", "scope"];

export class Element extends FakeTarget {
  parentNode = null;
  childNodes = [];
  #attributes = new Map();

  constructor(document, localName) {
    super();
    this.ownerDocument = document;
    this.localName = localName;
    flags.forEach((flag) => Object.defineProperty(this, flag, {
      get: () => this.hasAttribute(flag),
      set: (on) => { on ? this.setAttribute(flag, "") : this.removeAttribute(flag); },
    }));
    texts.forEach((text) => Object.defineProperty(this, text, {
      get: () => this.getAttribute(text) ?? "",
      set: (value) => this.setAttribute(text, value),
    }));
  }

  getAttribute(name) { return this.#attributes.get(name) ?? null; }
  hasAttribute(name) { return this.#attributes.has(name); }
  setAttribute(name, value) { this.#attributes.set(name, String(value)); }
  removeAttribute(name) { this.#attributes.delete(name); }

  get above() { return this.parentElement ?? (this.isConnected ? this.ownerDocument : null); }
  get parentElement() { return this.parentNode; }
  get isConnected() { return this.ownerDocument.body.contains(this); }
  get firstChild() { return this.childNodes[0] ?? null; }
  get nextSibling() { return next(this); }
  get children() { return this.childNodes.filter((node) => node instanceof Element); }

  get className() { return this.getAttribute("class") ?? ""; }
  set className(value) { this.setAttribute("class", value); }

  get classList() {
    const all = () => this.className.split(/\s+/).filter(Boolean);
    return {
      contains: (name) => all().includes(name),
      add: (name) => { this.className = [...new Set([...all(), name])].join(" "); },
      toggle: (name, on) => { this.classList[on ? "add" : "remove"](name); },
      remove: (name) => { this.className = all().filter((each) => each !== name).join(" "); },
    };
  }

  get dataset() {
    const attribute = (name) => "data-" + name.replace(/[A-Z]/g, (letter) => "-" + letter.toLowerCase());
    return new Proxy({}, { get: (all, name) => this.getAttribute(attribute(name)) ?? undefined });
  }

  get href() { return new URL(this.getAttribute("href"), globalThis.location.href).href; }
  set href(value) { this.setAttribute("href", value); }
  get origin() { return new URL(this.href).origin; }
  get pathname() { return new URL(this.href).pathname; }
  get search() { return new URL(this.href).search; }

  get textContent() { return this.childNodes.map((node) => node.textContent).join(""); }
  set textContent(text) { this.replaceChildren(...(text === "" ? [] : [String(text)])); }

  append(...nodes) {
    nodes.map((node) => typeof node === "string" ? new Text(node) : node).forEach((node) => {
      node.remove?.();
      node.parentNode = this;
      this.childNodes.push(node);
    });
  }

  replaceChildren(...nodes) {
    this.childNodes.forEach((node) => { node.parentNode = null; });
    this.childNodes = [];
    this.append(...nodes);
  }

  after(node) {
    node.remove();
    node.parentNode = this.parentNode;
    this.parentNode.childNodes.splice(this.parentNode.childNodes.indexOf(this) + 1, 0, node);
  }

  remove() {
    if (this.parentNode) {
      this.parentNode.childNodes = this.parentNode.childNodes.filter((node) => node !== this);
      this.parentNode = null;
    }
  }

  contains(other) {
    return other === this || Boolean(other.parentElement) && this.contains(other.parentElement);
  }

  matches(selector) { return matches(this, selector); }

  closest(selector) {
    return this.matches(selector) ? this : this.parentElement?.closest(selector) ?? null;
  }

  querySelectorAll(selector) {
    return this.children.flatMap((child) =>
      [...(child.matches(selector) ? [child] : []), ...child.querySelectorAll(selector)]);
  }

  querySelector(selector) { return this.querySelectorAll(selector)[0] ?? null; }

  get cellIndex() {
    return this.parentNode.children.indexOf(this);
  }

  focus() {
    const left = this.ownerDocument.activeElement;
    if (left !== this) {
      this.ownerDocument.activeElement = this;
      left?.dispatchEvent(new FakeEvent("focusout", { bubbles: true, isTrusted: true }));
      this.dispatchEvent(new FakeEvent("focusin", { bubbles: true, isTrusted: true }));
    }
  }

  click(init = {}) {
    return this.dispatchEvent(new FakeEvent("click", { bubbles: true, isTrusted: true, button: 0, ...init }));
  }
}

/** A window on top of the page. */
export class Dialog extends Element {
  showModal() {
    if (this.open) {
      throw new Error("The dialog is open already");
    }
    this.open = true;
  }

  close() { this.open = false; }
}
