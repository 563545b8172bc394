// The texts: the document, and those that the options name, each in a tab.

import { button, get, make } from "./dom.ts";

export const main = get<HTMLTextAreaElement>("document");
const frame = get<HTMLDivElement>("editor");
const label = get<HTMLLabelElement>("of-document");
const tabs = get<HTMLDivElement>("texts");

/** Further texts, also of names that the options have no more: who types a name has
 * written others on the way. */
const further = new Map<string, HTMLTextAreaElement>();
let named: readonly string[] = [];
/** The name of the text that is seen; null is the document. */
let seen: string | null = null;
let changed = () => {};
let moved = () => {};

export const texts = {
  /** What to call when a text is edited, and when another part of one is seen. */
  listen(onChanged: () => void, onMoved: () => void): void {
    [changed, moved] = [onChanged, onMoved];
    follow(main);
  },

  /** The name of the text that is seen; null is the document. */
  get seen(): string | null {
    return seen;
  },

  /** The text area of a text. */
  area(name: string | null): HTMLTextAreaElement {
    return name === null ? main : (further.get(name) ?? add(name));
  },

  /** The further texts that the options name. */
  files(): Record<string, string> {
    return Object.fromEntries(named.map((name) => [name, this.area(name).value.toWellFormed()]));
  },

  /** All further texts that say something, also those whose names the options have no more. */
  all(): Record<string, string> {
    const said = [...further].filter(([, area]) => area.value !== "");
    return Object.fromEntries(said.map(([name, area]) => [name, area.value.toWellFormed()]));
  },

  /** All further texts, instead of those before. */
  restore(files: Readonly<Record<string, string>>): void {
    for (const area of further.values()) {
      area.remove();
    }
    further.clear();
    named = Object.keys(files).map((name) => name.toWellFormed());
    for (const [name, text] of Object.entries(files)) {
      this.area(name.toWellFormed()).value = text;
    }
    this.show(null);
  },

  /** The names that the options have now; whether they are others than before. */
  name(names: readonly string[]): boolean {
    if (names.length === named.length && names.every((name, at) => name === named[at])) {
      return false;
    }
    named = names;
    this.show(seen !== null && named.includes(seen) ? seen : null);
    return true;
  },

  /** Lets a text be seen. */
  show(name: string | null): void {
    seen = name;
    const area = this.area(name);
    for (const one of [main, ...further.values()]) {
      one.hidden = one !== area;
    }
    label.hidden = named.length > 0;
    tabs.hidden = named.length === 0;
    tabs.replaceChildren(...[null, ...named].map((one) => tab(one)));
    moved();
  },
};

function add(name: string): HTMLTextAreaElement {
  const area = main.cloneNode() as HTMLTextAreaElement;
  area.removeAttribute("id");
  area.value = "";
  area.hidden = true;
  area.setAttribute("aria-label", name);
  further.set(name, area);
  frame.append(area);
  follow(area);
  return area;
}

function follow(area: HTMLTextAreaElement): void {
  area.addEventListener("input", () => changed());
  area.addEventListener("scroll", () => moved(), { passive: true });
}

function tab(name: string | null): HTMLElement {
  const one = button(name ?? "Document", () => {
    texts.show(name);
    texts.area(name).focus();
  });
  one.setAttribute("aria-pressed", String(name === seen));
  return make("span", "", one);
}
