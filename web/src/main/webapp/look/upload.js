// Names what PrimeFaces' field for files shows while a file is being sent, and says if it stopped.
(() => {
  "use strict";
  const field = window.PrimeFaces && window.PrimeFaces.widget.FileUpload;
  if (!field) {
    return;
  }
  const { init, addFileToRow } = field.prototype;
  const words = (widget) => widget.jq.closest("[data-cancel]").get(0).dataset;

  field.prototype.init = function (settings) {
    settings.onerror = () => this.showMessage({ summary: words(this).failed, detail: "" });
    init.call(this, settings);
    this.clearMessageLink.attr("aria-label", words(this).close);
    this.messageContainer.attr("role", "alert");
  };

  field.prototype.addFileToRow = function (file, data) {
    addFileToRow.call(this, file, data);
    const row = this.filesFacet.children(".ui-fileupload-row").last();
    row.find("[role=progressbar]").attr("aria-label", file.name);
    row.find(".ui-fileupload-cancel").attr("aria-label", `${words(this).cancel}: ${file.name}`)
      .find(".ui-button-text").text(words(this).cancel);
  };
})();
