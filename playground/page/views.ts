// What the document becomes, in tabs.

import { button, cut, get, make } from "./dom.ts";
import { editor } from "./editor.ts";
import type { Changes, Locked } from "./engine.ts";
import { listing } from "./listing.ts";

const view = get<HTMLDivElement>("view");

/** The enum. */
export function showRust(text: string): void {
  const shown = listing(text);
  if (view.firstChild !== shown) {
    view.replaceChildren(shown);
  }
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
    make("p", "", what), listing(lines.length > 0 ? lines.join("\n") : text));
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
