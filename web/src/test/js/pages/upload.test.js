import assert from "node:assert/strict";
import { test } from "node:test";
import { Browser } from "../browser/browser.js";

const PAGE = `
  <div data-cancel="Stop" data-close="Close" data-failed="The upload stopped.">
    <div id="files">
      <a class="ui-messages-close"></a>
      <div class="ui-messages"></div>
      <div class="rows">
        <div class="ui-fileupload-row">
          <i role="progressbar"></i>
          <button class="ui-fileupload-cancel"><span class="ui-button-text">ui-button</span></button>
        </div>
      </div>
    </div>
  </div>`;

// What the script uses of jQuery, over the elements of the page.
const wrap = (...elements) => ({
  get: (index) => elements[index],
  closest: (selector) => wrap(...elements.map((each) => each.closest(selector))),
  find: (selector) => wrap(...elements.flatMap((each) => [...each.querySelectorAll(selector)])),
  children: (selector) => wrap(...elements.flatMap((each) => [...each.querySelectorAll(selector)])),
  last: () => wrap(...elements.slice(-1)),
  attr(name, value) { elements.forEach((each) => { each.setAttribute(name, value); }); return this; },
  text(value) { elements.forEach((each) => { each.textContent = value; }); return this; },
});

const upload = () => {
  const browser = new Browser(PAGE);
  const said = [];
  class FileUpload {
    init(settings) { this.cfg = settings; }
    showMessage(message) { said.push(message.summary); }
    addFileToRow() {}
  }
  browser.window.PrimeFaces = { widget: { FileUpload } };
  browser.run("upload.js");
  const field = new FileUpload();
  field.jq = wrap(browser.find("#files"));
  field.clearMessageLink = wrap(browser.find(".ui-messages-close"));
  field.messageContainer = wrap(browser.find(".ui-messages"));
  field.filesFacet = wrap(browser.find(".rows"));
  field.init({});
  return { browser, field, said };
};

test("what is being sent has a name, and so has the button that stops it", () => {
  const { browser, field } = upload();
  field.addFileToRow({ name: "protocol.pdf" }, {});
  assert.equal(browser.find("[role=progressbar]").getAttribute("aria-label"), "protocol.pdf");
  assert.equal(browser.find(".ui-fileupload-cancel").getAttribute("aria-label"), "Stop: protocol.pdf");
  assert.equal(browser.find(".ui-button-text").textContent, "Stop");
});

test("the message that a file did not arrive is announced, and can be closed", () => {
  const { browser, field, said } = upload();
  field.cfg.onerror();
  assert.deepEqual(said, ["The upload stopped."]);
  assert.equal(browser.find(".ui-messages").getAttribute("role"), "alert");
  assert.equal(browser.find(".ui-messages-close").getAttribute("aria-label"), "Close");
});

test("a page without components is left alone", () => {
  const browser = new Browser("<p>All</p>");
  browser.run("upload.js");
  assert.equal(browser.find("p").textContent, "All");
});
