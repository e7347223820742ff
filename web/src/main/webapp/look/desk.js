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
  // So there is no turning wheel that has to be shown for a while: a button is ready with its answer.
  window.PrimeFaces.ajax.minLoadAnimation = 0;

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

  // Each filter, order and page of a table has an entry of the history, and going back opens it again.
  // The way to a part of the page is in the history too, and opens nothing.
  const address = () => location.pathname + location.search;
  let at = address();
  const follow = (to) => {
    if (to !== at) {
      history.pushState(history.state, "", to);
      at = to;
    }
  };
  window.addEventListener("popstate", () => {
    if (address() !== at) {
      location.reload();
    }
  });

  // A calendar empties its field when it cannot read what was typed there, and a list of suggestions one
  // that has none of its names.
  const typed = () =>
    new Map([...document.querySelectorAll(".ui-autocomplete-input")].map((field) => [field.id, field.value]));
  const giveBack = (before) => {
    document.querySelectorAll("input.ui-state-error, .ui-autocomplete-input").forEach((field) => {
      if (field.value === "") {
        field.value = before?.get(field.id) || field.defaultValue;
      }
    });
  };

  const widget = (id) => window.PrimeFaces.getWidgetById(id);
  const WRONG = ".field--error input, .field--error textarea, .field--error select";

  /** Where the keyboard goes when a dialog closes: what opened it may have been replaced, or be gone. */
  const behind = (dialog, summary, next) => {
    const opener = dialog.focusedElementBeforeDialogOpened;
    return summary || document.getElementById(opener?.id) || document.getElementById(next) || document.getElementById("main");
  };

  /**
   * Closes the open dialog of an act, unless it says what was refused: then the focus goes there.
   * The answer may name where to go on instead of at the beginning of the page.
   */
  const close = (open, summary, next) => {
    const wrong = open.querySelector(WRONG) ?? open.querySelector("[data-part=refused]");
    const dialog = widget(open.id);
    dialog.focusedElementBeforeDialogOpened = behind(dialog, wrong ? null : summary, next);
    if (wrong) {
      wrong.focus();
    } else {
      dialog.hide();
      // PrimeFaces gives the focus back without moving the page.
      summary?.scrollIntoView();
    }
  };

  // A button opens or closes the dialog that it names, at once or when its request is answered, or ticks
  // all boxes of a table.
  document.addEventListener("click", (event) => {
    const { opens, closes, ticks } = event.target.closest("button")?.dataset ?? {};
    if (opens && event.target.closest("button").type === "button") {
      widget(opens).show();
    } else if (closes) {
      widget(closes).hide();
    } else if (ticks) {
      widget(ticks).selectAllRows();
    }
  });

  /** Goes on where a button says that its act leads: into a dialog, or to another element. */
  const goOn = ({ opens, then }) => {
    if (opens) {
      widget(opens).show();
    } else if (then) {
      document.getElementById(then)?.focus();
    }
  };

  /** The names of what a button stands in, from itself outwards. */
  const wayTo = (button) => {
    const names = [];
    for (let each = button; each; each = each.parentElement) {
      if (each.id) {
        names.push(each.id);
      }
    }
    return names;
  };

  /** Where the keyboard goes on in a part of the page: its result line, its heading, or the part itself. */
  const into = (part) => {
    // A button in what has closed is out of reach; what opens it again is not.
    const closed = part.closest("details:not([open])");
    if (closed) {
      return closed.querySelector("summary");
    }
    const end = part.matches("button, a, input, select, textarea")
      ? part
      : (part.querySelector("[role=status]") ?? part.querySelector("h1, h2, h3") ?? part);
    if (end !== part && !end.hasAttribute("tabindex")) {
      end.setAttribute("tabindex", "-1");
    }
    return end;
  };

  const lost = () => !document.activeElement || document.activeElement === document.body;

  /** Goes back to the button once its request is answered, or to what is left of the place in which it stood. */
  const stay = ({ way = [] }) => {
    if (document.getElementById(way[0])?.matches(".ui-state-loading")) {
      // It can be pressed, and have the keyboard, once it is no longer at work.
      setTimeout(() => stay({ way }), 20);
      return;
    }
    for (const name of [...way, "main"]) {
      const part = lost() ? document.getElementById(name) : null;
      if (part) {
        into(part).focus();
      }
    }
  };

  /** Opens the panel again in which something was chosen, and nothing since: it came anew with its table. */
  const reopen = ({ panel, at }) => {
    const again = panel && lost() ? widget(panel) : null;
    if (again && !again.isVisible()) {
      again.goesTo = at;
      again.show();
    }
  };

  const sourceOf = (settings) =>
    typeof settings.source === "string" ? document.getElementById(settings.source) : settings.source;

  // The lists of PrimeFaces' menus have no name and are in no landmark, and their filters name a part
  // that is not there.
  const nameLists = () => {
    for (const list of document.querySelectorAll(".ui-selectonemenu-panel [role=listbox]")) {
      const menu = list.id.replace(/_items$/, "");
      const label = document.getElementById(menu + "_label")?.getAttribute("aria-labelledby");
      if (label) {
        list.setAttribute("aria-labelledby", label);
        const panel = list.closest(".ui-selectonemenu-panel");
        panel.setAttribute("role", "region");
        panel.setAttribute("aria-labelledby", label);
      }
      document.getElementById(menu + "_filter")?.setAttribute("aria-controls", list.id);
    }
  };
  // A list is made when its menu is first opened; a menu keeps its clicks to itself.
  for (const kind of ["click", "keyup"]) {
    document.addEventListener(kind, () => setTimeout(nameLists), true);
  }
  $(document).on("pfAjaxSend", (event, request, settings) => {
    failed.hidden = true;
    // The button may be gone from the page when the answer comes.
    const button = sourceOf(settings);
    settings.act = button?.closest(".dialog--act");
    settings.leads = button?.dataset;
    settings.typed = typed();
    settings.way = wayTo(button);
    settings.at = document.activeElement?.id;
    settings.panel = button?.closest(".ui-overlaypanel")?.id;
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
      follow(args.address);
    }
    entitle();
    if (args.validationFailed) {
      giveBack(settings.typed);
    }
    const wrong = args.validationFailed ? summary() : null;
    // The summary is behind an open dialog, which has what is wrong beside its fields.
    const open = args.validationFailed ? document.querySelector('.ui-dialog[aria-hidden="false"]') : null;
    const refused = open?.querySelector("[aria-invalid=true]") ?? open?.querySelector(WRONG);
    if (settings.act) {
      close(settings.act, wrong, args.focus);
    } else if (refused) {
      refused.focus();
    } else if (wrong) {
      wrong.focus();
    } else if (args.focus) {
      document.getElementById(args.focus)?.focus();
    } else if (!args.validationFailed) {
      goOn(settings.leads ?? {});
    }
    reopen(settings);
    // Once what closes has closed.
    setTimeout(() => stay(settings));
  });
  // To the box or the link with which the next or the previous line of the shown table begins.
  document.addEventListener("line", (event) => {
    const lines = [...document.querySelectorAll(".ui-datatable-data > tr[data-ri]")].filter(
      (line) => !line.closest(".ui-helper-hidden"),
    );
    const at = lines.findIndex((line) => line.contains(document.activeElement));
    const next = lines[Math.min(Math.max(at + event.detail, 0), lines.length - 1)];
    next?.querySelector("[role=checkbox], a[href]")?.focus();
  });
})();
