// Marks a field that cannot be read with the server's sentence beside it, and takes the mark away.

const errorOf = (field) => document.getElementById(field.name + "-error");

const describe = (field, id, on) => {
  const ids = (field.getAttribute("aria-describedby") || "").split(" ").filter((each) => each && each !== id);
  if (on) {
    ids.push(id);
  }
  if (ids.length > 0) {
    field.setAttribute("aria-describedby", ids.join(" "));
  } else {
    field.removeAttribute("aria-describedby");
  }
};

/** Beside a figure, or between the hint of a field and what is typed in, as the server puts it. */
const place = (field) => {
  const error = document.createElement("span");
  const host = field.closest(".figures__cell, .figures__why, .field");
  error.id = field.name + "-error";
  if (host && host.matches(".field")) {
    error.className = "field__error";
    (host.querySelector(".field__hint") || host.querySelector("label, .field__label")).after(error);
  } else {
    error.className = "figures__error";
    field.after(error);
  }
  return error;
};

const hostOf = (field) => field.closest(".figures__cell, .field");
const wrongClass = (host) => host.matches(".field") ? "field--error" : "figures__cell--error";

export const mark = (field, sentence) => {
  const error = errorOf(field) || place(field);
  const host = hostOf(field);
  error.textContent = sentence;
  error.hidden = false;
  field.setAttribute("aria-invalid", "true");
  describe(field, error.id, true);
  if (host) {
    host.classList.add(wrongClass(host));
  }
};

export const unmark = (field) => {
  const error = errorOf(field);
  if (error && !error.hidden) {
    const host = hostOf(field);
    describe(field, error.id, false);
    error.remove();
    field.removeAttribute("aria-invalid");
    if (host) {
      host.classList.remove(wrongClass(host));
      host.querySelector(".figures__mark")?.remove();
    }
  }
};
