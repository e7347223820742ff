// The fields of a form by name, each with what is in it as one text, whatever it is made of: boxes of
// one name are one field, and its text has their values between bars, as the server keeps it.

const checked = (boxes, isChecked) => boxes.filter(isChecked).map((box) => box.value).join("|");

/** What the server put into the element, whatever a browser restored since. */
const initial = (element) => {
  if (element.matches("select")) {
    return (Array.from(element.options).find((option) => option.defaultSelected) || element.options[0]).value;
  }
  return element.defaultValue;
};

const boxes = (elements) => ({
  name: elements[0].name,
  element: elements[0],
  get value() { return checked(elements, (box) => box.checked); },
  initial: () => checked(elements, (box) => box.defaultChecked),
  put: (value) => {
    elements.forEach((box) => { box.checked = value.split("|").includes(box.value); });
    elements[0].dispatchEvent(new Event("input", { bubbles: true }));
  },
  addTo: (body, value) => value.split("|").filter(Boolean).forEach((each) => body.append(elements[0].name, each)),
});

const single = (element) => ({
  name: element.name,
  element,
  get value() { return element.value; },
  initial: () => initial(element),
  put: (value) => {
    element.value = value;
    element.dispatchEvent(new Event("input", { bubbles: true }));
  },
  // Line breaks go as a browser sends them, so that the same text has the same bytes.
  addTo: (body, value) => body.append(element.name, element.matches("textarea") ? value.replace(/\r?\n/g, "\r\n") : value),
});

/** The fields of the form that the selector finds, by name, in their order. */
export const fieldsOf = (form, selector) => {
  const byName = new Map();
  form.querySelectorAll(selector).forEach((element) => {
    byName.set(element.name, (byName.get(element.name) || []).concat(element));
  });
  return new Map(Array.from(byName, ([name, elements]) =>
    [name, elements[0].type === "checkbox" ? boxes(elements) : single(elements[0])]));
};

/** What the field is called on the page. */
export const labelOf = ({ element }) => {
  const group = element.closest("[role=group][aria-labelledby]");
  const label = group ? document.getElementById(group.getAttribute("aria-labelledby")) : element.labels && element.labels[0];
  const said = element.getAttribute("aria-label") || (label ? label.textContent : "");
  const within = element.closest("[role=group][aria-label]");
  return (within ? within.getAttribute("aria-label") + ": " : "") + said.replace(/\s+/g, " ").trim();
};
