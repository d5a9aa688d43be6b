// Span: a stretch of a text, decoded from its block of numbers when it is asked.
import { native } from './native.js';

const { constants, spanLayout } = native;
const { NHAN_NO_ENTRY } = constants;
const word = (member) => spanLayout[member] / 4;
const BEGIN = word('begin'), END = word('end'), ENTRY = word('entry'), TYPE = Math.floor(word('type')), CLASSIFIER = word('classifier');
const PARENT = word('parent'), ORDINAL = word('ordinal'), PART_COUNT = word('part_count'), PARTS = word('parts');
const NONE = 0xffffffff;

// "folded" for NHAN_FOLDED ..., by bit; and the lists of them that were asked for.
const flagNames = ['FOLDED', 'ALIAS', 'ABBREVIATION', 'UNACCENTED', 'COMPOSED', 'AMBIGUOUS', 'GUESSED'];
const flagLists = new Map();

function flagList(bits) {
  let list = flagLists.get(bits);
  if (list === undefined) {
    list = Object.freeze(flagNames.filter((name) => bits & constants[`NHAN_${name}`]).map((name) => name.toLowerCase()));
    flagLists.set(bits, list);
  }
  return list;
}

export class Span {
  #findings;
  #at;

  constructor(findings, at) {
    this.#findings = findings;
    this.#at = at;
  }

  get begin() {
    const { numbers } = this.#findings;
    return numbers[this.#at + BEGIN] + numbers[this.#at + BEGIN + 1] * 2 ** 32;
  }

  get end() {
    const { numbers } = this.#findings;
    return numbers[this.#at + END] + numbers[this.#at + END + 1] * 2 ** 32;
  }

  get type() {
    return this.#findings.gazetteer.types[this.#number(TYPE) & 0xffff];
  }

  get flags() {
    return flagList(this.#number(TYPE) >>> 16);
  }

  get text() {
    return this.#findings.words.cut(this.begin, this.end);
  }

  get id() {
    const { gazetteer, numbers } = this.#findings;
    return gazetteer.id(numbers, this.#at, this.#parts, this.#number(ENTRY), this.#number(TYPE) & 0xffff, this.#partCount);
  }

  get name() {
    return this.#partCount > 0 ? this.parts.map((part) => part.name).join(' ') : this.entry?.name ?? '';
  }

  get entry() {
    const entry = this.#number(ENTRY);
    return entry === NHAN_NO_ENTRY ? undefined : this.#findings.gazetteer.entry(entry);
  }

  get parts() {
    const { gazetteer, numbers } = this.#findings;
    return Array.from(numbers.subarray(this.#parts, this.#parts + this.#partCount), (part) => gazetteer.entry(part));
  }

  get classifier() {
    return this.#number(CLASSIFIER);
  }

  get parent() {
    const parent = this.#number(PARENT);
    return parent === NONE ? undefined : parent;
  }

  get ordinal() {
    return this.#number(ORDINAL);
  }

  toJSON() {
    const { begin, end, type, id, name, text } = this;
    return { begin, end, type, id, name, text };
  }

  [Symbol.for('nodejs.util.inspect.custom')]() {
    return this.toJSON();
  }

  #number(member) {
    return this.#findings.numbers[this.#at + member];
  }

  get #partCount() {
    return this.#number(PART_COUNT) & 0xffff;
  }

  get #parts() {
    return this.#findings.parts + this.#number(PARTS);
  }
}
