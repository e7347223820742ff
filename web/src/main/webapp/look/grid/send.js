// Sends the page's form, or a part of it, and reads the short answer.

/** The parts of the form that say which page it is, and that it was sent from there. */
export const frame = (form, button) => {
  const body = new URLSearchParams();
  form.querySelectorAll("input[type=hidden]").forEach((field) => body.append(field.name, field.value));
  body.append(button, "1");
  return body;
};

/**
 * Resolves to the answer, or to the state "over" where the server no longer knows the page or the
 * person. Rejects where there is no connection or the server fails: what is sent may be sent again.
 */
export const send = async (form, body, options) => {
  const answer = await fetch(form.action, { method: "POST", body, redirect: "manual", ...options });
  if (answer.status >= 500) {
    throw new Error("status " + answer.status);
  }
  const type = answer.headers.get("Content-Type") || "";
  return answer.ok && type.startsWith("application/json") ? answer.json() : { state: "over" };
};
