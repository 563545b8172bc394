// Faults, each with the options that its help proposes.

import { button, get, make } from "./dom.ts";
import { editor } from "./editor.ts";
import type { Fault, Place, Reading } from "./engine.ts";

const list = get<HTMLDivElement>("faults");
const options = get<HTMLInputElement>("options");

/** Shows faults; `apply` is called with an option that is chosen. */
export function showFaults({ faults, more, notes }: Reading, apply: (option: string) => void): void {
  const articles = faults.map((fault) => article(fault, apply));
  const others = [more, ...notes].filter((text) => text !== null);
  const hadFocus = list.contains(document.activeElement);
  list.replaceChildren(...articles, ...others.map((text) => make("p", "", text)));
  // Whoever has taken a help by keyboard goes on with what is left.
  if (hadFocus) {
    (list.querySelector("button") ?? options).focus();
  }
  editor.mark(faults.flatMap(({ place }) => (place ? [place] : [])));
  options.setAttribute("aria-invalid", String(faults.some(({ place }) => place?.of === "options")));
}

function article({ name, text, options, place }: Fault, apply: (option: string) => void): HTMLElement {
  const actions = make("div", "actions");
  if (place) {
    const line = `Show line ${place.line}`;
    const where = place.of === "options" ? "Show in the options" : place.of === "file" ? `${line} of ${place.file}` : line;
    actions.append(button(where, () => show(place)));
  }
  for (const option of options) {
    const act = button(option, () => apply(option));
    act.title = "Write this option into the line above";
    actions.append(act);
  }
  const element = make("article", "", make("pre", "", text), actions);
  element.dataset["fault"] = name ?? "";
  return element;
}

function show(place: Place): void {
  if (place.of !== "options") {
    editor.select(place);
    return;
  }
  options.focus();
  options.setSelectionRange(place.before.length, place.before.length + place.part.length);
}
