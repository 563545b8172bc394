// A long text to be read, searched and copied.

import { make } from "./dom.ts";

/** So many lines are a block, which is laid out when it comes into view: its height is
 * in the style. */
const LINES = 100;

const element = make("pre", "");

/** The element with the whole text, which is always the same one: blocks that say what
 * they said before stay as they are. */
export function listing(text: string): HTMLElement {
  const blocks = [...element.children];
  const parts = cut(text);
  for (const [at, part] of parts.entries()) {
    const block = blocks[at] ?? element.appendChild(make("div", ""));
    if (block.textContent !== part) {
      block.textContent = part;
    }
  }
  for (const block of blocks.slice(parts.length)) {
    block.remove();
  }
  return element;
}

/** Parts of whole lines; only the last has fewer. */
function cut(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let end = text.indexOf("\n") + 1;
  for (let count = 1; end > 0; count += 1) {
    if (count % LINES === 0) {
      parts.push(text.slice(start, end));
      start = end;
    }
    end = text.indexOf("\n", end) + 1;
  }
  return start < text.length ? [...parts, text.slice(start)] : parts;
}
