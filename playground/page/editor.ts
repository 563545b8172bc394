// The document: a text area, and behind it the lines that have marks.

import { get, make } from "./dom.ts";
import type { Place } from "./engine.ts";

const area = get<HTMLTextAreaElement>("document");
const marks = get<HTMLDivElement>("marks");
/** As in the style. */
const HEIGHT = 20;
const PADDING = 8;

export const editor = {
  area,

  /** Marks the places, instead of those before. */
  mark(places: readonly Place[]): void {
    const lines = places.map(({ line, before, part }) => {
      const element = make("div", "", before, make("mark", "", part));
      element.dataset["line"] = String(line);
      return element;
    });
    marks.replaceChildren(...lines);
    place();
  },

  /** Goes to a part of a line. */
  select({ line, before, part }: Pick<Place, "line" | "before" | "part">): void {
    const start = lineStart(area.value, line) + before.length;
    area.focus();
    area.setSelectionRange(start, start + part.length);
    area.scrollTop = Math.max(0, (line - 1) * HEIGHT - area.clientHeight / 2);
    place();
  },

  /** Goes to a line. */
  selectLine(line: number): void {
    const start = lineStart(area.value, line);
    const end = area.value.indexOf("\n", start);
    const part = area.value.slice(start, end < 0 ? undefined : end);
    this.select({ line, before: "", part });
  },
};

function lineStart(text: string, line: number): number {
  // A byte order mark is no part of a line.
  let start = text.startsWith("\uFEFF") ? 1 : 0;
  for (let at = 1; at < line; at += 1) {
    start = text.indexOf("\n", start) + 1;
  }
  return start;
}

/** Moves the marks with the text. */
function place(): void {
  for (const element of marks.children) {
    if (element instanceof HTMLElement) {
      const top = PADDING + (Number(element.dataset["line"]) - 1) * HEIGHT - area.scrollTop;
      element.style.transform = `translate(${-area.scrollLeft}px, ${top}px)`;
    }
  }
}

area.addEventListener("scroll", place, { passive: true });
