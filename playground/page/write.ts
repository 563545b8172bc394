// What the page writes for its user, who can undo it as if they had typed it.

/** Writes a text in place of what a field has, or of a part of it; the focus stays
 * where it is. Whoever listens to the field hears of it. */
export function write(
  field: HTMLInputElement | HTMLTextAreaElement,
  text: string,
  start = 0,
  end = field.value.length,
): void {
  const focused = document.activeElement;
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  // Of all that writes, only this command can be undone; editors rely on it. It writes
  // where the focus is, which what is not seen never has.
  if (document.activeElement !== field || !document.execCommand("insertText", false, text)) {
    field.setRangeText(text, start, end, "end");
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  if (focused !== field) {
    field.blur();
    (focused as HTMLElement | null)?.focus({ preventScroll: true });
  }
}
