// The engine: a question as JSON in, an answer as JSON out.

interface Exports {
  readonly memory: WebAssembly.Memory;
  room(length: number): number;
  answer(): number;
  text(): number;
}

/** What is on the page. */
export interface Written {
  /** What the document is called, without its ending. */
  readonly name: string;
  readonly document: string;
  readonly options: string;
  /** The further texts that the options name. */
  readonly files: Readonly<Record<string, string>>;
}

/** Line, if the document has it still, code, name, status, message, description, section, deprecated, a further name, columns. */
export type Entry = readonly [
  number | null, string, string, number | null, string, string, string, boolean, boolean,
  readonly (string | null)[],
];

export interface Place {
  readonly of: "document" | "options" | "file";
  /** The name of a further text. */
  readonly file: string | null;
  readonly line: number;
  /** Of the line, what stands before the part, and the part. */
  readonly before: string;
  readonly part: string;
}

export interface Fault {
  readonly name: string | null;
  readonly message: string;
  readonly text: string;
  readonly options: readonly string[];
  readonly place: Place | null;
}

export interface Reading {
  readonly count: number;
  readonly code_type: string;
  readonly has_status: boolean;
  readonly faults: readonly Fault[];
  readonly more: string | null;
  readonly notes: readonly string[];
  /** The further texts that the options name. */
  readonly files: readonly string[];
}

export interface Entries extends Reading {
  readonly columns: readonly string[];
  readonly entries: readonly Entry[];
}

export interface Change {
  readonly level: "major" | "minor" | "patch";
  readonly kind: string;
  readonly message: string;
  readonly old_line: number | null;
  readonly line: number | null;
}

export interface Changes extends Reading {
  readonly changes: readonly Change[];
  /** Why they are not compared, in sentences. */
  readonly why: readonly string[];
}

export interface Exported extends Reading {
  /** None beside faults. */
  readonly text: string | null;
}

export interface Locked extends Reading {
  /** The name of the lock; none if the options ask for none. */
  readonly name: string | null;
  /** What it should say; none beside faults. */
  readonly text: string | null;
  /** What differs. */
  readonly lines: readonly string[];
}

/** Where a word of the options stands, the word, and what it is for. */
export type Word = readonly [string, string, string];

export class Engine {
  readonly #exports: Exports;

  private constructor(exports: Exports) {
    this.#exports = exports;
  }

  /** From what is compressed and written in base64. */
  static async load(text: string): Promise<Engine> {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    const code = await new Response(stream).arrayBuffer();
    const { instance } = await WebAssembly.instantiate(code);
    return new Engine(instance.exports as unknown as Exports);
  }

  entries(written: Written): Entries {
    return this.#ask({ want: "entries", ...written }) as Entries;
  }

  /** What is read, and the enum that it is. */
  rust(written: Written): Reading & { readonly text: string } {
    return this.#ask({ want: "rust", ...written }) as Reading & { text: string };
  }

  /** What is read, and what the command would write of it. */
  export(written: Written, format: string): Exported {
    return this.#ask({ want: "export", format, ...written }) as Exported;
  }

  /** What is read, and what the lock should say of it. */
  lock(written: Written): Locked {
    return this.#ask({ want: "lock", ...written }) as Locked;
  }

  /** What is read, and what it does to the users of an earlier document. */
  changes(written: Written, before: string): Changes {
    return this.#ask({ want: "changes", before, ...written }) as Changes;
  }

  merge(options: string, option: string): string {
    return (this.#ask({ want: "merge", options, option }) as { text: string }).text;
  }

  words(): readonly Word[] {
    return (this.#ask({ want: "words" }) as { words: Word[] }).words;
  }

  #ask(question: object): unknown {
    const { memory, room, answer, text } = this.#exports;
    const bytes = new TextEncoder().encode(JSON.stringify(question));
    // What is called may make the memory grow, and then its old buffer is gone.
    const start = room(bytes.length);
    new Uint8Array(memory.buffer, start, bytes.length).set(bytes);
    const length = answer();
    return JSON.parse(new TextDecoder().decode(new Uint8Array(memory.buffer, text(), length)));
  }
}
