// Adds up the groups of a row beside its total, and says so a moment after the last key.
import { inputsOf, read } from "./cells.js";

export const sums = (table) => {
  const numbers = new Intl.NumberFormat(document.documentElement.lang || "en", { maximumFractionDigits: 6 });
  const announcer = document.getElementById("sums");
  let announced = 0;

  const show = (cell, sum, more, whole) => {
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
    return words.textContent;
  };

  const announce = (row, sum, more, whole, difference) => {
    const label = row.querySelector("th").firstChild.nextSibling;
    const same = whole === null ? "" : table.dataset.same;
    clearTimeout(announced);
    announced = setTimeout(() => {
      announcer.textContent = label.textContent.trim() + ": " + numbers.format(sum) + (more === 0 ? same : ", " + difference);
    }, 600);
  };

  return (row, aloud) => {
    const cell = row.querySelector(".figures__sum");
    if (!cell || row.querySelector(".figures__absent:not([hidden])")) {
      return;
    }
    const total = row.querySelector(".figures__cell--total .figures__input");
    const given = inputsOf(row).filter((input) => input !== total).map(read).filter((number) => number !== null);
    if (given.length === 0 || given.some(Number.isNaN)) {
      cell.replaceChildren();
      return;
    }
    const sum = given.reduce((a, b) => a + b, 0);
    const whole = total ? read(total) : null;
    const more = whole === null || Number.isNaN(whole) ? 0 : sum - whole;
    const difference = show(cell, sum, more, whole);
    if (aloud && announcer) {
      announce(row, sum, more, whole, difference);
    }
  };
};
