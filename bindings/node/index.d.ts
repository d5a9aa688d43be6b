// The types of Nhãn for Node.js, and its reference: what each thing takes, gives and throws.
//
// Texts     A string or a Uint8Array of UTF-8. No text is an error. Half of a surrogate pair without its other half counts as U+FFFD, which is one
//           UTF-16 unit and one code point as well, and three bytes. Bytes are copied when they are given.
// Offsets   Half-open [begin, end), from the start of the text, in the unit of the options: by default UTF-16 units, so `text.slice(begin, end)` is
//           the mention. Bytes count in the text as UTF-8; in bytes that are no UTF-8 each maximal ill-formed part is one unit (as in TextDecoder).
// Errors    NhanError with the library's message where the library refuses; TypeError and RangeError for arguments that are none.
// Handles   Database, Annotator and Stream are freed by the garbage collector, or at once by close() or `using`; in any order. A closed handle throws.
//           Results stay valid when their annotator, stream or database is closed.
// Threads   Handles belong to the thread that made them. A worker gets a hold of its own on the same database by Database.shared(token).
/// <reference types="node" />
import type { Readable, Transform } from 'node:stream';

/** The version of the library that is loaded, "MAJOR.MINOR.PATCH". */
export const version: string;

export type Text = string | Uint8Array;
export type Path = string | URL;

/** What offsets count. */
export type Unit = 'utf16' | 'byte' | 'codepoint';

export interface Options {
  /** 'utf16' by default. */
  unit?: Unit;
  /** Offices and cooperations too; true by default. */
  records?: boolean;
  /** Only spans of these types; none or an empty list: all. Unwanted types still shape the others. */
  types?: Iterable<string>;
  /** What a reused name means: on "YYYY-MM-DD", or with "document", the default, on the first whole date that each text tells. */
  asOf?: string;
}

/** A call that the library refused or could not carry out. */
export class NhanError extends Error {
  private constructor();
  readonly name: 'NhanError';
  /** The nhan_status, and its name. */
  readonly status: number;
  readonly code:
    | 'NHAN_INVALID_ARGUMENT' | 'NHAN_IO' | 'NHAN_GAZETTEER' | 'NHAN_BUNDLE' | 'NHAN_NO_MEMORY' | 'NHAN_NOT_FOUND' | 'NHAN_TOO_SMALL'
    | 'NHAN_STOPPED' | 'NHAN_INTERNAL';
  /** The 1-based line of the gazetteer file that is wrong, where there is one. */
  readonly line?: number;
  /** All findings of Database.build. */
  readonly diagnostics?: Diagnostic[];
}

/** A finding of Database.build. */
export interface Diagnostic {
  file: string;
  /** 1-based; 0 where the whole file is meant. */
  line: number;
  /** Whether the build fails by it. */
  severe: boolean;
  message: string;
}

/** One row of a gazetteer: frozen data that outlives its database. */
export interface Entry {
  /** Stable within one database only; the key is stable for good. */
  readonly number: number;
  readonly key: string;
  /** What spans are linked to: the key, less a part behind "@" that tells homonyms apart. */
  readonly id: string;
  readonly name: string;
  /** "province", "city", "rank", "field" ... */
  readonly kind: string;
  /** Undefined where an entry never is a span by itself. */
  readonly type: string | undefined;
  /** "code_2008", "successor", "english" ..., in the order of the file's columns. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
}

/** How a span was found: nhan.h describes each of them at NHAN_FOLDED ... */
export type Flag = 'folded' | 'alias' | 'abbreviation' | 'unaccented' | 'composed' | 'ambiguous' | 'guessed';

/** A stretch of a text. `Words` is string, but for spans of streams' records. */
export interface Span<Words = string> {
  /** In the unit of the options. */
  readonly begin: number;
  readonly end: number;
  /** "PROVINCE", "PLACE", "TITLE", "BODY", "PERSON", "FIELD", "AGREEMENT", "DATE", "MONEY", or a type of the user's own. */
  readonly type: string;
  /** The mention, as the text has it. */
  readonly text: Words;
  /** The entry's id; of a composed title or body the keys of its parts joined by "-"; of an agreement its category; "" where there is none. */
  readonly id: string;
  /** The canonical name of the entry, of a composed span those of its parts in a row; "" where there is none. */
  readonly name: string;
  readonly flags: readonly Flag[];
  /** Undefined where no row names it (persons, dates, money); of a composed span its first part. */
  readonly entry: Entry | undefined;
  /** The parts of a composed span, left to right; empty for all others. */
  readonly parts: Entry[];
  /** The length of the classifier in front of a place, white space included ("tỉnh "), in the same unit; 0 for none. */
  readonly classifier: number;
  /** The ordinal of the title or body that this place directly follows. */
  readonly parent: number | undefined;
  /** 0, 1, 2 ... in the order of the document's spans. */
  readonly ordinal: number;
  /** As `nhan annotate --output jsonl` writes it. */
  toJSON(): { begin: number; end: number; type: string; id: string; name: string; text: Words };
}

/** Who holds which office where. */
export interface Office<Words = string> {
  /** The fullest mention. */
  readonly person: Span<Words>;
  readonly title: Span<Words>;
  /** Undefined for central offices. Where only a place within the province is named, the province's entry with the offsets of that place. */
  readonly place: Span<Words> | undefined;
  /** The spans that the office rests on, in the order of the text. */
  readonly evidence: Span<Words>[];
  /** As `nhan annotate --output jsonl` writes it: words, words, id, spans. */
  toJSON(): { person: string; title: string; place: string; evidence: Span<Words>[] };
}

/** Which places cooperate in what. */
export interface Cooperation<Words = string> {
  /** One span per place, two or more. */
  readonly parties: Span<Words>[];
  /** One span per category. */
  readonly fields: Span<Words>[];
  readonly agreement: Span<Words> | undefined;
  readonly date: Span<Words> | undefined;
  readonly evidence: Span<Words>[];
  /** As `nhan annotate --output jsonl` writes it: ids, categories, id, words, spans. */
  toJSON(): { parties: string[]; fields: string[]; agreement: string; date: string; evidence: Span<Words>[] };
}

/** What was found in one text, or settled by one piece of it: numbers in one block, decoded where they are asked for. */
export interface Result<Words = string> {
  /** Sorted by begin; they never overlap. */
  readonly spans: Span[];
  readonly offices: Office<Words>[];
  readonly cooperations: Cooperation<Words>[];
  toJSON(): { spans: Span[]; offices: Office<Words>[]; cooperations: Cooperation<Words>[] };
}

/** What became of a candidate on the way to a result. */
export interface Trace {
  begin: number;
  end: number;
  text: string;
  type: string | undefined;
  entry: Entry | undefined;
  verdict: 'kept' | 'vetoed' | 'retyped' | 'lost';
  /** "boundary", "case", "context", "compose", "person", "overlap", "pattern", "office" or "cooperation"; the last two tell what a span is for in a record. */
  stage: string;
  /** The row that decided, "context-places.tsv:12", or what the rule says. */
  rule: string;
}

export interface DatabaseInfo {
  /** The version of the gazetteers, "2026.11.21". */
  dataVersion: string;
  /** Name and version of the matching engine. */
  engine: string;
  /** The version of the bundle format. */
  format: number;
  entries: number;
  surfaces: number;
  literals: number;
  rules: number;
  types: number;
  /** Bytes held, about. */
  memory: number;
}

export interface OpenOptions {
  /**
   * A folder for what is compiled (a file of some 15 MB for each bundle), so that opening it again, in any process, takes milliseconds. It is made where only
   * its parent exists, and never is the reason of a failure: where it can't be used, the database is compiled as without it. The library executes a part of
   * such a file: it must be as trusted as the library itself. Any may be deleted at any time. `database.cache` tells what was done.
   *
   *     const database = Database.builtin({ cache: '/var/cache/my-service' });
   */
  cache?: Path;
}

/** Compiled gazetteers and rules: immutable, and shared by all that is made from it. */
export class Database {
  private constructor();

  /** The database that is part of the library. */
  static builtin(options?: OpenOptions): Database;
  /** Reads a bundle file. Throws NHAN_IO, NHAN_BUNDLE. */
  static open(path: Path, options?: OpenOptions): Database;
  /** Reads a bundle from memory; the bytes may be hostile. Throws NHAN_BUNDLE. */
  static fromBytes(bytes: Uint8Array): Database;
  /**
   * Builds from gazetteers: folders with a MANIFEST, or .tsv files. With `extend` (the default) their rows are added to the built-in database.
   * Every finding, warnings too, goes to `onDiagnostic`, once the build is over. Throws NHAN_GAZETTEER where one is severe.
   */
  static build(paths: Iterable<Path>, options?: { extend?: boolean; onDiagnostic?: (diagnostic: Diagnostic) => void }): Database;
  /** Another hold on the database of a token, in this thread or another. Throws NHAN_INVALID_ARGUMENT where nobody holds it any more. */
  static shared(token: number): Database;

  /** Stands for this database in other threads: send it to a worker, and keep the database open until the worker called Database.shared. */
  readonly token: number;
  /**
   * What opening with a cache did: the compiled database was "read" from the folder; it was compiled and "written" there; or it was compiled and that
   * "failed". undefined where no cache was named.
   */
  readonly cache: 'read' | 'written' | 'failed' | undefined;
  readonly info: DatabaseInfo;
  /** The names of its span types, in the order of their numbers. */
  readonly types: string[];

  /** Writes a bundle; the file is replaced whole or not at all. Throws NHAN_IO. */
  save(path: Path): void;

  /** Annotates one text with the default options. For other options make an annotator. */
  annotate(text: Text): Result;
  /** Annotates many texts in one crossing, each a document of its own. */
  annotateMany(texts: Iterable<Text>): Result[];
  /** Annotates one text, and tells every decision on the way. */
  explain(text: Text): { result: Result; traces: Trace[] };

  annotator(options?: Options): Annotator;
  /** For a text that arrives in pieces, fed by hand. */
  openStream(options?: Options): Stream;
  /**
   * A Transform stream from pieces of one text to its spans. With a `source` it reads that (a stream of Node.js or of the web, an iterable, an async
   * iterable, a text), and is destroyed with the source's error where it fails: `for await (const span of database.stream(source))`.
   */
  stream(source?: Readable | ReadableStream<Text> | AsyncIterable<Text> | Iterable<Text> | Text, options?: Options): SpanStream;

  /** The entry of a number. Throws NHAN_NOT_FOUND. */
  entry(number: number): Entry;
  findKey(key: string): Entry | undefined;
  /** The entries whose attribute `scheme` has the value `code`: ("code_2008", "24") is Bắc Giang and ("code_2025", "24") Bắc Ninh. */
  findCode(scheme: string, code: string): Entry[];
  /** The entries that have `surface` among their names, however it is written. */
  findSurface(surface: string): Entry[];

  /** Releases this hold. What was made from it goes on working. */
  close(): void;
  [Symbol.dispose](): void;
}

/** Annotates whole texts with options of its own. */
export interface Annotator {
  annotate(text: Text): Result;
  annotateMany(texts: Iterable<Text>): Result[];
  explain(text: Text): { result: Result; traces: Trace[] };
  close(): void;
  [Symbol.dispose](): void;
}

/**
 * Annotates a text that arrives in pieces, cut anywhere (inside a character or a surrogate pair too): the results together are that of the whole text.
 * The text of a span is there, but that of a record's spans only where they are not long gone by: it is undefined more than 32 KB behind.
 */
export interface Stream {
  /** The spans and offices that this piece settled, each once, in order; at the latest 16 KB after their end. */
  feed(piece: Text): Result<string | undefined>;
  /** Ends the document, and gives what was not yet given, the cooperations among it. The stream is ready for the next document. */
  finish(): Result<string | undefined>;
  /** Forgets the document at hand. */
  reset(): void;
  close(): void;
  [Symbol.dispose](): void;
}

/**
 * Pieces of one text in, spans out, as they settle. Records are events: 'office' as soon as one is settled, 'cooperation' before 'end'. What a listener of
 * them throws destroys the stream.
 */
export type SpanStream = AsyncIterable<Span> & SpanTransform;

export interface SpanTransform extends Transform {
  on(event: 'data', listener: (span: Span) => void): this;
  on(event: 'office', listener: (office: Office<string | undefined>) => void): this;
  on(event: 'cooperation', listener: (cooperation: Cooperation<string | undefined>) => void): this;
  on(event: string | symbol, listener: (...values: any[]) => void): this;
}
