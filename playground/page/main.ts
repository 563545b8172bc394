// The page: what is written is read again whenever it changes.

import { complete } from "./complete.ts";
import { get, make } from "./dom.ts";
import { editor } from "./editor.ts";
import { Engine, type Reading, type Written } from "./engine.ts";
import { showEntries } from "./entries.ts";
import { format, showExport } from "./export.ts";
import { showFaults } from "./faults.ts";
import * as link from "./link.ts";
import { main, texts } from "./texts.ts";
import { showChanges, showLock, showRust } from "./views.ts";
import { write } from "./write.ts";

const options = get<HTMLInputElement>("options");
const sample = get<HTMLSelectElement>("sample");
const summary = get<HTMLParagraphElement>("summary");
const shared = get<HTMLSpanElement>("shared");
const tabs = [...document.querySelectorAll<HTMLButtonElement>("[role=tab]")];
const samples = JSON.parse(get("samples").textContent ?? "") as [string, string][];

const TOO_LONG = "This document is too long for a link: it is lost when the page is closed.";
const BROKEN = "This link is broken: its document cannot be read.";

/** The document that is compared with. */
let before = "";
let tab = "tab-entries";
/** The sample that is seen. */
let chosen = "";
/** What has become of each sample: whoever comes back to it finds it so. */
const left = new Map<string, link.State>();
/** How long the last answer took; a slow one waits for a pause of the typing. */
let took = 0;
let answers = 0;
let waiting = 0;

function written(): Written {
  // Half a letter is none of the engine's alphabet.
  const [document, asked] = [main.value.toWellFormed(), options.value.toWellFormed()];
  return { name: name(), document, options: asked, files: texts.files() };
}

/** What the document is called without its ending, after which the enum is. */
function name(): string {
  return chosen || "api";
}

function update(engine: Engine): void {
  const start = performance.now();
  let [reading, show] = view(engine);
  if (texts.name(reading.files)) {
    // Now there are the texts that the options name.
    [reading, show] = view(engine);
  }
  // First what asks where things are: a new table would have to be laid out for it.
  showFaults(reading, (option) => write(options, engine.merge(options.value, option)));
  show();
  // What there is to see is a part of the answer.
  void document.body.offsetHeight;
  took = performance.now() - start;
  const { count, code_type, has_status, faults, more } = reading;
  const wrong = more === null ? plural(faults.length, "fault") : `${faults.length} faults and ${more}`;
  const statuses = has_status ? ", HTTP statuses" : "";
  summary.textContent =
    `${plural(count, "error")} (${code_type} codes${statuses}), ${wrong}, ${took.toFixed(0)} ms`;
  answers += 1;
  summary.dataset["took"] = String(took);
  summary.dataset["answers"] = String(answers);
}

function plural(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count} ${word}s`;
}

/** Reads what is written, and how to show what the tab asks for. */
function view(engine: Engine): [Reading, () => void] {
  if (tab === "tab-rust") {
    const reading = engine.rust(written());
    return [reading, () => showRust(reading.text)];
  }
  if (tab === "tab-export") {
    const reading = engine.export(written(), format.chosen);
    return [reading, () => showExport(reading.text, name())];
  }
  if (tab === "tab-lock") {
    const reading = engine.lock(written());
    return [reading, () => showLock(reading, (text) => writeLock(engine, reading.name, text))];
  }
  if (tab === "tab-changes") {
    const reading = engine.changes(written(), before);
    const hold = () => {
      before = written().document;
      changed(engine);
    };
    return [reading, () => showChanges(reading, hold)];
  }
  const reading = engine.entries(written());
  return [reading, () => showEntries(reading)];
}

/** Writes a lock, which the options may not ask for yet. */
function writeLock(engine: Engine, name: string | null, text: string): void {
  if (name === null) {
    write(options, engine.merge(options.value, "lock"));
  }
  const lock = name ?? engine.lock(written()).name;
  // One that the options asked for before keeps its names: it was not read for the text.
  if (lock !== null && (name !== null || texts.area(lock).value === "")) {
    write(texts.area(lock), text);
  }
}

let drawing = 0;

/** After something has been written. */
function changed(engine: Engine): void {
  clearTimeout(waiting);
  cancelAnimationFrame(drawing);
  if (took > 50) {
    waiting = window.setTimeout(() => update(engine), 150);
  } else {
    drawing = requestAnimationFrame(() => update(engine));
  }
  keep();
}

let keeping = 0;

/** Keeps the state in the address, when nothing has been written for a while. */
function keep(): void {
  clearTimeout(keeping);
  keeping = window.setTimeout(() => void share(), 400);
}

function state(): link.State {
  const { document, options, files } = written();
  return { document, options, before, tab, files, format: format.chosen, name: chosen };
}

async function share(): Promise<boolean> {
  clearTimeout(keeping);
  const fragment = await link.write(state());
  history.replaceState(null, "", fragment ?? "#");
  tell(fragment === null ? TOO_LONG : "");
  return fragment !== null;
}

/** Says it, instead of what was said of another state. */
function tell(text: string): void {
  if (shared.textContent !== text) {
    shared.textContent = text;
  }
}

function choose(engine: Engine, asked: string): void {
  tab = tabs.some(({ id }) => id === asked) ? asked : "tab-entries";
  for (const one of tabs) {
    const isChosen = one.id === tab;
    one.setAttribute("aria-selected", String(isChosen));
    one.tabIndex = isChosen ? 0 : -1;
  }
  get("view").setAttribute("aria-labelledby", tab);
  update(engine);
}

function restore(engine: Engine, state: link.State): void {
  main.value = state.document;
  texts.restore(state.files ?? {});
  format.choose(state.format ?? "");
  options.value = state.options;
  before = state.before;
  // Links had no name once.
  const own = samples.find(([of, text]) => (state.name === undefined ? text === state.before : of === state.name));
  chosen = own?.[0] ?? "";
  sample.value = chosen;
  choose(engine, state.tab);
}

/** Goes to a sample; what was written until now stays with the one before. */
function take(engine: Engine, name: string): void {
  left.set(chosen, { ...state(), files: texts.all() });
  restore(engine, { ...(left.get(name) ?? begun(name)), tab, format: format.chosen });
  main.scrollTop = 0;
  keep();
}

/** A sample as it is at first. */
function begun(name: string): link.State {
  const text = samples.find(([of]) => of === name)?.[1] ?? "";
  return { document: text, options: "", before: text, tab, name };
}

function listen(engine: Engine): void {
  texts.listen(() => changed(engine), editor.draw);
  format.onChange(() => {
    update(engine);
    keep();
  });
  options.addEventListener("input", () => changed(engine));
  complete(engine.words());
  sample.addEventListener("change", () => take(engine, sample.value));
  get("share").addEventListener("click", () => void copy());
  addEventListener("hashchange", () => void open(engine));
  for (const [at, one] of tabs.entries()) {
    one.addEventListener("click", () => {
      choose(engine, one.id);
      keep();
    });
    one.addEventListener("keydown", ({ key }) => {
      const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? tabs.length - 1 : 0;
      const next = tabs[(at + step) % tabs.length];
      if (step > 0 && next) {
        next.focus();
        choose(engine, next.id);
        keep();
      }
    });
  }
}

async function copy(): Promise<void> {
  if (!(await share())) {
    return;
  }
  try {
    await navigator.clipboard.writeText(location.href);
    tell("Copied: the document is in the link, and nowhere else.");
  } catch {
    tell("The link is in the address bar.");
  }
}

/** What the address says. */
async function open(engine: Engine): Promise<boolean> {
  const state = await link.read(location.hash);
  if (state) {
    restore(engine, state);
  }
  tell(state === null && location.hash.length > 1 ? BROKEN : "");
  return state !== null;
}

async function start(): Promise<void> {
  const own = make("option", "", "your own");
  own.value = "";
  sample.append(own, ...samples.map(([name]) => make("option", "", name)));
  const engine = await Engine.load(get("engine").textContent ?? "");
  listen(engine);
  if (!(await open(engine))) {
    // A broken link stays in the address until something is written.
    restore(engine, begun(samples[0]?.[0] ?? ""));
  }
  document.body.dataset["ready"] = "true";
}

start().catch((error: unknown) => {
  summary.textContent = `This browser cannot run the page: ${String(error)}`;
});
