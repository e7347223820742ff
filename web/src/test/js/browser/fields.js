// What people write in, and the forms around it.
import { FakeEvent } from "./events.js";
import { Element } from "./nodes.js";

class Field extends Element {
  #typed = null;
  selectionStart = 0;
  selectionEnd = 0;

  get form() { return this.closest("form"); }

  get labels() { return this.ownerDocument.querySelectorAll('label[for="' + this.id + '"]'); }

  get value() { return this.#typed ?? this.defaultValue; }
  set value(value) {
    this.#typed = String(value);
    this.selectionStart = this.selectionEnd = this.#typed.length;
  }

  select() {
    this.selectionStart = 0;
    this.selectionEnd = this.value.length;
  }

  /** What a form sends of it. */
  get sent() { return this.name === "" ? [] : [[this.name, this.value]]; }
}

export class Input extends Field {
  #checked = null;

  get defaultValue() { return this.getAttribute("value") ?? ""; }

  get defaultChecked() { return this.hasAttribute("checked"); }
  get checked() { return this.#checked ?? this.defaultChecked; }
  set checked(on) { this.#checked = on; }

  get sent() {
    const isButton = this.type === "submit" || this.type === "checkbox" && !this.checked;
    return isButton ? [] : super.sent;
  }
}

export class Textarea extends Field {
  get defaultValue() { return this.textContent; }
}

export class Option extends Element {
  get value() { return this.getAttribute("value") ?? this.textContent; }
  get defaultSelected() { return this.hasAttribute("selected"); }
}

export class Select extends Field {
  #chosen = null;

  get options() { return this.querySelectorAll("option"); }
  get selectedOptions() {
    return [this.#chosen ?? this.options.find((option) => option.defaultSelected) ?? this.options[0]];
  }
  get value() { return this.selectedOptions[0].value; }
  set value(value) { this.#chosen = this.options.find((option) => option.value === value); }
}

/** How far something has come. */
export class Progress extends Element {
  get value() { return Number(this.getAttribute("value")); }
  set value(value) { this.setAttribute("value", value); }
}

export class Form extends Element {
  get fields() { return this.querySelectorAll("input, textarea, select"); }

  get elements() {
    const named = (name) => this.fields.find((field) => field.name === name || field.id === name) ?? null;
    return new Proxy({}, { get: (all, name) => name === "namedItem" ? named : named(name) ?? undefined });
  }

  /** As its button does it. The page goes where no script keeps it. */
  requestSubmit(button) {
    if (this.dispatchEvent(new FakeEvent("submit", { bubbles: true, isTrusted: true, submitter: button }))) {
      this.submit(button);
    }
  }

  submit(button = null) { this.ownerDocument.submitted.push({ form: this, button }); }
}

export class FakeFormData {
  constructor(form) {
    this.form = form;
  }

  [Symbol.iterator]() {
    return this.form.fields.flatMap((field) => field.sent)[Symbol.iterator]();
  }
}
