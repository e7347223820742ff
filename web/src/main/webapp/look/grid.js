// The figures grid like a spreadsheet: it moves by arrows and Enter, adds up as one types, takes
// blocks from a spreadsheet and saves by itself. Without this script the page works the same by Tab,
// by its fields and by its buttons.
import { keys } from "./grid/keys.js";
import { pasting } from "./grid/paste.js";
import { reasons } from "./grid/reasons.js";
import { sums } from "./grid/sums.js";
import { autosaving } from "./keep/autosave.js";
import { fieldsOf } from "./keep/fields.js";
import { hand } from "./keep/hand.js";
import { say } from "./keep/say.js";

const form = document.getElementById("figures");
const table = form && form.querySelector("table.figures");
if (table) {
  const typing = hand(form, ".figures__input, textarea");
  const says = say(form);
  const add = sums(table);
  reasons(table, add);
  keys(table, add);
  const saving = autosaving(form, fieldsOf(form, ".figures__input, .figures__select, textarea[name]"), typing, says);
  pasting(form, table, typing, says);

  // A tab is a link; with figures that are not saved it saves first and goes there then.
  document.querySelectorAll(".tabs a").forEach((tab) => {
    tab.addEventListener("click", (event) => {
      if (saving.isUnsaved() && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        form.elements.tab.value = new URL(tab.href).searchParams.get("by") || "totals";
        form.requestSubmit(document.getElementById("next"));
      }
    });
  });
}
