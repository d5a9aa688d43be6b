// Database: compiled gazetteers and rules, and all that is made from them.
import { pipeline, Readable, Stream as NodeStream } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { Annotator } from './annotator.js';
import { disposable } from './disposable.js';
import { NhanError } from './error.js';
import { Gazetteer } from './gazetteer.js';
import { native } from './native.js';
import { SpanStream } from './span_stream.js';
import { Stream } from './stream.js';

const pathOf = (path) => (path instanceof URL ? fileURLToPath(path) : path);

const { NHAN_CACHE_READ, NHAN_CACHE_WRITTEN, NHAN_CACHE_FAILED } = native.constants;
const outcomes = { [NHAN_CACHE_READ]: 'read', [NHAN_CACHE_WRITTEN]: 'written', [NHAN_CACHE_FAILED]: 'failed' };

export class Database {
  #native;
  #gazetteer;
  #annotator;
  #token;
  #cache;

  constructor(how, ...values) {
    this.#native = new native.Database(how, ...values);
  }

  static builtin({ cache } = {}) {
    return cache === undefined ? new Database('builtin') : Database.#cached(undefined, cache);
  }

  static open(path, { cache } = {}) {
    if (cache === undefined) return new Database('open', pathOf(path));
    if (path === undefined) throw new TypeError('expected a path'); // the addon would open the built-in one
    return Database.#cached(pathOf(path), cache);
  }

  static #cached(path, folder) {
    const done = [];
    const database = new Database('cached', path, pathOf(folder), done);
    database.#cache = outcomes[done[0]];
    return database;
  }

  static fromBytes(bytes) {
    return new Database('memory', bytes);
  }

  static build(paths, { extend = true, onDiagnostic } = {}) {
    const diagnostics = [];
    try {
      return new Database('build', Array.from(paths, pathOf), extend, diagnostics);
    } catch (error) {
      if (error instanceof NhanError) error.diagnostics = diagnostics;
      throw error;
    } finally {
      if (onDiagnostic) diagnostics.forEach((diagnostic) => onDiagnostic(diagnostic));
    }
  }

  static shared(token) {
    return new Database('share', token);
  }

  get token() {
    return (this.#token ??= this.#open.token());
  }

  get cache() {
    return this.#cache;
  }

  get info() {
    return this.#open.info();
  }

  get types() {
    return this.#entries.types.filter(Boolean);
  }

  save(path) {
    this.#open.save(pathOf(path));
  }

  annotate(text) {
    return this.#own.annotate(text);
  }

  annotateMany(texts) {
    return this.#own.annotateMany(texts);
  }

  explain(text) {
    return this.#own.explain(text);
  }

  annotator(options) {
    return new Annotator(this.#entries, options);
  }

  openStream(options) {
    return new Stream(this.#entries, options);
  }

  stream(source, options) {
    const spans = new SpanStream(this.openStream(options));
    if (source !== undefined) pipeline(source instanceof NodeStream ? source : Readable.from(source), spans, () => {});
    return spans;
  }

  entry(number) {
    return this.#entries.entry(number);
  }

  findKey(key) {
    const number = this.#open.findKey(key);
    return number === undefined ? undefined : this.entry(number);
  }

  findCode(scheme, code) {
    return this.#open.findCode(scheme, code).map((number) => this.entry(number));
  }

  findSurface(surface) {
    return this.#open.findSurface(surface).map((number) => this.entry(number));
  }

  close() {
    this.#annotator?.close();
    // What was made of it goes on working, and holds the database until the garbage collector finds it unused.
    if (this.#gazetteer === undefined) this.#native?.close();
    this.#native = this.#gazetteer = this.#annotator = undefined;
  }

  get #open() {
    if (this.#native === undefined) throw new NhanError(native.constants.NHAN_INVALID_ARGUMENT, 'the database is closed');
    return this.#native;
  }

  get #entries() {
    return (this.#gazetteer ??= new Gazetteer(this.#open));
  }

  // For texts that are annotated without options.
  get #own() {
    return (this.#annotator ??= this.annotator());
  }
}

disposable(Database);
