// A button for a passkey: the browser asks its owner for a finger, a face or a PIN, and what the passkey
// has signed goes to the portal with the form in which the button is. What contains one is shown only where
// the browser knows passkeys.
(() => {
  "use strict";
  if (!window.PublicKeyCredential) {
    return;
  }
  const bytes = (text) =>
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (each) => each.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const words = (list) => list.split(" ").filter((each) => each);
  const named = (list) => words(list ?? "").map((id) => ({ type: "public-key", id: bytes(id) }));

  /** Asks for a passkey that there is. */
  const use = ({ challenge, site, named: list }) =>
    navigator.credentials.get({
      publicKey: { challenge: bytes(challenge), rpId: site, allowCredentials: named(list), userVerification: "required" },
    });

  /** Has a new passkey made. */
  const make = ({ challenge, site, named: list, handle, username, owner, algorithms }) =>
    navigator.credentials.create({
      publicKey: {
        challenge: bytes(challenge),
        rp: { id: site, name: "CSEC Progress" },
        user: { id: new TextEncoder().encode(handle), name: username, displayName: owner },
        pubKeyCredParams: words(algorithms).map((alg) => ({ type: "public-key", alg: Number(alg) })),
        excludeCredentials: named(list),
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
      },
    });

  /** What a passkey has answered, as WebAuthn writes it. */
  const written = ({ id, rawId, type, authenticatorAttachment, response }) => {
    const parts = {};
    for (const part of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
      if (response[part]) {
        parts[part] = text(response[part]);
      }
    }
    return JSON.stringify({ id, rawId: text(rawId), type, authenticatorAttachment, response: parts, clientExtensionResults: {} });
  };

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button[data-passkey]");
    if (!button) {
      return;
    }
    const form = button.form;
    const sends = form.querySelector("[data-sends]");
    // The portal says that the name is missing, before the device has kept anything.
    if (button.dataset.passkey === "new" && [...form.querySelectorAll("input[type=text]")].some((field) => !field.value.trim())) {
      sends.click();
      return;
    }
    const failed = form.querySelector("[data-part=failed]");
    if (!failed.dataset.usual) {
      failed.setAttribute("data-usual", failed.textContent);
    }
    failed.hidden = true;
    button.disabled = true;
    try {
      const credential = await (button.dataset.passkey === "new" ? make : use)(button.dataset);
      form.querySelector("[data-part=answer]").value = written(credential);
      if (sends) {
        sends.click();
      } else {
        form.submit();
      }
      button.disabled = false;
    } catch ({ name }) {
      // Its owner has closed the browser's question, or the device has no passkey for this site, or has one.
      failed.textContent = (name === "InvalidStateError" && failed.dataset.known) || failed.dataset.usual;
      failed.hidden = false;
      button.disabled = false;
      button.focus();
    }
  });

  // A button that acts: what the passkey signs is the act itself. Somebody who has typed a code is not asked.
  const signs = async (event) => {
    const button = event.target.closest("button[data-signs]");
    const part = button?.form?.querySelector("[data-part=sign]");
    if (!part?.dataset.challenge || part.querySelector("input[type=text]")?.value.trim()) {
      return;
    }
    if (part.dataset.signed) {
      part.removeAttribute("data-signed");
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    const failed = part.querySelector("[data-part=failed]");
    failed.hidden = true;
    button.disabled = true;
    try {
      part.querySelector("[data-part=answer]").value = written(await use(part.dataset));
      part.setAttribute("data-signed", "true");
      button.disabled = false;
      button.click();
    } catch {
      failed.hidden = false;
      button.disabled = false;
      button.focus();
    }
  };
  document.addEventListener("click", signs, true);

  // Else Enter would press the button that sends, which has nothing to send yet.
  document.addEventListener("keydown", (event) => {
    const button = event.key === "Enter" && event.target.matches("input") ? event.target.form?.querySelector("button[data-passkey]") : null;
    if (button) {
      event.preventDefault();
      button.click();
    }
  });

  const show = () => {
    for (const button of document.querySelectorAll("button[data-passkey]")) {
      button.closest("[hidden]:not([data-part])")?.removeAttribute("hidden");
    }
    for (const part of document.querySelectorAll("[data-part=unknown]")) {
      part.hidden = true;
    }
  };
  show();
  window.$?.(document).on("pfAjaxComplete", show);
})();
