// The rows and cells of the grid, and how what stands in them is read.

export const rowsOf = (table) => Array.from(table.querySelectorAll("tr[data-row]"));

/** The fields of a row that can be reached. */
export const inputsOf = (row) =>
  Array.from(row.querySelectorAll(".figures__input")).filter((input) => !input.closest("[hidden]"));

export const reasonOf = (row) => row.querySelector(".figures__select");

/** Whether the reason of the row is for its groups, not for its total. */
export const isOfGroups = (reason) => reason.name.includes("@");

/** The text as the server reads it: full-width digits made plain, any space one space. */
export const plain = (text) => text.normalize("NFKC").replace(/[\s\u200B\uFEFF]+/g, " ").trim();

/**
 * What is clear is taken as it is meant, as on the server: spaces and commas between thousands.
 * Nothing and a reason why there is no figure are null, what cannot be read is NaN.
 */
export const read = (input) => {
  const text = plain(input.value);
  if (text === "" || isReason(input, text)) {
    return null;
  }
  return /^(\d+|\d{1,3}([, ]\d{3})+)(\.\d+)?$/.test(text) ? Number(text.replace(/[, ]/g, "")) : NaN;
};

const isReason = (input, text) => {
  const row = input.closest("tr[data-row]");
  const reason = row && reasonOf(row);
  const same = (other) => other.toLowerCase() === text.toLowerCase();
  return Boolean(reason) && Array.from(reason.options).some((o) => o.value !== "" && (same(o.value) || same(o.textContent)));
};

/** Puts a value into a field as if it had been typed there. */
export const put = (field, value) => {
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
};
