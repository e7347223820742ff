// Saves when the page is left: by a link, by signing out, by another tab, and when it is closed.

const isElsewhere = (link) => link.origin === location.origin && link.pathname + link.search !== location.pathname + location.search;

const isPlain = (event) => event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

/** Whether a form ends the session. A field called "action" would hide the form's own. */
export const isSignOut = (form) => (form.getAttribute("action") || "").endsWith("/sign-out");

export const leaving = (saving, form) => {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && !saving.isGoing()) {
      saving.pause();
    }
  });

  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[href]");
    if (!link || event.defaultPrevented || !isPlain(event) || link.target || link.hasAttribute("download") || !isElsewhere(link)) {
      return;
    }
    if (!saving.isStopped() && saving.isUnsaved()) {
      event.preventDefault();
      if (await saving.save()) {
        saving.go();
        location.assign(link.href);
      }
    }
  });

  // Signing out ends the session that a save needs, and what is kept here is for the writer alone.
  document.addEventListener("submit", async (event) => {
    const other = event.target;
    if (other === form || event.defaultPrevented || !isSignOut(other)) {
      return;
    }
    if (!saving.isStopped() && saving.isUnsaved()) {
      event.preventDefault();
      if (await saving.save()) {
        saving.go();
        saving.forget();
        other.submit();
      }
    } else {
      saving.forget();
    }
  });

  window.addEventListener("beforeunload", (event) => {
    if (!saving.isGoing() && saving.isUnsaved() && saving.needsAsking()) {
      event.preventDefault();
    }
  });

  window.addEventListener("pagehide", saving.last);
};
