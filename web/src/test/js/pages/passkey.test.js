import assert from "node:assert/strict";
import { test } from "node:test";
import { Browser, settled } from "../browser/browser.js";

const PAGE = `
  <form id="use" hidden="hidden">
    <input type="hidden" name="answer" data-part="answer"/>
    <button id="ask" type="button" data-passkey="use" data-challenge="YS1i_w" data-site="portal.example" data-named="AQ _w">Use</button>
    <p id="failed" hidden="hidden" data-part="failed">Failed</p>
  </form>
  <form id="new">
    <div id="part" hidden="hidden">
      <input id="name" type="text" name="name" value="Phone"/>
      <input type="hidden" name="made" data-part="answer"/>
      <button id="make" type="button" data-passkey="new" data-challenge="YQ" data-site="portal.example" data-named=""
        data-handle="h1" data-username="m@x.example" data-owner="M. Alvarez" data-algorithms="-7 -257">Add</button>
      <button id="send" data-sends="true">Send</button>
      <p id="not-made" hidden="hidden" data-part="failed" data-known="Known">Failed</p>
    </div>
    <p id="unknown" data-part="unknown">No passkeys</p>
  </form>`;

const buffer = (...bytes) => new Uint8Array(bytes).buffer;

const opened = ({ known = true, answers = async () => { throw new Error("closed"); } } = {}) => {
  const browser = new Browser(PAGE);
  browser.asked = [];
  const ask = (kind) => ({ publicKey }) => {
    browser.asked.push([kind, publicKey]);
    return answers(kind);
  };
  browser.window.PublicKeyCredential = known ? class {} : undefined;
  globalThis.navigator.credentials = { get: ask("get"), create: ask("create") };
  browser.sent = 0;
  for (const form of ["use", "new"]) {
    browser.id(form).submit = () => { browser.sent++; };
  }
  browser.id("ask").form = browser.id("use");
  browser.id("make").form = browser.id("new");
  browser.run("passkey.js");
  return browser;
};

const press = async (browser, id) => {
  browser.fire(browser.id(id), "click");
  await settled();
};

test("what has a passkey's button is shown where the browser knows passkeys", () => {
  const browser = opened();
  assert.equal(browser.id("use").hidden, false);
  assert.equal(browser.id("part").hidden, false);
  assert.equal(browser.id("failed").hidden, true);
  assert.equal(browser.id("unknown").hidden, true);
  const other = opened({ known: false });
  assert.equal(other.id("use").hidden, true);
  assert.equal(other.id("unknown").hidden, false);
});

test("the answer of a passkey goes to the portal with its form", async () => {
  const credential = {
    id: "AQ", rawId: buffer(1), type: "public-key", authenticatorAttachment: "platform",
    response: { clientDataJSON: buffer(2), authenticatorData: buffer(3), signature: buffer(255, 254), userHandle: null },
  };
  const browser = opened({ answers: async () => credential });
  await press(browser, "ask");
  const [[kind, asked]] = browser.asked;
  assert.equal(kind, "get");
  assert.deepEqual([...asked.challenge], [97, 45, 98, 255]);
  assert.equal(asked.rpId, "portal.example");
  assert.equal(asked.userVerification, "required");
  assert.deepEqual(asked.allowCredentials.map((each) => [...each.id]), [[1], [255]]);
  assert.deepEqual(JSON.parse(browser.field("answer").value), {
    id: "AQ", rawId: "AQ", type: "public-key", authenticatorAttachment: "platform",
    response: { clientDataJSON: "Ag", authenticatorData: "Aw", signature: "__4" },
    clientExtensionResults: {},
  });
  assert.equal(browser.sent, 1);
});

test("a new passkey is made for the account, and sent by the form's own button", async () => {
  const credential = { id: "AQ", rawId: buffer(1), type: "public-key", response: { clientDataJSON: buffer(2), attestationObject: buffer(4) } };
  const browser = opened({ answers: async () => credential });
  let pressed = 0;
  browser.id("send").addEventListener("click", () => { pressed++; });
  await press(browser, "make");
  const [[kind, asked]] = browser.asked;
  assert.equal(kind, "create");
  assert.equal(asked.rp.id, "portal.example");
  assert.equal(new TextDecoder().decode(asked.user.id), "h1");
  assert.equal(asked.user.name, "m@x.example");
  assert.equal(asked.user.displayName, "M. Alvarez");
  assert.deepEqual(asked.pubKeyCredParams.map((each) => each.alg), [-7, -257]);
  assert.deepEqual(asked.excludeCredentials, []);
  assert.equal(asked.authenticatorSelection.userVerification, "required");
  assert.equal(JSON.parse(browser.field("made").value).response.attestationObject, "BA");
  assert.equal(pressed, 1);
  assert.equal(browser.sent, 0);
});

test("it is said when no passkey has answered, and the button can be pressed again", async () => {
  const browser = opened();
  await press(browser, "ask");
  assert.equal(browser.id("failed").hidden, false);
  assert.equal(browser.id("ask").disabled, false);
  assert.equal(browser.sent, 0);
});

test("other buttons ask for nothing", async () => {
  const browser = opened();
  await press(browser, "send");
  assert.deepEqual(browser.asked, []);
});

test("a device that has a passkey already is named, and the next failure is an ordinary one again", async () => {
  const names = ["InvalidStateError", "NotAllowedError"];
  const browser = opened({ answers: async () => { throw Object.assign(new Error("no"), { name: names.shift() }); } });
  await press(browser, "make");
  assert.equal(browser.id("not-made").textContent, "Known");
  await press(browser, "make");
  assert.equal(browser.id("not-made").textContent, "Failed");
  assert.equal(browser.document.activeElement.id, "make");
});

test("a passkey without a name is not made, and the portal says why", async () => {
  const browser = opened();
  let pressed = 0;
  browser.id("send").addEventListener("click", () => { pressed++; });
  browser.id("name").value = " ";
  await press(browser, "make");
  assert.deepEqual(browser.asked, []);
  assert.equal(pressed, 1);
});

test("Enter in the name presses the button for the passkey", async () => {
  const browser = opened();
  const event = browser.fire(browser.id("name"), "keydown", { key: "Enter" });
  await settled();
  assert.equal(browser.asked.length, 1);
  assert.equal(event.defaultPrevented, true);
  browser.fire(browser.id("name"), "keydown", { key: "a" });
  await settled();
  assert.equal(browser.asked.length, 1);
});

const ACT = `
  <form id="act">
    <div id="sign" data-part="sign" data-challenge="YQ" data-site="portal.example" data-named="AQ">
      <input type="hidden" name="act-answer" data-part="answer"/>
      <input id="act-code" type="text" name="act-code"/>
      <p id="unsigned" hidden="hidden" data-part="failed">Failed</p>
    </div>
    <button id="approve" data-signs="true">Approve</button>
    <button id="propose">Propose</button>
  </form>`;

const acting = (answers) => {
  const browser = new Browser(ACT);
  browser.asked = 0;
  browser.acts = [];
  browser.window.PublicKeyCredential = class {};
  globalThis.navigator.credentials = { get: async () => { browser.asked++; return answers(); } };
  for (const name of ["approve", "propose"]) {
    browser.id(name).form = browser.id("act");
    browser.id(name).addEventListener("click", () => { browser.acts.push(name); });
  }
  browser.run("passkey.js");
  return browser;
};

const signed = () => ({
  id: "AQ", rawId: buffer(1), type: "public-key",
  response: { clientDataJSON: buffer(2), authenticatorData: buffer(3), signature: buffer(4) },
});

test("a button that acts has the act signed first, each time anew", async () => {
  const browser = acting(signed);
  await press(browser, "approve");
  assert.deepEqual(browser.acts, ["approve"]);
  assert.equal(JSON.parse(browser.field("act-answer").value).response.signature, "BA");
  await press(browser, "approve");
  assert.equal(browser.asked, 2);
  assert.deepEqual(browser.acts, ["approve", "approve"]);
});

test("nothing is asked of those who type a code, by a button that acts on nothing, or without a passkey", async () => {
  const browser = acting(signed);
  await press(browser, "propose");
  browser.id("act-code").value = "123456";
  await press(browser, "approve");
  browser.id("act-code").value = "";
  browser.id("sign").removeAttribute("data-challenge");
  await press(browser, "approve");
  assert.equal(browser.asked, 0);
  assert.deepEqual(browser.acts, ["propose", "approve", "approve"]);
});

test("an act that no passkey has signed is not sent, and the button can be pressed again", async () => {
  const browser = acting(() => { throw new Error("closed"); });
  await press(browser, "approve");
  assert.deepEqual(browser.acts, []);
  assert.equal(browser.id("unsigned").hidden, false);
  assert.equal(browser.id("approve").disabled, false);
});
