// Sends the page's form, or a part of it, and reads the short answer. What the portal itself did not
// say counts as silence: a proxy or a server that is starting knows nothing of sessions.

const MARK = "Csec-Answer";
const SIGN_IN = "/sign-in";
const AWAY = [502, 503, 504];

/** The portal does not answer just now, or something else answers for it. */
export class Away extends Error {
  constructor(isAnswered) {
    super("away");
    // Without a network nothing is known of the portal.
    this.isRestart = isAnswered || navigator.onLine;
  }
}

const ask = async (address, options) => {
  let answer;
  try {
    answer = await fetch(address, options);
  } catch {
    throw new Away(false);
  }
  if (AWAY.includes(answer.status) || !answer.headers.has(MARK)) {
    throw new Away(true);
  }
  return answer;
};

const isSignIn = (answer) => answer.redirected && new URL(answer.url).pathname === SIGN_IN;

/** The parts of the form that say which page it is, and that it was sent from there. */
export const frame = (form, button) => {
  const body = new URLSearchParams();
  form.querySelectorAll("input[type=hidden]").forEach((field) => body.append(field.name, field.value));
  body.append(button, "1");
  return body;
};

/**
 * Resolves to the answer, or to a state: "over" where the portal led to its sign-in, "old" where it
 * no longer knows the page, "gone" where it takes nothing more from it. Rejects where the portal is
 * away or fails: what is sent may be sent again.
 */
export const send = async (form, body, options) => {
  // A field called "action" would hide the form's own.
  const answer = await ask(form.getAttribute("action"), { method: "POST", body, ...options });
  if (isSignIn(answer)) {
    return { state: "over" };
  }
  if (answer.status >= 500) {
    throw new Error("status " + answer.status);
  }
  const type = answer.headers.get("Content-Type") || "";
  if (answer.ok && type.startsWith("application/json")) {
    return answer.json();
  }
  return { state: answer.status === 409 ? "old" : "gone" };
};

/**
 * Fetches the page anew and takes over what says that the form was sent from it: after a restart the
 * portal no longer knows the page that stands open. Resolves to "again", "over" or "gone".
 */
export const renew = async (form) => {
  const answer = await ask(form.dataset.here);
  if (isSignIn(answer)) {
    return "over";
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById(form.getAttribute("id"));
  // Somebody else may have signed in meanwhile in another tab.
  if (!answer.ok || !fresh || fresh.dataset.owner !== form.dataset.owner) {
    return "gone";
  }
  const state = "input[name='jakarta.faces.ViewState']";
  form.querySelector(state).value = fresh.querySelector(state).value;
  return "again";
};

/** Asks whether the portal is there: for a picture, in nobody's name. Rejects where it is away. */
export const probe = (picture) => ask(picture, { method: "HEAD", cache: "no-store", credentials: "omit" });
