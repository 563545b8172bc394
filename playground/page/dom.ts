// Elements. A text of a document gets into the page here, and only as text.

export function get<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) {
    throw new Error(`there is no #${id}`);
  }
  return found as T;
}

/** An element with texts and elements in it. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...content: (string | Node)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) {
    element.className = className;
  }
  element.append(...content);
  return element;
}

const keys = new WeakMap<Element, string>();

/** Fills a parent with an element for each key; those whose key is as before stay as
 * they are, with all that the browser knows of them. */
export function fill(parent: HTMLElement, now: readonly string[], draw: (at: number) => HTMLElement): void {
  const old = [...parent.children];
  for (const [at, key] of now.entries()) {
    const before = old[at];
    if (!before || keys.get(before) !== key) {
      const element = draw(at);
      keys.set(element, key);
      before ? before.replaceWith(element) : parent.append(element);
    }
  }
  for (const element of old.slice(now.length)) {
    element.remove();
  }
}

/** A longer text would take the browser seconds to lay out. */
const LETTERS = 2000;

/** The beginning of a long text, without half a letter at its end. */
export function cut(text: string): string {
  return text.length > LETTERS ? `${text.slice(0, LETTERS).replace(/[\uD800-\uDBFF]$/, "")}…` : text;
}

export function button(text: string, act: () => void): HTMLButtonElement {
  const element = make("button", "", text);
  element.type = "button";
  element.addEventListener("click", act);
  return element;
}
