// A reason takes the place of the figures of its row, and a figure takes the place of the reason.
import { isOfGroups, reasonOf } from "./cells.js";

const groupsOf = (row) => Array.from(row.querySelectorAll(".figures__cell:not(.figures__cell--total)"));

/** Shows the groups of a row, or the reason in their place. */
export const showReason = (row) => {
  const reason = reasonOf(row);
  const absent = row.querySelector(".figures__absent");
  if (reason && absent && isOfGroups(reason)) {
    absent.hidden = reason.value === "";
    groupsOf(row).forEach((cell) => { cell.hidden = reason.value !== ""; });
    absent.querySelector("strong").textContent = reason.value === "" ? "" : reason.selectedOptions[0].textContent + ".";
  }
};

/** The fields whose place the reason takes: the total of its row, or its groups. */
export const coveredBy = (reason) => {
  const row = reason.closest("tr");
  const cells = isOfGroups(reason) ? groupsOf(row) : [row.querySelector(".figures__cell--total")];
  return cells.flatMap((cell) => Array.from(cell.querySelectorAll(".figures__input")));
};

export const reasons = (table, add) => {
  table.addEventListener("input", (event) => {
    const input = event.target;
    if (!input.matches(".figures__input")) {
      return;
    }
    const row = input.closest("tr");
    const reason = reasonOf(row);
    const belongs = reason && isOfGroups(reason) === !input.closest(".figures__cell--total");
    if (belongs && reason.value !== "" && input.value.trim() !== "") {
      reason.value = "";
      showReason(row);
    }
    add(row, true);
  });

  table.addEventListener("change", (event) => {
    const reason = event.target;
    if (!reason.matches(".figures__select")) {
      return;
    }
    const row = reason.closest("tr");
    if (reason.value !== "") {
      coveredBy(reason).forEach((input) => { input.value = ""; });
    }
    showReason(row);
    const sum = row.querySelector(".figures__sum");
    if (sum && isOfGroups(reason)) {
      sum.replaceChildren();
    }
  });
};
