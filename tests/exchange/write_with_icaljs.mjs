// Writes the jCards (RFC 7095) on standard input as vCards with ical.js.
// Use: node write_with_icaljs.mjs <folder of ical.js>
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const { default: ICAL } = await import(pathToFileURL(join(process.argv[2], "dist", "ical.js")).href);
for (const card of JSON.parse(readFileSync(0, "utf8"))) {
  process.stdout.write(new ICAL.Component(card).toString() + "\r\n");
}
