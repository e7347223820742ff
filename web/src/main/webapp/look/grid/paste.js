// Takes a block from a spreadsheet at the cell where it is pasted. The server reads it, by the parser
// that reads the page when it is saved, and says what would change; nothing changes until that is
// confirmed. One value alone is pasted as into any field.
import { put, reasonOf } from "./cells.js";
import { coveredBy, showReason } from "./reasons.js";
import { send } from "../keep/send.js";

/** Whether there is more than one cell in it. Spreadsheets end even one with a line break. */
export const isBlock = (text) => /[\t\r\n]/.test(text.replace(/(\r\n|\r|\n)$/, ""));

const element = (tag, text, className) => {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className || "";
  return made;
};

export const pasting = (form, table, typing, says) => {
  const dialog = document.getElementById("paste");
  const button = document.getElementById("undo-paste");
  const part = (name) => dialog.querySelector('[data-part="' + name + '"]');
  let plan = null;
  let last = [];

  const line = (change) => {
    const row = document.createElement("tr");
    const head = element("th", change.label);
    head.scope = "row";
    row.append(head, element("td", change.was, "num"), element("td", change.will, "num"));
    return row;
  };

  const show = () => {
    part("said").replaceChildren(...plan.said.map((sentence) => element("li", sentence)));
    part("changes").hidden = plan.changes.length === 0;
    part("changes").querySelector("tbody").replaceChildren(...plan.changes.map(line));
    part("unread").hidden = plan.unread.length === 0;
    part("unread").querySelector("ul").replaceChildren(...plan.unread.map((piece) => element("li", piece.label + ": " + piece.sentence)));
    part("fill").textContent = plan.action;
    part("fill").hidden = plan.changes.length === 0;
    dialog.showModal();
    (plan.changes.length === 0 ? part("cancel") : part("fill")).focus();
  };

  const fill = () => {
    typing.settle();
    last = plan.changes.map((change) => {
      const field = form.elements.namedItem(change.field);
      const reason = reasonOf(field.closest("tr"));
      return { field, before: field.value, after: change.value, reason, because: reason ? reason.value : "" };
    });
    last.forEach((each) => put(each.field, each.after));
    button.hidden = false;
    says.done(plan.done);
  };

  // What somebody typed over a pasted figure since is theirs, and stays.
  const undo = () => {
    last.filter((each) => each.field.value === each.after).forEach((each) => put(each.field, each.before));
    last.filter((each) => each.because !== "" && coveredBy(each.reason).every((field) => field.value === "")).forEach((each) => {
      each.reason.value = each.because;
      showReason(each.reason.closest("tr"));
    });
    last[0].field.focus();
    last = [];
    button.hidden = true;
    says.done(dialog.dataset.undone);
  };

  table.addEventListener("paste", async (event) => {
    const input = event.target;
    const text = event.clipboardData.getData("text/plain");
    if (!input.matches(".figures__input") || !isBlock(text)) {
      return;
    }
    event.preventDefault();
    if (text.length > Number(form.dataset.longest)) {
      says.problem("long");
      return;
    }
    const body = new URLSearchParams(new FormData(form));
    body.append("block", text);
    body.append("from", input.name);
    body.append("preview", "1");
    try {
      plan = await send(form, body);
    } catch {
      says.problem("lost");
      return;
    }
    if (plan.state) {
      says.problem(plan.state === "old" ? "gone" : plan.state);
      return;
    }
    says.clear("long", "lost");
    show();
  });

  part("fill").addEventListener("click", () => {
    dialog.close();
    fill();
  });
  part("cancel").addEventListener("click", () => dialog.close());
  button.addEventListener("click", undo);

  table.addEventListener("keydown", (event) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "z";
    // While somebody types in a cell the keys undo what was typed there, as in any field.
    if (isUndo && last.length > 0 && !typing.isAt(event.target)) {
      event.preventDefault();
      undo();
    }
  });
};
