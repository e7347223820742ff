// What PrimeFaces' widgets do not do for the keyboard, for screen readers and for a page of this width. Each
// is mended where the widget is made, so that every page that has one has it whole. The words are those of
// this script's element.
(() => {
  "use strict";
  const widgets = window.PrimeFaces?.widget;
  const words = document.querySelector("script[data-previous]")?.dataset;
  if (!widgets || !words) {
    return;
  }
  // A panel stays where its button is when the page moves under it. Focus alone may move the page.
  window.PrimeFaces.hideOverlaysOnViewportChange = false;

  /** Does more after each call of a widget's method. */
  const after = (kind, method, more) => {
    const made = widgets[kind]?.prototype;
    const before = made?.[method];
    if (before) {
      made[method] = function (...args) {
        const result = before.apply(this, args);
        more.apply(this, args);
        return result;
      };
    }
  };

  /** Does something else than a widget's method. */
  const instead = (kind, method, does) => {
    if (widgets[kind]) {
      widgets[kind].prototype[method] = does;
    }
  };

  // What is no button but called one answers to the keys of one.
  document.addEventListener("keydown", (event) => {
    const tree = event.target.matches?.(".ui-treetable-toggler");
    const pressed = event.key === " " || (event.key === "Enter" && tree);
    if (pressed && (tree || event.target.matches?.(".ui-row-toggler"))) {
      event.preventDefault();
      event.target.click();
    }
  });

  // p:treeTable: what opens a line is a button that says which.
  const nameTogglers = () => {
    for (const toggler of document.querySelectorAll(".ui-treetable-toggler")) {
      if (!toggler.matches('[style="visibility:hidden"]')) {
        const open = toggler.closest("tr").getAttribute("aria-expanded") === "true";
        const line = toggler.closest("td").textContent.trim();
        toggler.setAttribute("role", "button");
        toggler.setAttribute("tabindex", "0");
        toggler.setAttribute("aria-expanded", open);
        toggler.setAttribute("aria-label", (open ? words.hideParts : words.showParts).replace("{0}", line));
      }
    }
  };
  after("TreeTable", "_render", nameTogglers);
  after("TreeTable", "collapseNode", nameTogglers);

  // p:overlayPanel: a dialog below its button, which Escape closes.
  after("OverlayPanel", "init", function () {
    this.cfg.collision = "fit none";
    const [panel] = this.jq;
    panel.setAttribute("role", "dialog");
    panel.setAttribute("tabindex", "-1");
    if (this.target?.[0]?.id) {
      panel.setAttribute("aria-labelledby", this.target[0].id);
    }
  });
  after("OverlayPanel", "bindTargetEvents", function () {
    // Enter is a click already. With this it would be two, and the panel closed again.
    this.target.off("keyup.ui-overlaypanel");
    for (const side of [this.target, this.jq]) {
      side.on("keydown.ui-overlaypanel", (event) => {
        if (event.key === "Escape" && this.isVisible()) {
          event.stopPropagation();
          this.hide();
        }
      });
    }
  });
  after("OverlayPanel", "applyFocus", function () {
    const [panel] = this.jq;
    panel.scrollIntoView?.({ block: "nearest" });
    document.getElementById(this.goesTo)?.focus();
    this.goesTo = null;
    if (!panel.contains(document.activeElement)) {
      panel.focus({ preventScroll: true });
    }
  });
  after("OverlayPanel", "postHide", function () {
    const at = document.activeElement;
    if (!at || at === document.body || this.jq[0].contains(at)) {
      this.target?.[0]?.focus({ preventScroll: true });
    }
  });

  // p:dataTable: its body is no stop of the keyboard where boxes select its lines.
  after("DataTable", "_render", function () {
    if (this.cfg.selectionRowMode === "none") {
      this.tbody.removeAttr("tabindex");
    }
  });

  // p:rowToggler: its name begins with its word and goes on with what it opens.
  const nameToggler = (toggler) => {
    const closed = toggler?.querySelector("span.ui-helper-hidden");
    const shown = toggler?.querySelector("span:not(.ui-helper-hidden)");
    if (shown && closed) {
      toggler.setAttribute("aria-expanded", toggler.querySelector("span") === closed);
      toggler.setAttribute("aria-label", shown.textContent + " " + toggler.dataset.opening);
    }
  };
  instead("DataTable", "updateExpansionAria", (toggler) => nameToggler(toggler?.[0]));
  after("DataTable", "toggleExpansion", (toggler) => nameToggler(toggler?.[0]));

  // The box by which a phone sorts: it says how the table is sorted, and has the order that the table begins with.
  instead("DataTable", "updateReflowDD", function (head, order) {
    const column = order === 0 ? "" : head[0].id;
    for (const option of this.reflowDD?.[0]?.options ?? []) {
      const { columnkey = "", sortorder } = option.dataset;
      option.selected = columnkey === column && (column === "" || sortorder === (order > 0 ? "0" : "1"));
    }
  });
  const sortBy = (table, { columnkey, sortorder }) => {
    const head = columnkey ? document.getElementById(columnkey) : table.jq[0].querySelector("th.ui-sortable-column.ui-state-active");
    if (head) {
      // A click goes on to the order after this one: none follows upon falling.
      $(head).data("sortorder", columnkey ? Number(sortorder) : -1).trigger("click.dataTable");
    }
  };
  after("DataTable", "bindSortEvents", function () {
    const [box] = this.reflowDD ?? [];
    if (!box || !this.cfg.allowUnsorting) {
      return;
    }
    // What its reader has hidden has no head, nor a name.
    [...box.options].filter(({ dataset }) => !document.getElementById(dataset.columnkey)).forEach((option) => option.remove());
    const usual = document.createElement("option");
    usual.value = "";
    usual.textContent = this.jq[0].closest("[data-order]")?.dataset.order || words.order;
    usual.selected = !this.jq[0].querySelector("th.ui-sortable-column.ui-state-active");
    box.prepend(usual);
    this.reflowDD.off("change").on("change", () => sortBy(this, box.selectedOptions[0].dataset));
  });

  // p:paginator: paging as words, and a sentence that says which lines are shown.
  const able = (element, can) => element[0]?.setAttribute("aria-disabled", !can);
  after("Paginator", "configureAria", function () {
    for (const [link, word] of [[this.prevLink, words.previous], [this.nextLink, words.next]]) {
      if (link[0]) {
        link[0].textContent = word;
        link[0].removeAttribute("aria-label");
        able(link, !link[0].classList.contains("ui-state-disabled"));
      }
    }
  });
  after("Paginator", "disableElement", (element) => able(element, false));
  after("Paginator", "enableElement", (element) => able(element, true));

  // p:datePicker: its button has a text of its own that means nothing, beside its name.
  after("DatePicker", "init", function () {
    const button = this.triggerButton?.[0];
    if (button) {
      const [label] = this.jqEl[0]?.labels ?? [];
      const name = label ? words.dateOf.replace("{0}", label.textContent.trim()) : words.date;
      button.querySelector(".ui-button-text").textContent = name;
      button.setAttribute("aria-label", name);
    }
  });

  // p:growl: in the corner where it covers nothing that can be pressed.
  const CORNERS = ["", "toast--left", "toast--top", "toast--top toast--left"];
  const covers = (toast) => {
    const at = toast.getBoundingClientRect();
    return [...document.querySelectorAll("a[href], button, input, select, textarea, [role=button], [role=checkbox], .ui-sortable-column")].some((each) => {
      const box = each.getBoundingClientRect();
      const apart = box.right < at.left || box.left > at.right || box.bottom < at.top || box.top > at.bottom;
      return !apart && box.width > 0 && !toast.contains(each) && !each.closest(".ui-helper-hidden-accessible");
    });
  };
  after("Growl", "show", function () {
    const [toast] = this.jq;
    if (toast.firstElementChild) {
      for (const corner of [...CORNERS, ""]) {
        toast.className = "ui-growl ui-widget " + corner;
        if (!covers(toast)) {
          break;
        }
      }
    }
  });

  // Who has no mouse scrolls a table by its links or, where it has none, by the table itself.
  const reach = (place, fits) => {
    if (fits || place.querySelector("a[href], button, input, select, textarea, summary")) {
      place.removeAttribute("tabindex");
      return;
    }
    place.setAttribute("tabindex", "0");
    const head = place.parentElement.querySelector(".ui-datatable-header");
    if (head) {
      place.setAttribute("role", "region");
      place.setAttribute("aria-label", head.textContent.trim().replace(/\s+/g, " "));
    }
  };

  // A table that fits its place needs no scrolling of its own, so its head can stay in sight.
  const fit = () => {
    for (const place of document.querySelectorAll(".ui-datatable-tablewrapper, .scroll:has(.ui-datatable), .scroll:has(.ui-treetable)")) {
      const table = place.querySelector("table");
      const fits = Boolean(table) && table.offsetWidth <= place.clientWidth;
      place.classList.toggle("fits", fits);
      if (place.matches(".ui-datatable-tablewrapper")) {
        reach(place, fits);
      }
    }
  };
  window.addEventListener("load", fit);
  window.addEventListener("resize", fit);
  $(document).on("pfAjaxComplete", () => {
    nameTogglers();
    setTimeout(fit);
  });
})();
