// Reads the files of a release with nothing but Node: its archive by the ZIP format, its tables by
// RFC 4180 and their schemas, its workbook by Office Open XML. Prints what it read.
import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {inflateRawSync} from "node:zlib";

const [archive, workbook] = process.argv.slice(2);
const TYPES = {
  string: /^/,
  number: /^\d+(\.\d+)?$/,
  integer: /^\d+$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/
};

function insist(is, what) {
  if (!is) {
    throw new Error(what);
  }
}

function unzip(file) {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const entries = new Map();
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < bytes.readUInt16LE(end + 10); i++) {
    const [name, extra, comment] = [28, 30, 32].map(o => bytes.readUInt16LE(at + o));
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
    const stored = bytes.readUInt16LE(at + 10) === 0;
    entries.set(
      bytes.toString("utf8", at + 46, at + 46 + name),
      stored ? packed : inflateRawSync(packed));
    at += 46 + name + extra + comment;
  }
  return entries;
}

function csv(text) {
  const rows = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  while (field.lastIndex < text.length) {
    const [, quoted, plain, end] = field.exec(text);
    rows[rows.length - 1].push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\r\n") {
      rows.push([]);
    }
  }
  return rows.filter(row => row.length > 0);
}

const sha = bytes => createHash("sha256").update(bytes).digest("hex");

function table(resource, bytes) {
  const {fields, primaryKey, missingValues} = resource.schema;
  insist(resource.bytes === bytes.length, `bytes of ${resource.path}`);
  insist(resource.hash === `sha256:${sha(bytes)}`, `digest of ${resource.path}`);
  const [head, ...rows] = csv(bytes.toString("utf8"));
  insist(head.join() === fields.map(field => field.name).join(), `columns of ${resource.path}`);
  const keys = new Set();
  const objects = rows.map(row => Object.fromEntries(head.map((name, i) => [name, row[i]])));
  for (const row of objects) {
    for (const {name, type, constraints} of fields) {
      const missing = missingValues.includes(row[name]);
      const said = `${resource.path} ${name}: ${JSON.stringify(row)}`;
      insist(missing ? !constraints.required : TYPES[type].test(row[name]), said);
      insist(missing || !constraints.enum || constraints.enum.includes(row[name]), said);
      insist(!/^[=+\-@\t\r]/.test(row[name]), `a formula in ${said}`);
    }
    keys.add(primaryKey.map(name => row[name]).join("\n"));
  }
  insist(keys.size === rows.length, `key of ${resource.path}`);
  return objects;
}

const tenth = number => Math.round(number * 10 + 1e-9) / 10;

/** Works out what stands beside the numbers once more. */
function reckon(row) {
  const [low, high] = [row.rate_low, row.rate_high].map(Number);
  const said = JSON.stringify(row);
  if (row.annotation.split(";").includes("1")) {
    insist(row.value === "*" && row.numerator + row.denominator + row.rate + row.rate_low
      + row.rate_high + row.value_low + row.value_high === "", `withheld: ${said}`);
  }
  insist((row.value === "*") === row.annotation.split(";").includes("1"), `one sign: ${said}`);
  if (row.rate === "") {
    return 0;
  }
  const share = row.numerator / row.denominator;
  insist(Math.abs(tenth(share * row.rate_per) - row.rate) < 0.051, `rate: ${said}`);
  insist(low <= Number(row.rate) && Number(row.rate) <= high, `interval: ${said}`);
  if (row.rate_per === "100") {
    const z = 1.959963984540054;
    const n = Number(row.denominator);
    const middle = share + z * z / (2 * n);
    const reach = z * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    for (const [end, sign] of [[low, -1], [high, 1]]) {
      const wilson = 100 * (middle + sign * reach) / (1 + z * z / n);
      insist(Math.abs(Math.min(100, Math.max(0, wilson)) - end) < 0.051, `Wilson: ${said}`);
    }
  }
  return 1;
}

const text = xml => xml.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"')
  .replaceAll("&apos;", "'").replaceAll(/&#(x?)([0-9a-fA-F]+);/g,
    (all, hex, code) => String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)))
  .replaceAll("&amp;", "&");

/** Returns the rows of each sheet as texts, by the name of the sheet. */
function sheets(entries) {
  const part = name => entries.get(name).toString("utf8");
  const shared = [...part("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)]
    .map(si => [...si[1].matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(t => text(t[1])).join(""));
  const names = [...part("xl/workbook.xml").matchAll(/<sheet name="([^"]*)"/g)];
  return new Map(names.map(([, name], i) => {
    const rows = [...part(`xl/worksheets/sheet${i + 1}.xml`).matchAll(/<row [^>]*>(.*?)<\/row>/gs)];
    return [text(name), rows.map(([, row]) => {
      const cells = [];
      for (const [, column, more, body] of row.matchAll(
        /<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
        const at = [...column].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1;
        const value = /<v>(.*?)<\/v>/s.exec(body ?? "")?.[1] ?? "";
        insist(!(body ?? "").includes("<f>"), `a formula in ${name}`);
        cells[at] = more.includes('t="s"') ? shared[Number(value)] : value;
      }
      return cells;
    })];
  }));
}

const entries = unzip(archive);
for (const line of entries.get("SHA256SUMS").toString("utf8").trim().split("\n")) {
  const [sum, name] = line.split("  ");
  insist(sha(entries.get(name)) === sum, `checksum of ${name}`);
}
const described = JSON.parse(entries.get("datapackage.json"));
const tables = Object.fromEntries(described.resources.map(
  resource => [resource.name, table(resource, entries.get(resource.path))]));
const rates = tables.figures.reduce((sum, row) => sum + reckon(row), 0);
const books = sheets(unzip(workbook));
const names = Object.keys(tables.figures[0]);
const inBook = [...books].filter(([name]) => /^\d/.test(name)).flatMap(([, rows]) => rows.slice(2));
insist(inBook.length === tables.figures.length, "rows of the workbook");
const key = row => names.slice(0, 16).map(name => row[name]).join("\n");
const byKey = new Map(tables.figures.map(row => [key(row), row]));
let cells = 0;
for (const line of inBook) {
  const row = Object.fromEntries(names.map((name, i) => [name, line[i] ?? ""]));
  const same = byKey.get(key(row));
  insist(same, `in the workbook alone: ${JSON.stringify(row)}`);
  for (const name of names) {
    const numeric = /^\d+(\.\d+)?$/.test(same[name]);
    const is = row[name] === same[name] || numeric && Number(row[name]) === Number(same[name]);
    insist(is, `${name} is ${row[name]} in the workbook and not ${same[name]}`);
    cells++;
  }
}
console.log(JSON.stringify({
  name: described.name,
  demonstration: described.demonstration,
  figures: tables.figures.length,
  milestones: tables.milestones.length,
  methods: tables.methods.length,
  dictionary: tables.dictionary.length,
  rates,
  cells
}));
