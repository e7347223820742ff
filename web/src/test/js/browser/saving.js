// A page that saves by itself, as grid.js and keep.js set it up.
import { autosaving } from "../../../main/webapp/look/keep/autosave.js";
import { fieldsOf } from "../../../main/webapp/look/keep/fields.js";
import { hand } from "../../../main/webapp/look/keep/hand.js";
import { say } from "../../../main/webapp/look/keep/say.js";
import { Browser } from "./browser.js";
import { json } from "./server.js";

const LINES = "input[type=text][name]";
const FIELDS = LINES + ", textarea[name], select[name], input[type=checkbox][name]";

export const saved = (version = 5, wrong = []) =>
  json({ state: "saved", said: "Saved " + version + ".", version: String(version), shown: "s" + version, wrong });

export const same = (wrong = []) => json({ state: "same", version: "5", shown: "s5", wrong });

export const open = (html, id, options) => {
  const browser = new Browser(html, options);
  const form = browser.id(id);
  browser.server.answers(saved());
  browser.saving = autosaving(form, fieldsOf(form, FIELDS), hand(form, LINES), say(form));
  browser.said = () => browser.part("saved", "said").textContent;
  browser.alarm = () => browser.part("autosave", "said").hidden ? "" : browser.part("autosave", "text").textContent;
  /** What is kept in the browser: texts by field, without what was there before. */
  browser.keeps = () => {
    const kept = browser.storage.getItem("csec.kept " + form.dataset.owner);
    return kept && Object.fromEntries(Object.entries(JSON.parse(kept).fields).map(([name, [value]]) => [name, value]));
  };
  /** The answers of the newest request, without its frame. */
  browser.sent = () => Object.fromEntries(Object.entries(browser.server.last.sent)
    .filter(([name]) => !["period", "version", "shown", "tab", "keep", "jakarta.faces.ViewState"].includes(name)));
  browser.asked = () => browser.server.requests.length;
  return browser;
};
