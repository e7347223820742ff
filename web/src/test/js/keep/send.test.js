import assert from "node:assert/strict";
import { test } from "node:test";
import { Away, frame, probe, renew, send } from "../../../main/webapp/look/keep/send.js";
import { Browser } from "../browser/browser.js";
import { texts } from "../browser/pages.js";
import { elsewhere, json, page, refused, signIn, silence, strange } from "../browser/server.js";

const open = (...answers) => {
  const browser = new Browser(texts());
  browser.form = browser.id("texts");
  browser.server.answers(...answers);
  return browser;
};

const sending = (answer) => send(open(answer).form, new URLSearchParams({ a: "1" }));

test("the frame of a page is its hidden fields and the button", () => {
  const { form } = open(json({}));
  assert.deepEqual(Array.from(frame(form, "keep")), [["period", "2026Q3"], ["version", "4"], ["shown", "s1"],
    ["jakarta.faces.ViewState", "v1"], ["tab", ""], ["keep", "1"]]);
});

test("a form is sent to its own address", async () => {
  const browser = open(json({ state: "saved" }));
  browser.form.append(Object.assign(browser.document.createElement("input"), { name: "action" }));
  const answer = await send(browser.form, new URLSearchParams({ a: "1" }), { keepalive: true });
  assert.deepEqual(answer, { state: "saved" });
  const { address, method, keepalive, sent } = browser.server.last;
  assert.deepEqual({ address, method, keepalive, sent }, { address: "/texts", method: "POST", keepalive: true, sent: { a: "1" } });
});

test("led to the sign-in, the session is over", async () => {
  assert.deepEqual(await sending(signIn()), { state: "over" });
});

test("a page that is no longer known is old, and anything else is gone", async () => {
  assert.deepEqual(await sending(refused(409)), { state: "old" });
  assert.deepEqual(await sending(refused(403)), { state: "gone" });
  assert.deepEqual(await sending(page("<p>Home</p>")), { state: "gone" });
  assert.deepEqual(await sending(elsewhere()), { state: "gone" });
  assert.deepEqual(await sending({ ...json({ state: "saved" }), ok: false, status: 403 }), { state: "gone" });
  const untyped = page("");
  untyped.headers.delete("Content-Type");
  assert.deepEqual(await sending(untyped), { state: "gone" });
});

test("a failure of the portal may be sent again", async () => {
  for (const status of [500, 501, 599]) {
    await assert.rejects(sending(refused(status)), (error) => !(error instanceof Away) && error.message === "status " + status);
  }
});

test("without a network nothing is known of the portal; what answers in its place is a restart", async () => {
  const isRestart = (restarts) => (error) => error instanceof Away && error.isRestart === restarts;
  for (const answer of [strange(200), strange(404), strange(500), refused(502), refused(503), refused(504)]) {
    await assert.rejects(sending(answer), isRestart(true));
  }
  await assert.rejects(sending(silence), isRestart(true), "there is a network");
  const browser = open(silence);
  browser.navigator.onLine = false;
  await assert.rejects(send(browser.form, new URLSearchParams()), isRestart(false));
  browser.server.answers(strange(503));
  await assert.rejects(send(browser.form, new URLSearchParams()), isRestart(true), "somebody answered");
});

const fresh = (owner, view = "v2") => page(texts({ owner }).replace('value="v1"', 'value="' + view + '"'));

test("a page that is fetched anew gives what says that the form came from it", async () => {
  const browser = open(fresh("7 2026Q3 texts"));
  assert.equal(await renew(browser.form), "again");
  assert.equal(browser.field("jakarta.faces.ViewState").value, "v2");
  assert.equal(browser.server.last.address, "/texts?period=2026Q3");
  assert.equal(browser.server.last.method, undefined);
});

test("somebody else's page, one without the form and an error are gone; the sign-in is over", async () => {
  for (const [answer, state] of [[fresh("8 2026Q3 texts"), "gone"], [page("<p>None</p>"), "gone"],
    [page(texts(), 404), "gone"], [signIn(), "over"]]) {
    const browser = open(answer);
    assert.equal(await renew(browser.form), state);
    assert.equal(browser.field("jakarta.faces.ViewState").value, "v1");
  }
});

test("the portal is asked for a picture in nobody's name", async () => {
  const browser = open(page(""));
  await probe("/look/mark.svg");
  const { address, method, cache, credentials } = browser.server.last;
  assert.deepEqual([address, method, cache, credentials], ["/look/mark.svg", "HEAD", "no-store", "omit"]);
  browser.server.answers(strange(503));
  await assert.rejects(probe("/look/mark.svg"), Away);
});
