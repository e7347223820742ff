// The figures grid by keyboard: arrows, Enter and Escape move between cells and put back what was
// there, groups add up as one types. Without this script the page works the same by Tab and Save.
(() => {
  "use strict";
  const form = document.getElementById("figures");
  const table = form && form.querySelector("table.figures");
  if (!table) {
    return;
  }
  const before = new WeakMap();
  const numbers = new Intl.NumberFormat(document.documentElement.lang || "en", { maximumFractionDigits: 6 });
  const announcer = document.getElementById("sums");
  let touched = false;
  let announced = 0;

  const inputsOf = (row) => Array.from(row.querySelectorAll(".figures__input")).filter((i) => !i.closest("[hidden]"));
  const rows = () => Array.from(table.querySelectorAll("tr[data-row]"));

  // What is clear is taken as it is meant, as on the server: spaces and commas between thousands.
  const read = (input) => {
    const text = input.value.normalize("NFKC").replace(/[\s\u200B\uFEFF]+/g, " ").trim();
    if (text === "") {
      return null;
    }
    return /^(\d+|\d{1,3}([, ]\d{3})+)(\.\d+)?$/.test(text) ? Number(text.replace(/[, ]/g, "")) : NaN;
  };

  const add = (row, aloud) => {
    const cell = row.querySelector(".figures__sum");
    if (!cell || row.querySelector(".figures__absent:not([hidden])")) {
      return;
    }
    const total = row.querySelector(".figures__cell--total .figures__input");
    const groups = inputsOf(row).filter((input) => input !== total).map(read);
    const given = groups.filter((number) => number !== null);
    if (given.length === 0 || given.some(Number.isNaN)) {
      cell.replaceChildren();
      return;
    }
    const sum = given.reduce((a, b) => a + b, 0);
    const whole = total ? read(total) : null;
    const more = whole === null || Number.isNaN(whole) ? 0 : sum - whole;
    const out = document.createElement("span");
    out.className = "figures__out";
    const mark = document.createElement("span");
    mark.className = more === 0 ? "ok" : "off";
    mark.textContent = numbers.format(sum) + (more === 0 && whole !== null ? " \u2713" : "");
    out.append(mark);
    const words = document.createElement("span");
    words.className = "figures__prior";
    const pattern = more > 0 ? table.dataset.more : table.dataset.less;
    words.textContent = more === 0 ? "" : pattern.replace("{0}", numbers.format(Math.abs(more)));
    cell.replaceChildren(out, words);
    if (aloud && announcer) {
      const label = row.querySelector("th").firstChild.nextSibling;
      const same = whole === null ? "" : table.dataset.same;
      clearTimeout(announced);
      announced = setTimeout(() => {
        announcer.textContent = label.textContent.trim() + ": " + numbers.format(sum) + (more === 0 ? same : ", " + words.textContent);
      }, 600);
    }
  };

  const move = (input, down, right) => {
    const all = rows();
    const row = input.closest("tr");
    const cells = inputsOf(row);
    const column = input.closest("td").cellIndex;
    if (right !== 0) {
      const next = cells[cells.indexOf(input) + right];
      if (next) {
        next.focus();
        next.select();
      }
      return;
    }
    for (let at = all.indexOf(row) + down; at >= 0 && at < all.length; at += down) {
      const next = inputsOf(all[at]).find((other) => other.closest("td").cellIndex === column);
      if (next) {
        next.focus();
        next.select();
        return;
      }
    }
  };

  const wholeTextOrEdge = (input, right) => {
    const { selectionStart: from, selectionEnd: to, value } = input;
    if (from === 0 && to === value.length) {
      return true;
    }
    return from === to && (right > 0 ? to === value.length : from === 0);
  };

  table.addEventListener("focusin", (event) => {
    const input = event.target;
    if (input.matches(".figures__input") && !before.has(input)) {
      before.set(input, input.value);
    }
  });

  table.addEventListener("focusout", (event) => {
    if (event.target.matches(".figures__input")) {
      before.delete(event.target);
    }
  });

  table.addEventListener("keydown", (event) => {
    const input = event.target;
    if (!input.matches(".figures__input") || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "Enter" || event.key === "ArrowDown") {
      event.preventDefault();
      move(input, event.key === "Enter" && event.shiftKey ? -1 : 1, 0);
    } else if (event.key === "ArrowUp") {
      event.preventDefault();
      move(input, -1, 0);
    } else if (event.key === "ArrowRight" && wholeTextOrEdge(input, 1)) {
      event.preventDefault();
      move(input, 0, 1);
    } else if (event.key === "ArrowLeft" && wholeTextOrEdge(input, -1)) {
      event.preventDefault();
      move(input, 0, -1);
    } else if (event.key === "Escape" && before.has(input) && before.get(input) !== input.value) {
      event.preventDefault();
      input.value = before.get(input);
      input.select();
      add(input.closest("tr"), true);
    }
  });

  table.addEventListener("input", (event) => {
    touched = true;
    const input = event.target;
    if (!input.matches(".figures__input")) {
      return;
    }
    const row = input.closest("tr");
    const reason = row.querySelector(".figures__select");
    const belongs = reason && (reason.name.includes("@") === !input.closest(".figures__cell--total"));
    if (belongs && input.value.trim() !== "") {
      reason.value = "";
    }
    add(row, true);
  });

  // A reason takes the place of the figures; without one the fields are there again.
  table.addEventListener("change", (event) => {
    const reason = event.target;
    if (!reason.matches(".figures__select")) {
      return;
    }
    touched = true;
    const row = reason.closest("tr");
    const groups = Array.from(row.querySelectorAll(".figures__cell:not(.figures__cell--total)"));
    const cells = reason.name.includes("@") ? groups : [row.querySelector(".figures__cell--total")];
    if (reason.value !== "") {
      cells.forEach((cell) => cell.querySelectorAll(".figures__input").forEach((input) => { input.value = ""; }));
    }
    const absent = row.querySelector(".figures__absent");
    if (absent && reason.name.includes("@")) {
      absent.hidden = reason.value === "";
      groups.forEach((cell) => { cell.hidden = reason.value !== ""; });
      absent.querySelector("strong").textContent = reason.value === "" ? "" : reason.selectedOptions[0].textContent + ".";
      row.querySelector(".figures__sum").replaceChildren();
    }
  });

  form.addEventListener("input", () => { touched = true; });
  form.addEventListener("submit", () => { touched = false; });

  // A tab is a link; with figures that are not saved it saves first and goes there then.
  document.querySelectorAll(".tabs a").forEach((tab) => {
    tab.addEventListener("click", (event) => {
      if (touched && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        form.elements.tab.value = new URL(tab.href).searchParams.get("by") || "totals";
        form.requestSubmit(document.getElementById("next"));
      }
    });
  });

  window.addEventListener("beforeunload", (event) => {
    if (touched) {
      event.preventDefault();
    }
  });
})();
