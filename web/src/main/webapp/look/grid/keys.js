// Arrows and Enter move between cells, Escape puts back what was there.
import { inputsOf, rowsOf } from "./cells.js";

const go = (input) => {
  input.focus();
  input.select();
};

const sideways = (input, right) => {
  const cells = inputsOf(input.closest("tr"));
  const next = cells[cells.indexOf(input) + right];
  if (next) {
    go(next);
  }
};

const upOrDown = (table, input, down) => {
  const all = rowsOf(table);
  const column = input.closest("td").cellIndex;
  for (let at = all.indexOf(input.closest("tr")) + down; at >= 0 && at < all.length; at += down) {
    const next = inputsOf(all[at]).find((other) => other.closest("td").cellIndex === column);
    if (next) {
      go(next);
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

export const keys = (table, add) => {
  const before = new WeakMap();

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
      upOrDown(table, input, event.key === "Enter" && event.shiftKey ? -1 : 1);
    } else if (event.key === "ArrowUp") {
      event.preventDefault();
      upOrDown(table, input, -1);
    } else if (event.key === "ArrowRight" && wholeTextOrEdge(input, 1)) {
      event.preventDefault();
      sideways(input, 1);
    } else if (event.key === "ArrowLeft" && wholeTextOrEdge(input, -1)) {
      event.preventDefault();
      sideways(input, -1);
    } else if (event.key === "Escape" && before.has(input) && before.get(input) !== input.value) {
      event.preventDefault();
      input.value = before.get(input);
      input.select();
      add(input.closest("tr"), true);
    }
  });
};
