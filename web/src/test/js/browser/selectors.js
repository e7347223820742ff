// The selectors that the scripts use: names, classes, attributes, :not, :has, :checked, descendants.

const PART = /^(?:([a-z][a-z0-9]*)|#([\w-]+)|\.([\w-]+)|\[([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\]]*)))?\]|:not\(([^)]*)\)|:has\(([^)]*)\)|(:checked))/;

const test = ([, name, id, className, attribute, double, single, bare, not, has, checked]) => (element) => {
  if (name) {
    return element.localName === name;
  }
  if (id) {
    return element.id === id;
  }
  if (className) {
    return element.classList.contains(className);
  }
  if (attribute) {
    const wanted = double ?? single ?? bare;
    return wanted === undefined ? element.hasAttribute(attribute) : element.getAttribute(attribute) === wanted;
  }
  if (has) {
    return element.querySelector(has) !== null;
  }
  return not ? !matches(element, not) : Boolean(checked) && element.checked;
};

const compound = (text) => {
  const tests = [];
  for (let rest = text; rest !== "";) {
    const found = PART.exec(rest);
    if (!found) {
      throw new Error("This document does not know the selector " + text);
    }
    tests.push(test(found));
    rest = rest.slice(found[0].length);
  }
  return (element) => tests.every((each) => each(element));
};

const isWithin = (element, compounds) => {
  if (compounds.length === 0) {
    return true;
  }
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (compounds[0](at) && isWithin(at, compounds.slice(1))) {
      return true;
    }
  }
  return false;
};

/** Whether the selector, or one of those between its commas, means the element. */
export const matches = (element, selector) => selector.split(",").some((one) => {
  const [last, ...above] = one.trim().split(/\s+/).map(compound).reverse();
  return last(element) && isWithin(element, above);
});
