// Keeps in this browser what is typed in a form that its buttons save, until the portal has confirmed
// it: through the end of a session, a restart of the portal and a closed tab.
import { fieldsOf } from "./fields.js";
import { kept } from "./kept.js";
import { probe } from "./send.js";

const WRITTEN = "textarea[name], input:not([type])[name], input[type=text][name], input[type=email][name]";
const BETWEEN = 20_000;
const AGAIN = 4_000;

/** Looks now and then, while somebody types, whether the portal answers, and says when it does not. */
const watch = (picture, says) => {
  let last = Date.now();
  let away = false;
  const look = async () => {
    try {
      await probe(picture);
      if (away) {
        says.clear("here", "offline");
      }
      away = false;
    } catch (error) {
      away = true;
      says.problem(error.isRestart ? "here" : "offline");
      setTimeout(look, AGAIN);
    }
    last = Date.now();
  };
  return () => {
    if (!away && Date.now() - last > BETWEEN) {
      last = Date.now();
      look();
    }
  };
};

// How a page is shown is no part of which page it is.
const SHOWN = ["rows", "view"];

const place = () => {
  const asked = Array.from(new URLSearchParams(location.search)).filter(([name, value]) => value && !SHOWN.includes(name));
  return [location.pathname, ...asked.map((pair) => pair.join("=")).sort()].join(" ");
};

const keep = (form, account, look) => {
  const fields = fieldsOf(form, WRITTEN);
  if (fields.size === 0) {
    return null;
  }
  const keeping = kept([account, place(), form.getAttribute("id")].join(" "), fields);
  const all = () => Array.from(fields.values());
  // Shown again with what was refused, a field holds what was typed as if it had always been there.
  const isRefused = document.getElementById("error-summary") !== null;
  const unsaved = () => all().filter((field) => isRefused ? field.value.trim() !== "" : field.value !== field.initial());
  form.addEventListener("input", () => {
    keeping.write(unsaved());
    look();
  });
  form.addEventListener("submit", () => {
    const mark = form.querySelector("input[name=kept]") || document.createElement("input");
    mark.type = "hidden";
    mark.name = "kept";
    mark.value = crypto.randomUUID();
    form.append(mark);
    keeping.write(unsaved(), mark.value);
  });
  return keeping;
};

/**
 * @param forms those that do not save by themselves
 * @param account whose browser it is
 * @param picture address of a small file of the portal
 */
export const local = (forms, account, picture, says) => {
  const look = watch(picture, says);
  const keepings = forms.map((form) => keep(form, account, look)).filter(Boolean);
  // One at a time: another form's words are offered when the page is opened next.
  keepings.some((keeping) => {
    keeping.offer();
    return keeping.isOffering();
  });
};
