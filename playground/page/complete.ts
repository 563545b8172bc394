// Completion of the line of options.

import { get, make } from "./dom.ts";
import type { Word } from "./engine.ts";
import { write } from "./write.ts";

const input = get<HTMLInputElement>("options");
const list = get<HTMLUListElement>("words");

let found: readonly Word[] = [];
let chosen = -1;

/** Where typing is: in which option, and which letters are there already. */
export function context(text: string): [within: string, prefix: string] | null {
  const isInString = (text.match(/(?<!\\)"/g) ?? []).length % 2 === 1;
  if (isInString) {
    return null;
  }
  const inner = /(\w+)\s*(?:=\s*)?[([]([^()[\]]*)$/.exec(text);
  const value = /(\w+)\s*=\s*(\w*)$/.exec(text);
  const prefix = /\w*$/.exec(text)?.[0] ?? "";
  if (value) {
    return [value[1] ?? "", prefix];
  }
  if (inner && !/(?:^|,)\s*\w*$/.test(inner[2] ?? "")) {
    return null;
  }
  if (!inner && !/(?:^|,)\s*\w*$/.test(text)) {
    return null;
  }
  return [inner?.[1] ?? "", prefix];
}

/** Offers words. */
export function complete(words: readonly Word[]): void {
  const offer = () => {
    const at = context(input.value.slice(0, input.selectionStart ?? 0));
    found = at === null ? [] : words.filter(([within, word]) => within === at[0] && word.startsWith(at[1]) && word !== at[1]);
    show(found.length > 0 ? 0 : -1);
  };
  const take = (at: number) => {
    const word = found[at]?.[1] ?? "";
    const caret = input.selectionStart ?? 0;
    const prefix = context(input.value.slice(0, caret))?.[1] ?? "";
    write(input, word.replace("|", ""), caret - prefix.length, caret);
    const hole = word.indexOf("|");
    if (hole >= 0) {
      const to = caret - prefix.length + hole;
      input.setSelectionRange(to, to);
    }
    offer();
  };
  input.addEventListener("input", offer);
  input.addEventListener("blur", hide);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && list.hidden) {
      offer();
    } else if (list.hidden) {
      return;
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : found.length - 1;
      show((chosen + step) % found.length);
    } else if (event.key === "Enter" || event.key === "Tab") {
      take(chosen);
    } else if (event.key === "Escape") {
      hide();
    } else {
      return;
    }
    event.preventDefault();
  });
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const item = (event.target as Element).closest("li");
    take([...list.children].indexOf(item as Element));
  });
}

function show(at: number): void {
  if (at < 0) {
    hide();
    return;
  }
  chosen = at;
  const items = found.map(([, word, what], index) => {
    const item = make("li", "", make("code", "", word.replace("|", "")), make("span", "", what));
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", String(index === at));
    item.id = `word-${index}`;
    return item;
  });
  list.replaceChildren(...items);
  list.hidden = false;
  input.setAttribute("aria-expanded", "true");
  input.setAttribute("aria-activedescendant", `word-${at}`);
  items[at]?.scrollIntoView({ block: "nearest" });
}

function hide(): void {
  found = [];
  list.hidden = true;
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
}
