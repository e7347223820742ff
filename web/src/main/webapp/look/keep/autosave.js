// Saves by itself: some seconds after the last change, and when the page is left. A cell that is
// being typed in waits until it is left. What cannot be read stays marked, the rest is saved. Where
// the portal is away it says so and tries again until it is back; where two people changed the same
// answers, where the filing was sent or the session is over it stops and says so. Nothing typed is
// lost.
import { read } from "../grid/cells.js";
import { kept } from "./kept.js";
import { leaving } from "./leaving.js";
import { mark, unmark } from "./marks.js";
import { Away, frame, renew, send } from "./send.js";
import { forget } from "./store.js";

// Answers that belong together are sent together: a row of figures, a milestone, a page of texts.
const TOGETHER = "tr[data-row], [data-together]";
const FASTEST = 2_000;
const SLOWEST = 20_000;

/**
 * @param fields the fields of the form, by name
 * @param typing knows which of them somebody is typing in
 * @param says tells what becomes of it
 */
export const autosaving = (form, fields, typing, says) => {
  const pause = Number(form.dataset.pause);
  const stored = new Map();
  const refused = new Map();
  const keeping = kept(form.dataset.owner, fields, (field) => stored.get(field.name) ?? field.initial());
  let stopped = form.dataset.unsaved === "choose";
  let isOver = false;
  let isKnown = true;
  let going = false;
  let forgotten = false;
  let timer = 0;
  let failures = 0;
  let flying = null;

  const unsaved = () => Array.from(fields.values()).filter((field) => field.value !== stored.get(field.name));
  const isHopeless = (field) => refused.get(field.name) === field.value;
  const isWaiting = (field, all) => !all && typing.isAt(field.element);
  const toSend = (all) => unsaved().filter((field) => !isHopeless(field) && !isWaiting(field, all));
  const besides = (field) => {
    const group = field.element.closest(TOGETHER);
    return group ? Array.from(fields.values()).filter((other) => group.contains(other.element)) : [field];
  };

  // With what was refused shown again nothing of it is stored, though it is in the fields.
  if (form.dataset.unsaved === "") {
    fields.forEach((field) => stored.set(field.name, field.initial()));
  }

  // Of what is half-typed a page of words sends what it had before; of a row it is left out.
  const request = (all) => {
    const sent = new Map();
    new Set(toSend(all).flatMap(besides)).forEach((field) => {
      if (!isWaiting(field, all)) {
        sent.set(field.name, field.value);
      } else if (field.element.closest("[data-together]")) {
        sent.set(field.name, stored.get(field.name) || "");
      }
    });
    const body = frame(form, "keep");
    sent.forEach((value, name) => fields.get(name).addTo(body, value));
    return { body, sent };
  };

  const later = (delay) => {
    clearTimeout(timer);
    timer = setTimeout(() => save(false), delay);
  };

  const stop = (why) => {
    stopped = true;
    isOver = why === "over";
    clearTimeout(timer);
    keeping.write(unsaved());
    says.problem(why);
  };

  // Of what is saved whole or not at all nothing is stored where one field of it is refused.
  const isLost = (field, wrong) => {
    const whole = field.element.closest("[data-together=whole]");
    return Boolean(whole) && Array.from(wrong.keys()).some((name) => fields.has(name) && whole.contains(fields.get(name).element));
  };

  const settle = (answer, sent) => {
    const wrong = new Map(answer.wrong.map((each) => [each.field, each.sentence]));
    form.elements.version.value = answer.version;
    form.elements.shown.value = answer.shown;
    sent.forEach((value, name) => {
      const field = fields.get(name);
      if (wrong.has(name) || isLost(field, wrong)) {
        refused.set(name, value);
      } else {
        stored.set(name, value);
        refused.delete(name);
      }
      if (wrong.has(name)) {
        mark(field.element, wrong.get(name));
      } else {
        unmark(field.element);
      }
    });
    if (wrong.size > 0) {
      says.problem("wrong");
    } else if (!unsaved().some(isHopeless)) {
      says.clear("wrong");
    }
  };

  // What was refused and then put back as it is stored is wrong no more, though nothing is sent.
  const forgive = () => {
    const back = Array.from(refused.keys()).filter((name) => fields.get(name).value === stored.get(name));
    back.forEach((name) => {
      refused.delete(name);
      unmark(fields.get(name).element);
    });
    if (back.length > 0 && !unsaved().some(isHopeless)) {
      says.clear("wrong");
    }
  };

  const hear = (answer, sent) => {
    failures = 0;
    says.clear("silent", "away");
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

  const fail = (error) => {
    failures++;
    keeping.write(unsaved());
    says.problem(error instanceof Away && error.isRestart ? "away" : "silent");
    later(Math.min(SLOWEST, Math.min(pause, FASTEST) * 2 ** failures));
  };

  // A page that the portal no longer knows is known again once it was fetched anew.
  const ask = async (body, all) => {
    const answer = isKnown ? await send(form, body) : { state: "old" };
    if (answer.state !== "old") {
      return answer;
    }
    isKnown = true;
    const state = await renew(form);
    const again = state === "again" ? await send(form, request(all).body) : { state };
    return again.state === "old" ? { state: "gone" } : again;
  };

  /** Saves, and resolves to whether the server has heard. */
  const save = async (all) => {
    clearTimeout(timer);
    while (flying) {
      await flying;
    }
    forgive();
    if (stopped || toSend(all).length === 0) {
      return true;
    }
    const { body, sent } = request(all);
    flying = ask(body, all).then((answer) => { hear(answer, sent); return true; }, (error) => { fail(error); return false; });
    const heard = await flying;
    flying = null;
    if (heard && !stopped && toSend(false).length > 0) {
      later(pause);
    }
    return heard;
  };

  const changed = () => {
    forgotten = false;
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
  // Whoever signs in again in another tab goes on here as well.
  window.addEventListener("storage", (event) => {
    if (isOver && event.key === "csec.session.until") {
      stopped = false;
      isOver = false;
      isKnown = false;
      says.clear("over");
      save(false);
    }
  });

  const needsAsking = () => stopped || failures > 0 || !navigator.onLine || unsaved().some((field) =>
    isHopeless(field) || (field.element.matches(".figures__input") && Number.isNaN(read(field.element))));

  leaving({
    isUnsaved: () => unsaved().length > 0,
    isGoing: () => going,
    needsAsking,
    pause: () => save(false),
    /** Saves all there is before the page goes; false where it has to stay. */
    save: async () => {
      typing.settle();
      const heard = await save(true);
      keeping.write(unsaved());
      return heard && !stopped;
    },
    isStopped: () => stopped,
    go: () => { going = true; },
    forget: () => {
      forgotten = true;
      forget();
    },
    // The request outlives the page. What could not be read is offered on return.
    last: () => {
      if (!keeping.isOffering() && !forgotten) {
        keeping.write(unsaved());
      }
      if (!going && !stopped && toSend(true).length > 0) {
        send(form, request(true).body, { keepalive: true }).catch(() => {});
      }
    },
  }, form);

  keeping.offer();
  return { isUnsaved: () => unsaved().length > 0 };
};
