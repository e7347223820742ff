// What the pages of staff need beside PrimeFaces: the browser's address follows what a page shows, the
// keyboard goes to what is wrong, a dialog closes once its act is done, and an answer that does not come
// is said.
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

  const WRONG = ".field--error input, .field--error textarea, .field--error select";

  /** Where the keyboard goes when a dialog closes: what opened it may have been replaced, or be gone. */
  const behind = (dialog, summary) => {
    const opener = dialog.focusedElementBeforeDialogOpened;
    return summary || document.getElementById(opener?.id) || document.getElementById("main");
  };

  /** Closes the open dialog of an act, unless one of its fields was refused: then it is focused. */
  const close = (open, summary) => {
    const wrong = open.querySelector(WRONG);
    const dialog = window.PrimeFaces.getWidgetById(open.id);
    dialog.focusedElementBeforeDialogOpened = behind(dialog, wrong ? null : summary);
    if (wrong) {
      wrong.focus();
    } else {
      dialog.hide();
    }
  };

  const sourceOf = (settings) =>
    typeof settings.source === "string" ? document.getElementById(settings.source) : settings.source;

  $(document).on("pfAjaxSend", () => {
    failed.hidden = true;
  });
  $(document).on("pfAjaxError", () => {
    failed.hidden = false;
    failed.focus();
  });
  $(document).on("pfAjaxComplete", (event, request, settings, args) => {
    if (!args) {
      // The portal did not answer, so nothing was done and nothing refused.
      return;
    }
    if (args.address) {
      history.replaceState(history.state, "", args.address);
    }
    entitle();
    if (args.validationFailed) {
      giveBack();
    }
    const wrong = args.validationFailed ? summary() : null;
    const act = sourceOf(settings)?.closest(".dialog--act");
    // The summary is behind an open dialog, which has what is wrong beside its fields.
    const inDialog = document.querySelector('.ui-dialog[aria-hidden="false"] .field--error');
    if (act) {
      close(act, wrong);
    } else if (wrong && inDialog) {
      inDialog.querySelector("input, textarea").focus();
    } else if (wrong) {
      wrong.focus();
    } else if (args.focus) {
      document.getElementById(args.focus)?.focus();
    }
  });
})();
