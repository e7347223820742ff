// Tells which tests failed, and how much of the scripts they ran: of those that pages load, and of no
// others. A script that no test loads is a failure.
import { readdirSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { spec } from "node:test/reporters";

const LOOK = fileURLToPath(new URL("../../main/webapp/look/", import.meta.url));

const totalsOf = (files) => {
  const sum = (name) => files.reduce((all, file) => all + file[name], 0);
  const totals = {};
  for (const kind of ["Line", "Branch", "Function"]) {
    const total = sum("total" + kind + "Count");
    const covered = sum("covered" + kind + "Count");
    totals["covered" + kind + "Percent"] = total === 0 ? 100 : 100 * covered / total;
  }
  return totals;
};

const ofScripts = (event) => {
  const files = event.data.summary.files.filter((file) => file.path.startsWith(LOOK));
  return { ...event, data: { ...event.data, summary: { workingDirectory: LOOK, files, totals: totalsOf(files) } } };
};

const missing = (event) => readdirSync(LOOK, { recursive: true })
  .filter((name) => name.endsWith(".js"))
  .filter((name) => !event.data.summary.files.some((file) => relative(LOOK, file.path) === name));

async function* only(source) {
  let started = null;
  for await (const event of source) {
    if (event.type === "test:start") {
      started = event;
    } else if (event.type === "test:fail") {
      yield started;
      yield event;
    } else if (event.type === "test:coverage") {
      const scripts = ofScripts(event);
      yield scripts;
      missing(scripts).forEach((name) => {
        process.exitCode = 1;
        process.stderr.write("No test loads look/" + name + ".\n");
      });
    } else if (event.type !== "test:pass") {
      yield event;
    }
  }
}

export default async function* report(source) {
  const said = new spec();
  (async () => {
    for await (const event of only(source)) {
      said.write(event);
    }
    said.end();
  })();
  yield* said;
}
