// Result: spans and records of one text or piece, decoded from a block of numbers (addon/block.h describes it) when they are asked for.
import { native } from './native.js';
import { Span } from './span.js';

const HEADER = 5, OFFICE = 5, COOPERATION = 8;
const SPAN = native.spanLayout.size / 4;
const ABSENT = 0xffffffff;
const EMPTY = new Uint32Array([HEADER, 0, 0, 0, 0]);

/** One result in a block: where its sections begin, and what its spans look up. Shared by them all, and seen by nobody else. */
class Findings {
  constructor(numbers, begin, gazetteer, words) {
    this.numbers = numbers;
    this.gazetteer = gazetteer;
    this.words = words;
    this.spans = begin + HEADER;
    this.recordSpans = this.spans + SPAN * numbers[begin + 1];
    this.offices = this.recordSpans + SPAN * numbers[begin + 4];
    this.cooperations = this.offices + OFFICE * numbers[begin + 2];
    this.parts = this.cooperations + COOPERATION * numbers[begin + 3];
  }

  spanArray(first, count) {
    const spans = new Array(count);
    for (let i = 0; i < count; ++i) spans[i] = new Span(this, first + SPAN * i);
    return spans;
  }

  recordSpanArray(first, count) {
    return this.spanArray(this.recordSpans + SPAN * first, count);
  }

  recordSpan(number) {
    return number === ABSENT ? undefined : new Span(this, this.recordSpans + SPAN * number);
  }
}

/** Who holds which office where. */
class Office {
  constructor(findings, at) {
    const [person, title, place, evidence, evidenceCount] = findings.numbers.subarray(at, at + OFFICE);
    this.person = findings.recordSpan(person);
    this.title = findings.recordSpan(title);
    this.place = findings.recordSpan(place);
    this.evidence = findings.recordSpanArray(evidence, evidenceCount);
  }

  toJSON() {
    return { person: this.person?.text ?? '', title: this.title?.text ?? '', place: this.place?.id ?? '', evidence: this.evidence };
  }
}

/** Which places cooperate in what. */
class Cooperation {
  constructor(findings, at) {
    const [parties, partyCount, fields, fieldCount, agreement, date, evidence, evidenceCount] = findings.numbers.subarray(at, at + COOPERATION);
    this.parties = findings.recordSpanArray(parties, partyCount);
    this.fields = findings.recordSpanArray(fields, fieldCount);
    this.agreement = findings.recordSpan(agreement);
    this.date = findings.recordSpan(date);
    this.evidence = findings.recordSpanArray(evidence, evidenceCount);
  }

  toJSON() {
    return {
      parties: this.parties.map((party) => party.id),
      fields: this.fields.map((field) => field.id.split('/')[0]),
      agreement: this.agreement?.id ?? '',
      date: this.date?.text ?? '',
      evidence: this.evidence,
    };
  }
}

export class Result {
  #numbers;
  #begin;
  #gazetteer;
  #words;
  #findings;
  #spans;
  #offices;
  #cooperations;

  constructor(numbers = EMPTY, begin, gazetteer, words) {
    this.#numbers = numbers;
    this.#begin = begin;
    this.#gazetteer = gazetteer;
    this.#words = words;
  }

  get spans() {
    return (this.#spans ??= this.#found.spanArray(this.#found.spans, this.#numbers[this.#begin + 1]));
  }

  get offices() {
    return (this.#offices ??= this.#records(Office, this.#found.offices, OFFICE, this.#numbers[this.#begin + 2]));
  }

  get cooperations() {
    return (this.#cooperations ??= this.#records(Cooperation, this.#found.cooperations, COOPERATION, this.#numbers[this.#begin + 3]));
  }

  toJSON() {
    const { spans, offices, cooperations } = this;
    return { spans, offices, cooperations };
  }

  get #found() {
    return (this.#findings ??= new Findings(this.#numbers, this.#begin, this.#gazetteer, this.#words));
  }

  #records(Kind, first, size, count) {
    return Array.from({ length: count }, (_, i) => new Kind(this.#found, first + size * i));
  }
}

/** All results of a block, one for each of `words`. */
export function results(numbers, gazetteer, words) {
  let begin = 0;
  return words.map((one) => {
    const result = new Result(numbers, begin, gazetteer, one);
    begin += numbers[begin];
    return result;
  });
}
