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

export const mark = (field, sentence) => {
  let error = errorOf(field);
  if (!error) {
    error = document.createElement("span");
    error.id = field.name + "-error";
    error.className = field.matches("textarea") ? "field__error" : "figures__error";
    field.after(error);
  }
  error.textContent = sentence;
  field.setAttribute("aria-invalid", "true");
  describe(field, error.id, true);
  field.closest(".figures__cell, .field")?.classList.add(field.matches("textarea") ? "field--error" : "figures__cell--error");
};

export const unmark = (field) => {
  const error = errorOf(field);
  if (error) {
    const cell = field.closest(".figures__cell, .field");
    describe(field, error.id, false);
    error.remove();
    field.removeAttribute("aria-invalid");
    cell?.classList.remove("field--error", "figures__cell--error");
    cell?.querySelector(".figures__mark")?.remove();
  }
};
