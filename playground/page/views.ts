// What the document becomes, in tabs.

import { button, get, make } from "./dom.ts";
import { editor } from "./editor.ts";
import type { Changes, Entries, Entry, Locked } from "./engine.ts";

const view = get<HTMLDivElement>("view");
/** More are shown when somebody asks for them: nobody reads ten thousand rows. */
const ROWS = 100;
const LINES = 4000;
/** A longer cell would take the browser seconds to lay out. */
const LETTERS = 2000;

let filter = "";
let shown = ROWS;

/** The table of entries. */
export function showEntries(reading: Entries): void {
  const find = make("input", "");
  find.type = "search";
  find.placeholder = "Find a code, a name, a word";
  find.setAttribute("aria-label", find.placeholder);
  find.value = filter;
  const table = make("table", "");
  const tools = make("div", "tools", find);
  const more = make("div", "tools");
  const fill = () => {
    const found = reading.entries.filter((entry) => has(entry, filter));
    table.replaceChildren(head(reading), body(reading, found.slice(0, shown)));
    more.replaceChildren();
    if (found.length > shown) {
      const rest = found.length - shown;
      more.append(`${rest} more `, button(`Show ${Math.min(rest, 1000)}`, () => {
        shown += 1000;
        fill();
      }));
    }
  };
  find.addEventListener("input", () => {
    filter = find.value;
    shown = ROWS;
    fill();
  });
  fill();
  const hadFocus = view.contains(document.activeElement) && document.activeElement !== view;
  view.replaceChildren(tools, table, more);
  if (hadFocus) {
    find.focus();
  }
}

function has(entry: Entry, word: string): boolean {
  const [, code, name, status, message, description, section] = entry;
  const text = [code, name, status, message, description, section].join("\n");
  return word === "" || text.toLowerCase().includes(word.toLowerCase());
}

function head(reading: Entries): HTMLElement {
  const described = isDescribed(reading) ? ["Description"] : [];
  const status = reading.has_status ? ["Status"] : [];
  const titles = ["Code", "Variant", ...status, "Message", ...described, "Section", ...reading.columns];
  return make("thead", "", make("tr", "", ...titles.map((title) => make("th", "", title))));
}

/** Whether there is a description at all. */
function isDescribed({ entries }: Entries): boolean {
  return entries.some(([, , , , , description]) => description !== "");
}

function body(reading: Entries, entries: readonly Entry[]): HTMLElement {
  const described = isDescribed(reading);
  const rows = entries.map((entry) => {
    const [line, code, variant, status, message, description, section, deprecated, again, own] = entry;
    const isRetired = line === null;
    const name = again ? `${variant} (the same code)` : isRetired ? `${variant} (retired)` : variant;
    const texts = [...(reading.has_status ? [String(status ?? "")] : []), message,
      ...(described ? [description] : []), section, ...own.map((cell) => cell ?? "")];
    return make("tr", deprecated || isRetired ? "gone" : "",
      make("td", "code", isRetired ? cut(code) : placed(code, line)), make("td", "code", cut(name)),
      ...texts.map((text) => make("td", "", cut(text))));
  });
  return make("tbody", "", ...rows);
}

/** The beginning of a long text, without half a letter at its end. */
function cut(text: string): string {
  return text.length > LETTERS ? `${text.slice(0, LETTERS).replace(/[\uD800-\uDBFF]$/, "")}…` : text;
}

function placed(code: string, line: number): HTMLElement {
  const go = button(cut(code), () => editor.selectLine(line));
  go.title = `Line ${line}`;
  return go;
}

/** The enum. */
export function showRust(text: string): void {
  view.replaceChildren(...showText(text));
}

/** The first lines of a text. */
export function showText(text: string): HTMLElement[] {
  const lines = text.split("\n");
  const rest = lines.length - LINES;
  const first = rest > 0 ? lines.slice(0, LINES).join("\n") : text;
  const note = rest > 0 ? [make("p", "", `and ${rest} more lines`)] : [];
  return [make("pre", "", first), ...note];
}

/** What the lock should say; `write` is called with it when somebody wants it so. */
export function showLock({ name, text, lines }: Locked, write: (text: string) => void): void {
  if (text === null) {
    view.replaceChildren(make("p", "", "A document with faults has no lock: mend it, or allow what is right."));
    return;
  }
  const isDue = name === null || lines.length > 0;
  const act = name === null ? "Keep names and meanings in a lock" : `Write ${name}`;
  const what = name === null
    ? "With a lock, names stay as they are, and no code means something else unseen. It would say:"
    : isDue ? `${name} is not up to date:` : `${name} is up to date:`;
  view.replaceChildren(...(isDue ? [make("div", "tools", button(act, () => write(text)))] : []),
    make("p", "", what), ...(lines.length > 0 ? showText(lines.join("\n")) : showText(text)));
}

/** What the document does to those who use an earlier one. */
export function showChanges({ changes, why }: Changes, keep: () => void): void {
  const hold = button("Compare with the document as it is now", keep);
  const what = why.length > 0 ? why.join(" ") : changes.length === 0
    ? "Nothing has changed for those who use the enum."
    : "What this does to those who use the enum of the earlier document:";
  const rows = changes.slice(0, 1000).map(({ level, kind, message, old_line, line }) => {
    const where = line === null ? (old_line === null ? "" : `line ${old_line}, before`) : `line ${line}`;
    const place = line === null ? where : button(where, () => editor.selectLine(line));
    return make("tr", "", make("td", level, level), make("td", "", cut(message)),
      make("td", "", kind), make("td", "code", place));
  });
  const rest = changes.length - rows.length;
  view.replaceChildren(make("div", "tools", hold), make("p", "", what),
    make("table", "", make("tbody", "", ...rows)),
    ...(rest > 0 ? [make("p", "", `and ${rest} more changes`)] : []));
}
