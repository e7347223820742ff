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
    const summary = document.getElementById("error-summary");
    if (args && args.validationFailed && summary) {
      summary.focus();
    }
  });
})();
