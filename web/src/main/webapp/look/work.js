// Tells how far long work has come, by looking at its page again. When it is over the page says so
// and stays as it is: it moves when its reader does. Without this the reader follows "Look again".
(() => {
  "use strict";
  const work = document.getElementById("work");
  if (!work) {
    return;
  }
  const EVERY = 3000;
  // A page that was forgotten must not keep its session alive.
  const last = Date.now() + 15 * 60 * 1000;
  const part = (of, name) => of.querySelector('[data-part="' + name + '"]');

  const tell = (name, text) => {
    // A live region speaks whenever it is written to, so the same is not written twice.
    if (part(work, name).textContent !== text) {
      part(work, name).textContent = text;
    }
  };

  const end = () => {
    part(work, "said").hidden = true;
    part(work, "bar").hidden = true;
    part(work, "since").hidden = true;
    part(work, "leave").hidden = true;
    part(work, "again").hidden = true;
    part(work, "over").hidden = false;
    part(work, "done").hidden = false;
  };

  const look = async () => {
    try {
      const answer = await fetch(work.dataset.href);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const now = page.getElementById("work");
      if (!answer.ok || answer.redirected || !now) {
        end();
        return;
      }
      tell("said", part(now, "said").textContent);
      tell("since", part(now, "since").textContent);
      part(work, "bar").value = part(now, "bar").value;
    } catch {
      // The server does not answer just now; the next look may find it.
    }
    later();
  };

  const later = () => {
    if (Date.now() < last) {
      setTimeout(look, EVERY);
    }
  };
  later();
})();
