// The state of the page in the fragment of its address, which is sent to nobody.

export interface State {
  document: string;
  options: string;
  before: string;
  tab: string;
  /** The further texts that the options name; links had none once. */
  files?: Readonly<Record<string, string>>;
  /** Of exports. */
  format?: string;
  /** The sample that it was, after which the enum and its lock are called. */
  name?: string;
}

/** Longer fragments are cut by those who pass on links. */
const LONGEST = 60_000;

/** The fragment; none if it would be too long. */
export async function write(state: State): Promise<string | null> {
  const json = JSON.stringify(state);
  if (json.length > 50 * LONGEST) {
    return null;
  }
  const bytes = await through(new TextEncoder().encode(json), new CompressionStream("deflate-raw"));
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  const text = btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  return text.length > LONGEST ? null : `#${text}`;
}

/** What a fragment says; nothing of one that is none of ours. */
export async function read(fragment: string): Promise<State | null> {
  try {
    const letters = atob(fragment.slice(1).replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const json = await through(bytes, new DecompressionStream("deflate-raw"));
    const state: unknown = JSON.parse(new TextDecoder().decode(json), wellFormed);
    return isState(state) ? state : null;
  } catch {
    return null;
  }
}

/** Half a letter is none of the engine's alphabet. */
function wellFormed(_: string, value: unknown): unknown {
  return typeof value === "string" ? value.toWellFormed() : value;
}

function isState(value: unknown): value is State {
  const members = ["document", "options", "before", "tab"] as const;
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const { files = {}, format = "", name = "", ...texts } = value as Record<string, unknown>;
  return members.every((member) => typeof texts[member] === "string") &&
    [format, name].every((text) => typeof text === "string") &&
    typeof files === "object" && files !== null && Object.values(files).every((text) => typeof text === "string");
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream): Promise<Uint8Array> {
  const piped = new Blob([bytes]).stream().pipeThrough(stream as ReadableWritablePair<Uint8Array, Uint8Array<ArrayBuffer>>);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}
