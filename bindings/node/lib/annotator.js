// Annotator: whole texts in, results out.
import { disposable } from './disposable.js';
import { native } from './native.js';
import { resolve } from './options.js';
import { Result, results } from './result.js';
import { Words } from './words.js';

const verdicts = new Map(['KEPT', 'VETOED', 'RETYPED', 'LOST'].map((name) => [native.constants[`NHAN_${name}`], name.toLowerCase()]));

/** A text as it is now: strings never change, bytes are copied. */
function own(text) {
  if (typeof text === 'string') return text;
  if (text instanceof Uint8Array) return new Uint8Array(text);
  throw new TypeError('a text is a string or a Uint8Array');
}

export class Annotator {
  #native;
  #gazetteer;
  #unit;

  constructor(gazetteer, options = {}) {
    const { unit, values } = resolve(options, gazetteer);
    this.#native = new native.Annotator(gazetteer.database, ...values);
    this.#gazetteer = gazetteer;
    this.#unit = unit;
  }

  annotate(text) {
    const kept = own(text);
    return new Result(this.#native.annotate(kept), 0, this.#gazetteer, Words.ofText(this.#unit, kept));
  }

  annotateMany(texts) {
    const kept = Array.from(texts, own);
    return results(this.#native.annotateMany(kept), this.#gazetteer, kept.map((text) => Words.ofText(this.#unit, text)));
  }

  explain(text) {
    const kept = own(text);
    const words = Words.ofText(this.#unit, kept);
    const decisions = [];
    const result = new Result(this.#native.explain(kept, decisions), 0, this.#gazetteer, words);
    const traces = decisions.map(({ begin, end, type, verdict, entry, stage, rule }) => ({
      begin,
      end,
      text: words.cut(begin, end),
      type: this.#gazetteer.types[type],
      entry: entry === native.constants.NHAN_NO_ENTRY ? undefined : this.#gazetteer.entry(entry),
      verdict: verdicts.get(verdict),
      stage,
      rule,
    }));
    return { result, traces };
  }

  close() {
    this.#native.close();
  }
}

disposable(Annotator);
