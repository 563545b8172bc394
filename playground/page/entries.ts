// The table of entries.

import { button, cut, fill, get, make } from "./dom.ts";
import { editor } from "./editor.ts";
import type { Entries, Entry } from "./engine.ts";

/** More are shown when somebody asks for them: nobody reads ten thousand rows. */
const ROWS = 100;

const view = get<HTMLDivElement>("view");
const find = make("input", "");
find.type = "search";
find.placeholder = "Find a code, a name, a word";
find.setAttribute("aria-label", find.placeholder);
const tools = make("div", "tools", find);
const [head, body] = [make("thead", ""), make("tbody", "")];
const table = make("table", "", head, body);
const more = make("div", "tools");

let reading: Entries | null = null;
let shown = ROWS;

find.addEventListener("input", () => {
  shown = ROWS;
  draw();
});

export function showEntries(now: Entries): void {
  reading = now;
  draw();
  if (view.firstChild !== tools) {
    view.replaceChildren(tools, table, more);
  }
}

function draw(): void {
  const { entries = [], columns = [], has_status = false } = reading ?? {};
  const isDescribed = entries.some(([, , , , , description]) => description !== "");
  const status = has_status ? ["Status"] : [];
  const described = isDescribed ? ["Description"] : [];
  const titles = ["Code", "Variant", ...status, "Message", ...described, "Section", ...columns];
  fill(head, [titles.join("\n")], () => make("tr", "", ...titles.map((title) => make("th", "", title))));

  const found = find.value === "" ? entries : entries.filter((entry) => has(entry, find.value));
  const seen = found.slice(0, shown);
  const keys = seen.map((entry) => JSON.stringify([entry, has_status, isDescribed]));
  fill(body, keys, (at) => row(seen[at]!, has_status, isDescribed));

  const rest = found.length - seen.length;
  const all = button(`Show ${Math.min(rest, 1000)}`, () => {
    shown += 1000;
    draw();
  });
  more.replaceChildren(...(rest > 0 ? [`${rest} more `, all] : []));
}

function has(entry: Entry, word: string): boolean {
  const [, code, name, status, message, description, section] = entry;
  const text = [code, name, status, message, description, section].join("\n");
  return text.toLowerCase().includes(word.toLowerCase());
}

function row(entry: Entry, has_status: boolean, isDescribed: boolean): HTMLElement {
  const [line, code, variant, status, message, description, section, deprecated, again, own] = entry;
  const isRetired = line === null;
  const name = again ? `${variant} (the same code)` : isRetired ? `${variant} (retired)` : variant;
  const texts = [...(has_status ? [String(status ?? "")] : []), message,
    ...(isDescribed ? [description] : []), section, ...own.map((cell) => cell ?? "")];
  return make("tr", deprecated || isRetired ? "gone" : "",
    make("td", "code", isRetired ? cut(code) : placed(code, line)), make("td", "code", cut(name)),
    ...texts.map((text) => make("td", "", cut(text))));
}

function placed(code: string, line: number): HTMLElement {
  const go = button(cut(code), () => editor.selectLine(line));
  go.title = `Line ${line}`;
  return go;
}
