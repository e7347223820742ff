// What the pages of staff need beside PrimeFaces: the browser's address follows what a page shows, and
// the keyboard goes to what is wrong.
(() => {
  "use strict";
  if (!window.PrimeFaces) {
    return;
  }
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
  const move = (show, hide) => {
    if (show) {
      PF(show).show();
    }
    if (hide) {
      PF(hide).hide();
    }
  };
  $(document).on("pfAjaxComplete", (event, request, settings, args) => {
    move(args && args.show, args && args.hide);
    if (args && args.address) {
      history.replaceState(history.state, "", args.address);
    }
    const field = document.querySelector(".ui-dialog[aria-hidden=false] [aria-invalid=true]");
    const wrong = field || document.getElementById("error-summary");
    if (args && args.validationFailed && wrong) {
      wrong.focus();
    }
  });
  // Buttons and answers show and hide dialogs by their names; a button ticks all boxes of a table.
  document.addEventListener("click", (event) => {
    const { show, hide, tick } = event.target.closest("[data-show], [data-hide], [data-tick]")?.dataset ?? {};
    move(show, hide);
    if (tick) {
      PF(tick).selectAllRows();
    }
  });
  // To the box or the link with which the next or the previous line of the page's table begins.
  document.addEventListener("line", (event) => {
    const lines = [...document.querySelectorAll(".ui-datatable-data > tr[data-ri]")];
    const at = lines.findIndex((line) => line.contains(document.activeElement));
    const next = lines[Math.min(Math.max(at + event.detail, 0), lines.length - 1)];
    next?.querySelector("[role=checkbox], a[href]")?.focus();
  });
})();
