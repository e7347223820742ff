// Keeps in this browser what is typed in a form that its buttons save, until the portal has confirmed
// it: through the end of a session, a restart of the portal and a closed tab.
import { fieldsOf } from "./fields.js";
import { kept } from "./kept.js";
import { probe } from "./send.js";
import { read as readKept } from "./store.js";

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

// A search is no work, the helpers of a component's list are not what somebody writes, and a code is kept by nobody.
const isWritten = ({ name, element }) =>
  !/_(focus|filter)$/.test(name) && !element.closest(".filters") && element.getAttribute("autocomplete") !== "one-time-code";

const keep = (sent, account, look) => {
  const id = sent.getAttribute("id");
  const fields = new Map();
  // An Ajax answer puts other elements in the place of the form's, or of the form.
  const form = () => document.getElementById(id) || sent;
  const read = () => {
    fields.clear();
    fieldsOf(form(), WRITTEN).forEach((field, name) => isWritten(field) && fields.set(name, field));
  };
  read();
  if (fields.size === 0) {
    return null;
  }
  // Shown again with what was refused, a field holds what was typed as if it had always been there. What
  // the portal has is what it had when that was sent.
  const isRefused = () => document.getElementById("error-summary") !== null;
  const owner = [account, place(), id].join(" ");
  const sentOf = (field) => readKept(owner)?.fields[field.name]?.[1];
  const stored = (field) => (isRefused() ? sentOf(field) : undefined) ?? field.initial();
  const keeping = kept(owner, fields, stored);
  const unsaved = () => Array.from(fields.values())
    .filter((field) => isRefused() ? field.value.trim() !== "" : field.value !== field.initial());
  const isOf = (event) => form().contains(event.target);
  document.addEventListener("input", (event) => {
    if (isOf(event)) {
      read();
      keeping.write(unsaved());
      look();
    }
  });
  const send = () => {
    const mark = form().querySelector("input[name=kept]") || document.createElement("input");
    mark.type = "hidden";
    mark.name = "kept";
    mark.value = crypto.randomUUID();
    form().append(mark);
    read();
    keeping.write(unsaved(), mark.value);
  };
  document.addEventListener("submit", (event) => isOf(event) && send());
  // A button of a component sends its form by itself, without a submission that could be heard.
  document.addEventListener("click", (event) => isOf(event) && event.target.closest("button[type=submit]") && send(), true);
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
