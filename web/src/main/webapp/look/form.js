// Moves the focus to the error summary, or else to what a check found that was asked for, so that a
// keyboard or screen reader starts there.
(() => {
  "use strict";
  const summary = document.getElementById("error-summary") || document.getElementById("checked");
  if (summary) {
    summary.focus();
  }
})();
