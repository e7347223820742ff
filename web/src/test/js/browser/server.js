// The portal as the scripts hear it. It remembers what was sent and answers as the test says: the
// answers in their order, and the last one from then on.

const answer = (status, { type = "text/html", body = "", ours = true, redirectedTo = "" } = {}) => ({
  status,
  ok: status >= 200 && status < 300,
  redirected: redirectedTo !== "",
  url: redirectedTo,
  headers: new Headers({ "Content-Type": type, ...(ours ? { "Csec-Answer": "1" } : {}) }),
  text: async () => body,
  json: async () => JSON.parse(body),
});

export const json = (value) => answer(200, { type: "application/json;charset=UTF-8", body: JSON.stringify(value) });
export const page = (body, status = 200) => answer(status, { body });
export const refused = (status) => answer(status);
/** What a proxy, or a server that starts, says in the portal's place. */
export const strange = (status) => answer(status, { ours: false });
export const signIn = () => answer(200, { body: "<p>Sign in</p>", redirectedTo: "https://portal.example/sign-in" });
export const elsewhere = () => answer(200, { body: "<p>Home</p>", redirectedTo: "https://portal.example/overview" });
/** No network. */
export const silence = () => { throw new TypeError("Failed to fetch"); };

export class Server {
  requests = [];
  #answers = [json({})];

  answers(...answers) { this.#answers = answers; }

  get last() { return this.requests.at(-1); }

  async fetch(address, options = {}) {
    this.requests.push({ address, ...options, sent: options.body ? Object.fromEntries(options.body) : {} });
    const next = this.#answers.length > 1 ? this.#answers.shift() : this.#answers[0];
    const given = typeof next === "function" ? next(this.last) : next;
    return given;
  }
}

/** An answer that comes when it is let go. */
export const held = () => {
  let release;
  const promise = new Promise((resolve) => { release = resolve; });
  return Object.assign(() => promise, { release });
};
