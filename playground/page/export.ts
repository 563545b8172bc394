// The tab of exports.

import { button, get, make } from "./dom.ts";
import { listing } from "./listing.ts";

const view = get<HTMLDivElement>("view");
/** The word of a format, its name, and how its files end. */
const FORMATS = [
  ["ts", "TypeScript", "ts"],
  ["json", "JSON", "json"],
  ["csv", "CSV", "csv"],
  ["openapi", "OpenAPI", "openapi.json"],
] as const;

const choice = make("select", "", ...FORMATS.map(([word, name]) => {
  const option = make("option", "", name);
  option.value = word;
  return option;
}));
const said = make("span", "");
said.setAttribute("role", "status");
const actions = [button("Copy", () => void copy()), button("Download", download)];
const tools = make("div", "tools", make("label", "", "Format ", choice), ...actions, said);

let exported = "";
let name = "";

export const format = {
  get chosen(): string {
    return choice.value;
  },
  choose(word: string): void {
    choice.value = FORMATS.some(([one]) => one === word) ? word : "ts";
  },
  onChange(act: () => void): void {
    choice.addEventListener("change", act);
  },
};

/** Shows the export of a document that is called so. */
export function showExport(text: string | null, document: string): void {
  const end = FORMATS.find(([word]) => word === choice.value)?.[2] ?? "txt";
  name = `${document}.${end}`;
  exported = text ?? "";
  said.textContent = "";
  for (const action of actions) {
    action.disabled = text === null;
  }
  // What has the focus keeps it.
  if (tools.parentElement !== view) {
    view.replaceChildren(tools);
  }
  const shown = text === null
    ? make("p", "", "A document with faults is not exported: mend it, or allow what is right.")
    : listing(text);
  if (tools.nextSibling !== shown) {
    tools.nextSibling?.remove();
    view.append(shown);
  }
}

async function copy(): Promise<void> {
  try {
    await navigator.clipboard.writeText(exported);
    said.textContent = "Copied.";
  } catch {
    said.textContent = "This browser lets no page copy: download it.";
  }
}

function download(): void {
  const link = make("a", "");
  link.href = URL.createObjectURL(new Blob([exported], { type: "text/plain" }));
  link.download = name;
  link.click();
  // The browser has taken it when it comes back here.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
