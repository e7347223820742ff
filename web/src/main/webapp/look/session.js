// Tells a person two minutes before the server ends the session, and lets them stay. The time comes
// from the server. All tabs of a browser share one session, so they tell each other of a request.
(() => {
  "use strict";
  const dialog = document.getElementById("session");
  if (!dialog || !dialog.showModal) {
    return;
  }
  const SHARED = "csec.session.until";
  const part = (name) => dialog.querySelector('[data-part="' + name + '"]');
  const whole = Number(dialog.dataset.seconds) * 1000;
  // A session shorter than four minutes is warned of at its half.
  const notice = Math.min(2 * 60 * 1000, whole / 2);
  // Without what follows a "#": a browser only scrolls to that, and loads nothing.
  const here = location.pathname + location.search;
  let until = Date.now() + whole;
  let over = false;
  let touched = null;

  const tell = () => {
    try {
      localStorage.setItem(SHARED, String(until));
    } catch {
      // Where a browser keeps nothing, each tab goes by its own requests.
    }
  };

  const close = () => {
    if (dialog.open && !over) {
      dialog.close();
    }
  };

  // The button that saves what was typed: pages mark it, since not every button saves.
  const saver = () => touched && touched.isConnected && touched.querySelector("[data-save]");

  const warn = () => {
    const time = new Date(until).toLocaleTimeString(document.documentElement.lang, { hour: "numeric", minute: "2-digit" });
    part("until").textContent = time.replace("AM", "a.m.").replace("PM", "p.m.");
    part("unsaved").hidden = !touched;
    part("save").hidden = !saver();
    part("silent").hidden = true;
    dialog.showModal();
    part("stay").focus();
  };

  // With nothing typed the page goes, since whoever comes by should not read it. What was typed
  // stays to be copied.
  const end = () => {
    over = true;
    if (!touched) {
      location.replace(here);
      return;
    }
    part("warning").hidden = true;
    part("over").hidden = false;
    part("again").href = here;
    dialog.setAttribute("aria-labelledby", "session-over");
    part("over").querySelector("h2").id = "session-over";
    if (!dialog.open) {
      dialog.showModal();
    }
    part("again").focus();
  };

  const check = () => {
    const left = until - Date.now();
    if (over) {
      return;
    }
    if (left <= 0) {
      end();
    } else if (left <= notice && !dialog.open) {
      warn();
    }
  };

  const stay = async () => {
    try {
      const answer = await fetch("/session", { method: "POST" });
      // Only the portal itself knows that a session is over; a proxy or a server that starts does not.
      if (answer.status === 401 && answer.headers.has("Csec-Answer")) {
        end();
        return;
      }
      if (!answer.ok) {
        throw new Error("status " + answer.status);
      }
      const left = Number(await answer.text()) * 1000;
      until = Date.now() + left;
      if (left <= notice) {
        part("longest").hidden = false;
        part("stay").hidden = true;
        return;
      }
      tell();
      close();
    } catch {
      part("silent").hidden = false;
    }
  };

  window.addEventListener("storage", (event) => {
    if (event.key === SHARED && Number(event.newValue) > until) {
      until = Number(event.newValue);
      close();
    }
  });
  document.addEventListener("input", (event) => {
    const form = event.target.form;
    // A search is no work that could be lost.
    if (form && form.getAttribute("method") === "post" && !dialog.contains(form) && !event.target.closest(".filters")) {
      touched = form;
    }
  });
  // The grid saves by itself: the server has heard of the person, and what was typed is stored.
  document.addEventListener("csec:saved", () => {
    touched = null;
    if (until - Date.now() < whole / 2) {
      stay();
    }
  });
  part("stay").addEventListener("click", stay);
  part("save").addEventListener("click", () => {
    dialog.close();
    saver().click();
  });
  // Escape means to stay, as the button that has the focus does.
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    if (!over) {
      stay();
    }
  });
  tell();
  setInterval(check, 1000);
  document.addEventListener("visibilitychange", check);
})();
