// What the pages of staff need beside PrimeFaces: the browser's address follows what a page shows, the
// keyboard goes to what is wrong, and an answer that does not come is said.
(() => {
  "use strict";
  if (!window.PrimeFaces) {
    return;
  }
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
    if (args && args.validationFailed) {
      giveBack();
      const summary = document.getElementById("error-summary");
      if (summary) {
        summary.focus();
      }
    }
  });
})();
