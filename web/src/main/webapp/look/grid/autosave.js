// Saves by itself: some seconds after the last change, and when the page is left. A cell that is
// being typed in waits until it is left. What cannot be read stays marked, the rest is saved. Where
// the network fails it tries again, ever more slowly; where two people changed the same cells, where
// the filing was sent or the session is over it stops and says so. Nothing typed is lost.
import { read } from "./cells.js";
import { kept } from "./kept.js";
import { mark, unmark } from "./marks.js";
import { frame, send } from "./send.js";

const FIELDS = ".figures__input, .figures__select, textarea[name]";
const SLOWEST = 60_000;

/** What the server put into the field, whatever a browser restored since. */
const initial = (field) => {
  if (field.matches("select")) {
    return (Array.from(field.options).find((option) => option.defaultSelected) || field.options[0]).value;
  }
  return field.defaultValue;
};

export const autosaving = (form, typing, says) => {
  const pause = Number(form.dataset.pause);
  const stored = new Map();
  const refused = new Map();
  const keeping = kept(form);
  let stopped = form.dataset.unsaved === "choose";
  let going = false;
  let timer = 0;
  let failures = 0;
  let flying = null;

  const fields = () => Array.from(form.querySelectorAll(FIELDS));
  const isChanged = (field) => field.value !== stored.get(field.name);
  const unsaved = () => fields().filter(isChanged);
  const isHopeless = (field) => refused.get(field.name) === field.value;
  const toSend = (all) => unsaved().filter((field) => !isHopeless(field) && (all || !typing.isAt(field)));

  // With what was refused shown again nothing of it is stored, though it is in the fields.
  if (form.dataset.unsaved === "") {
    fields().forEach((field) => stored.set(field.name, initial(field)));
  }

  // A row goes as a whole: its reason and its figures are read together.
  const request = (all) => {
    const sent = new Map();
    const add = (field) => {
      if (all || !typing.isAt(field)) {
        sent.set(field.name, field.value);
      }
    };
    toSend(all).forEach((field) => {
      const row = field.closest("tr[data-row]");
      (row ? row.querySelectorAll(FIELDS) : [field]).forEach(add);
    });
    const body = frame(form, "keep");
    sent.forEach((value, name) => body.append(name, value));
    return { body, sent };
  };

  const later = (delay) => {
    clearTimeout(timer);
    timer = setTimeout(() => save(false), delay);
  };

  const stop = (why) => {
    stopped = true;
    clearTimeout(timer);
    keeping.write(unsaved());
    says.problem(why);
  };

  const settle = (answer, sent) => {
    const wrong = new Map(answer.wrong.map((each) => [each.field, each.sentence]));
    form.elements.version.value = answer.version;
    form.elements.shown.value = answer.shown;
    sent.forEach((value, name) => {
      const field = form.elements.namedItem(name);
      if (wrong.has(name)) {
        refused.set(name, value);
        mark(field, wrong.get(name));
      } else {
        stored.set(name, value);
        refused.delete(name);
        unmark(field);
      }
    });
    if (wrong.size > 0) {
      says.problem("wrong");
    } else if (!unsaved().some(isHopeless)) {
      says.clear("wrong");
    }
  };

  const hear = (answer, sent) => {
    failures = 0;
    says.clear("silent");
    if (answer.state === "saved" || answer.state === "same") {
      settle(answer, sent);
      if (answer.state === "saved") {
        says.done(answer.said);
      }
      if (!keeping.isOffering()) {
        keeping.write(unsaved());
      }
      if (unsaved().length === 0) {
        document.dispatchEvent(new CustomEvent("csec:saved"));
      }
    } else {
      stop(answer.state);
    }
  };

  const fail = () => {
    failures++;
    keeping.write(unsaved());
    says.problem("silent");
    later(Math.min(SLOWEST, Math.min(pause, 2000) * 2 ** failures));
  };

  /** Saves, and resolves to whether the server has heard. */
  const save = async (all) => {
    clearTimeout(timer);
    while (flying) {
      await flying;
    }
    if (stopped || toSend(all).length === 0) {
      return true;
    }
    const { body, sent } = request(all);
    flying = send(form, body).then((answer) => { hear(answer, sent); return true; }, () => { fail(); return false; });
    const heard = await flying;
    flying = null;
    if (heard && !stopped && toSend(false).length > 0) {
      later(pause);
    }
    return heard;
  };

  /** Saves all there is before the page goes; false where it has to stay. */
  const leave = async () => {
    typing.settle();
    const heard = await save(true);
    keeping.write(unsaved());
    return heard;
  };

  const changed = () => {
    if (!stopped && failures === 0) {
      later(pause);
    }
    if (!keeping.isOffering()) {
      keeping.write(unsaved());
    }
  };

  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("focusout", () => {
    if (!stopped && failures === 0 && toSend(true).length > 0) {
      later(pause);
    }
  });
  form.addEventListener("submit", () => {
    going = true;
    keeping.write(unsaved());
  });
  window.addEventListener("online", () => {
    if (failures > 0) {
      save(false);
    }
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && !going) {
      save(false);
    }
  });

  const isElsewhere = (link) => link.origin === location.origin && link.pathname + link.search !== location.pathname + location.search;

  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[href]");
    const plainly = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || event.defaultPrevented || !plainly || link.target || link.hasAttribute("download") || !isElsewhere(link)) {
      return;
    }
    if (!stopped && unsaved().length > 0) {
      event.preventDefault();
      if (await leave() && !stopped) {
        going = true;
        location.assign(link.href);
      }
    }
  });

  // Signing out ends the session that a save needs, and what is kept here is for the writer alone.
  document.addEventListener("submit", async (event) => {
    const other = event.target;
    if (other === form || event.defaultPrevented || !other.action.endsWith("/sign-out")) {
      return;
    }
    if (!stopped && unsaved().length > 0) {
      event.preventDefault();
      if (await leave()) {
        going = true;
        keeping.forget();
        other.submit();
      }
    } else {
      keeping.forget();
    }
  });

  const needsAsking = () => stopped || failures > 0 || !navigator.onLine || unsaved().some((field) =>
    isHopeless(field) || (field.matches(".figures__input") && Number.isNaN(read(field))));

  window.addEventListener("beforeunload", (event) => {
    if (!going && unsaved().length > 0 && needsAsking()) {
      event.preventDefault();
    }
  });

  // The page goes: the request outlives it. What could not be read is offered on return.
  window.addEventListener("pagehide", () => {
    if (!keeping.isOffering()) {
      keeping.write(unsaved());
    }
    if (!going && !stopped && toSend(true).length > 0) {
      send(form, request(true).body, { keepalive: true }).catch(() => {});
    }
  });

  keeping.offer();
  return { isUnsaved: () => unsaved().length > 0 };
};
