// Knows which field somebody is typing in: changed by hand, and not left since. What stands there is
// half of something, and is neither saved nor undone from under the fingers.

export const hand = (form, selector) => {
  let at = null;

  form.addEventListener("input", (event) => {
    if (event.isTrusted && event.target.matches(selector)) {
      at = event.target;
    }
  });

  form.addEventListener("focusout", (event) => {
    if (event.target === at) {
      at = null;
    }
  });

  return {
    isAt: (field) => at !== null && at === field,
    settle: () => { at = null; },
  };
};
