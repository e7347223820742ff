// Keeps what was typed and is not saved in this browser tab, and offers it when its writer comes
// back. It is kept under the account and the page, offered to nobody else, and gone with the tab or
// when somebody signs out.
import { plain, put } from "./cells.js";

const PREFIX = "csec.grid ";

export const kept = (form) => {
  const key = PREFIX + form.dataset.owner;
  const banner = document.getElementById("kept");
  const store = (action, otherwise) => {
    try {
      return action(sessionStorage);
    } catch {
      // Where a browser keeps nothing, the page asks before it is left.
      return otherwise;
    }
  };

  const isOffering = () => !banner.hidden;
  let offered = [];

  // What is offered stays kept until its writer has chosen, beside what was typed since.
  const write = (fields) => store((storage) => {
    const now = fields.map((field) => [field.name, field.value]);
    const typed = new Set(now.map(([name]) => name));
    const all = isOffering() ? offered.filter(([name]) => !typed.has(name)).concat(now) : now;
    if (all.length === 0) {
      storage.removeItem(key);
    } else {
      storage.setItem(key, JSON.stringify(all));
    }
    return true;
  }, false);

  const forget = () => store((storage) => {
    Object.keys(storage).filter((name) => name.startsWith(PREFIX)).forEach((name) => storage.removeItem(name));
  });

  const plainly = (text) => plain(text).replace(/(?<=\d)[, ](?=\d{3})/g, "");

  /** Offers what differs from what the page shows. */
  const offer = () => {
    const values = store((storage) => JSON.parse(storage.getItem(key) || "[]"), [])
      .map(([name, value]) => [form.elements.namedItem(name), value])
      .filter(([field, value]) => field && plainly(field.value) !== plainly(value));
    if (values.length === 0) {
      write([]);
      return;
    }
    offered = values.map(([field, value]) => [field.name, value]);
    banner.hidden = false;
    const close = (then) => {
      banner.hidden = true;
      then.focus();
    };
    banner.querySelector('[data-part="back"]').addEventListener("click", () => {
      values.forEach(([field, value]) => put(field, value));
      close(values[0][0]);
    });
    banner.querySelector('[data-part="away"]').addEventListener("click", () => {
      close(form.querySelector(".figures__input"));
      write([]);
    });
  };

  return { write, forget, offer, isOffering };
};
