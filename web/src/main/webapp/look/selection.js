// Says how many lines of a table are selected, and keeps the bar of their actions in sight while there are
// any. A link to another view of the table takes the selection along, as far as its lines are there too.
(() => {
  "use strict";
  const bar = document.querySelector("[data-selected-in]");
  if (!bar || !window.PrimeFaces) {
    return;
  }
  const id = bar.dataset.selectedIn;
  const said = bar.querySelector("[role=status]");
  const KEPT = "selected:" + location.pathname;

  const boxes = (state) => document.querySelectorAll(`#${id} tr[data-rk]${state}`);
  const keys = () => [...boxes("[aria-selected=true]")].map((line) => line.dataset.rk);
  let count = -1;

  const say = () => {
    const now = keys().length;
    if (now !== count) {
      count = now;
      said.textContent = now > 0 || said.textContent ? bar.dataset.says.replace("{0}", now) : "";
      bar.setAttribute("data-some", String(now > 0));
    }
  };
  const later = () => setTimeout(say);

  // Another view of the same table is another page, so its lines are selected there again.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (link && keys().length > 0 && new URL(link.href, location.href).pathname === location.pathname) {
      sessionStorage.setItem(KEPT, JSON.stringify(keys()));
    }
  });
  const again = JSON.parse(sessionStorage.getItem(KEPT) ?? "[]");
  sessionStorage.removeItem(KEPT);

  const select = () => {
    const table = window.PrimeFaces.getWidgetById(id);
    for (const line of boxes("")) {
      if (again.includes(line.dataset.rk)) {
        table.selectRow($(line), true);
      }
    }
    if (again.length > 0) {
      said.textContent = bar.dataset.says.replace("{0}", keys().length);
    }
    say();
  };

  for (const kind of ["click", "keyup"]) {
    document.addEventListener(kind, later);
  }
  $(document).on("pfAjaxComplete", later);
  $(() => setTimeout(select));
})();
