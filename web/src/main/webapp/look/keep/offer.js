// Offers what was typed and not saved to whoever typed it, when they come back to the page.
import { labelOf } from "./fields.js";

// The clock of the portal, which says when it saved.
const ZONE = { timeZone: "America/Los_Angeles" };

const time = (at) => {
  const say = (parts) => new Date(at).toLocaleString(document.documentElement.lang, { ...ZONE, ...parts });
  const isToday = new Date().toLocaleDateString("en-US", ZONE) === new Date(at).toLocaleDateString("en-US", ZONE);
  const day = isToday ? {} : { month: "long", day: "numeric" };
  return say({ ...day, hour: "numeric", minute: "2-digit" }).replace("AM", "a.m.").replace("PM", "p.m.");
};

const item = (field, value) => {
  const line = document.createElement("li");
  const name = document.createElement("strong");
  name.textContent = labelOf(field) + ": ";
  line.append(name, value);
  return line;
};

const list = (values, words) => {
  const all = document.createElement("details");
  const summary = document.createElement("summary");
  const lines = document.createElement("ul");
  all.className = "figure__more";
  lines.className = "kept__list";
  summary.textContent = words;
  lines.append(...values.map(([field, value]) => item(field, value)));
  all.append(summary, lines);
  return all;
};

/** Shows a field that stands in a part of the page that is closed. */
const reveal = (element) => {
  for (let at = element.closest("details"); at; at = at.parentElement.closest("details")) {
    at.open = true;
  }
};

/**
 * @param values fields with what was typed in each
 * @param at when it was typed
 * @param isOther whether what the portal has in them is not what it had when that was typed
 * @param discarded called when it is to be forgotten
 */
export const offer = (values, at, isOther, discarded) => {
  const banner = document.getElementById("kept");
  const part = (name) => banner.querySelector('[data-part="' + name + '"]');
  part("at").textContent = time(at);
  part("other").hidden = !isOther;
  part("list").replaceChildren(list(values, part("list").dataset.words));
  banner.hidden = false;
  const first = values[0][0].element;
  const close = (then) => {
    banner.hidden = true;
    then.focus();
  };
  part("back").onclick = () => {
    values.forEach(([field, value]) => {
      reveal(field.element);
      field.put(value);
    });
    close(first);
  };
  part("away").onclick = () => {
    reveal(first);
    close(first);
    discarded();
  };
};

export const isOffering = () => !document.getElementById("kept").hidden;
