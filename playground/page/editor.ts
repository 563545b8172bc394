// What is marked in the text that is seen, behind its text area.

import { get, make } from "./dom.ts";
import type { Place } from "./engine.ts";
import { texts } from "./texts.ts";

const marks = get<HTMLDivElement>("marks");
/** As in the style. */
const HEIGHT = 20;
const PADDING = 8;

let places: readonly Place[] = [];

export const editor = {
  /** Marks the places, instead of those before. */
  mark(all: readonly Place[]): void {
    places = all.filter(({ of }) => of !== "options");
    draw();
  },

  /** Marks what is seen: of another text, or of another part of it. */
  draw,

  /** Goes to a part of a line. */
  select({ file, line, before, part }: Pick<Place, "file" | "line" | "before" | "part">): void {
    if (texts.seen !== file) {
      texts.show(file);
    }
    const area = texts.area(file);
    const start = lineStart(area.value, line) + before.length;
    area.focus();
    area.setSelectionRange(start, start + part.length);
    area.scrollTop = Math.max(0, (line - 1) * HEIGHT - area.clientHeight / 2);
    move();
  },

  /** Goes to a line of the document. */
  selectLine(line: number): void {
    const text = texts.area(null).value;
    const start = lineStart(text, line);
    const end = text.indexOf("\n", start);
    const part = text.slice(start, end < 0 ? undefined : end);
    this.select({ file: null, line, before: "", part });
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

let drawn: [readonly Place[], string | null] = [places, null];

function draw(): void {
  if (drawn[0] !== places || drawn[1] !== texts.seen) {
    drawn = [places, texts.seen];
    const seen = places.filter(({ file }) => file === texts.seen);
    marks.replaceChildren(...seen.map(({ line, before, part }) => {
      const element = make("div", "", before, make("mark", "", part));
      element.dataset["line"] = String(line);
      return element;
    }));
  }
  move();
}

/** Moves the marks with the text. */
function move(): void {
  const area = texts.area(texts.seen);
  for (const element of marks.children) {
    if (element instanceof HTMLElement) {
      const top = PADDING + (Number(element.dataset["line"]) - 1) * HEIGHT - area.scrollTop;
      element.style.transform = `translate(${-area.scrollLeft}px, ${top}px)`;
    }
  }
}
