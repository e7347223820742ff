// Keeps what is typed in a form and not saved, and offers it when its writer comes back.
import { plain } from "../grid/cells.js";
import { isOffering, offer } from "./offer.js";
import * as store from "./store.js";

// A thousand with its comma is the same figure without; words are compared as they stand.
const plainly = (text) => plain(text).replace(/(?<=\d)[, ](?=\d{3})/g, "");

/**
 * @param owner whose page it is
 * @param fields the fields of the form, by name
 * @param stored returns what the portal has for a field; as a rule what the page came with
 */
export const kept = (owner, fields, stored = (field) => field.initial()) => {
  let offered = null;

  const entryOf = (changed) => {
    const entry = { at: Date.now(), fields: {} };
    changed.forEach((field) => { entry.fields[field.name] = [field.value, stored(field)]; });
    return entry;
  };

  /**
   * Keeps these fields. What is offered stays kept until its writer has chosen.
   *
   * @param id what the portal confirms once it has stored them, if it does
   */
  const write = (changed, id) => {
    const entry = entryOf(changed);
    if (offered && isOffering()) {
      entry.fields = { ...offered.fields, ...entry.fields };
      entry.at = offered.at;
    } else {
      offered = null;
    }
    store.write(owner, id ? { ...entry, id } : entry);
  };

  /** Offers what differs from what the page shows. */
  const show = () => {
    const entry = store.read(owner);
    const all = entry ? Object.entries(entry.fields).filter(([name]) => fields.has(name)) : [];
    const values = all.filter(([name, [value]]) => plainly(fields.get(name).value) !== plainly(value));
    if (values.length === 0) {
      // What was refused stands in the page and is stored nowhere.
      if (!document.getElementById("error-summary")) {
        store.write(owner, null);
      }
      return;
    }
    offered = entry;
    const isOther = values.some(([name, [, before]]) => plainly(before) !== plainly(fields.get(name).initial()));
    offer(values.map(([name, [value]]) => [fields.get(name), value]), entry.at, isOther, () => {
      offered = null;
      store.write(owner, null);
    });
  };

  return { write, offer: show, isOffering };
};
