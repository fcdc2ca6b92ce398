// Reads vCards from standard input with ical.js and prints them as jCard (RFC 7095).
// Use: node read_with_icaljs.mjs <folder of ical.js>
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const { default: ICAL } = await import(pathToFileURL(join(process.argv[2], "dist", "ical.js")).href);
const cards = ICAL.parse(readFileSync(0, "utf8"));
const list = cards[0] === "vcard" ? [cards] : cards;
process.stdout.write(JSON.stringify(list));
