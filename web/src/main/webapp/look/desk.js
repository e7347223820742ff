// What the pages of staff need beside PrimeFaces: the browser's address follows what a page shows, and
// the keyboard goes to what is wrong.
(() => {
  "use strict";
  if (!window.PrimeFaces) {
    return;
  }
  $(document).on("pfAjaxComplete", (event, request, settings, args) => {
    if (args && args.address) {
      history.replaceState(history.state, "", args.address);
    }
    // A date field forgets what is no date. What was typed stays, beside what is wrong with it.
    document.querySelectorAll(".hasDatepicker.ui-state-error").forEach((field) => {
      if (field.value === "") {
        field.value = field.getAttribute("value") || "";
      }
    });
    const summary = document.getElementById("error-summary");
    // The summary is behind an open dialog, which has what is wrong beside its fields.
    const inDialog = document.querySelector('.ui-dialog[aria-hidden="false"] .field--error');
    if (args && args.validationFailed && inDialog) {
      inDialog.querySelector("input, textarea").focus();
    } else if (args && args.validationFailed && summary) {
      summary.focus();
    }
  });
})();
