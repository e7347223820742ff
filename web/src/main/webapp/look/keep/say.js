// What the page says of itself: politely that something was saved or pasted, and at once what keeps
// it from being saved. The words come with the page.

const LINKS = ["over", "gone"];

export const say = (form) => {
  const saved = document.getElementById("saved");
  const alarm = document.getElementById("autosave");
  const part = (of, name) => of.querySelector('[data-part="' + name + '"]');
  let alarmed = "";

  if (form.dataset.here) {
    LINKS.forEach((name) => { part(alarm, name).querySelector("a").href = form.dataset.here; });
    part(alarm, "choose").querySelector("button").addEventListener("click", () => document.getElementById("save").click());
  }

  // A live region speaks whenever it is written to, so the same is not written twice.
  const tell = (element, text) => {
    if (element.textContent !== text) {
      element.textContent = text;
    }
  };

  return {
    /** Says that something is done. */
    done: (text) => {
      part(saved, "mark").hidden = false;
      saved.querySelectorAll('[data-part="left"]').forEach((left) => { left.textContent = ""; });
      tell(part(saved, "said"), text);
    },
    /** Says what is in the way, by the name of its words, until it is cleared. */
    problem: (name) => {
      alarmed = name;
      tell(part(alarm, "text"), alarm.dataset[name]);
      part(alarm, "choose").hidden = name !== "choose";
      LINKS.forEach((link) => { part(alarm, link).hidden = name !== link; });
      part(alarm, "said").hidden = false;
    },
    clear: (...names) => {
      if (names.includes(alarmed)) {
        alarmed = "";
        part(alarm, "said").hidden = true;
        part(alarm, "text").textContent = "";
      }
    },
  };
};
