// What the pages of staff need beside PrimeFaces: the browser's address follows what a page shows, the
// keyboard goes to what is wrong, and an answer that does not come is said.
(() => {
  "use strict";
  if (!window.PrimeFaces) {
    return;
  }
  // Nothing moves or fades: what comes up can be read at once.
  $.fx.off = true;

  const summary = () => document.getElementById("error-summary");
  let before = summary()?.dataset.title ?? "";

  // The title of a page with errors begins with a word that says so.
  const entitle = () => {
    const now = summary()?.dataset.title ?? "";
    if (now !== before) {
      document.title = now + document.title.slice(before.length);
      before = now;
    }
  };

  const failed = document.getElementById("failed");

  // A calendar empties its field when it cannot read what was typed there.
  const giveBack = () => {
    document.querySelectorAll("input.ui-state-error").forEach((field) => {
      if (field.value === "") {
        field.value = field.defaultValue;
      }
    });
  };

  $(document).on("pfAjaxSend", () => {
    failed.hidden = true;
  });
  $(document).on("pfAjaxError", () => {
    failed.hidden = false;
    failed.focus();
  });
  $(document).on("pfAjaxComplete", (event, request, settings, args) => {
    if (args && args.address) {
      history.replaceState(history.state, "", args.address);
    }
    entitle();
    if (args && args.validationFailed) {
      giveBack();
      summary()?.focus();
    } else if (args && args.focus) {
      document.getElementById(args.focus)?.focus();
    }
  });
})();
