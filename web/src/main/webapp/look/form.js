// Moves the focus to the error summary, so that a keyboard or screen reader starts there.
(() => {
  "use strict";
  const summary = document.getElementById("error-summary");
  if (summary) {
    summary.focus();
  }
})();
