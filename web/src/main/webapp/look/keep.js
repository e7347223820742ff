// Nothing typed is lost. Pages of methods, milestones and texts save by themselves, as the figures
// do; what is typed anywhere else is kept in this browser until the portal has confirmed it.
// Without this script each page works the same by its buttons.
import { autosaving } from "./keep/autosave.js";
import { fieldsOf } from "./keep/fields.js";
import { hand } from "./keep/hand.js";
import { isSignOut } from "./keep/leaving.js";
import { local } from "./keep/local.js";
import { say } from "./keep/say.js";
import { confirm, expire, forget } from "./keep/store.js";

const LINES = "input[type=text][name], input:not([type])[name]";
const FIELDS = LINES + ", textarea[name], select[name], input[type=checkbox][name]";

const banner = document.getElementById("kept");
if (banner) {
  expire();
  (banner.dataset.confirmed || "").split(" ").filter(Boolean).forEach(confirm);

  document.addEventListener("submit", (event) => {
    if (!event.defaultPrevented && isSignOut(event.target)) {
      forget();
    }
  });

  const forms = Array.from(document.forms).filter((form) => form.getAttribute("method") === "post" && !isSignOut(form) && !form.closest("dialog, .ui-dialog"));
  const own = forms.filter((form) => form.dataset.pause);
  // The figures have a script of their own, which saves by the same means.
  own.filter((form) => form.getAttribute("id") !== "figures").forEach((form) =>
    autosaving(form, fieldsOf(form, FIELDS), hand(form, LINES), say(form)));
  local(forms.filter((form) => !form.dataset.pause), banner.dataset.account, banner.dataset.picture, say(banner));

  // An answer to a component says itself what was stored; no page follows that would.
  if (window.jQuery) {
    window.jQuery(document).on("pfAjaxComplete", (event, request, settings, args) => args && args.stored && confirm(args.stored));
  }
}
