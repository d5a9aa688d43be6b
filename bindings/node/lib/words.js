// Words: stretches of a text, cut out by offsets in any unit.
//
// A text is a chain of stretches, the latest first: one for a whole text, one a piece for a stream. The places of a stretch can be counted in the
// unit: it is a string for UTF-16; a string of one character a byte ("latin1") for bytes; for code points a string where each takes one unit, else
// an array of them. None ever changes, so results may share them.

/** What the library takes bytes for: each maximal ill-formed part is one U+FFFD, and a byte order mark is a character. */
const decode = (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const view = (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const placesOf = {
  utf16: (text) => (typeof text === 'string' ? text : decode(text)),
  byte: (text) => (typeof text === 'string' ? Buffer.from(text) : view(text)).toString('latin1'),
  codepoint: (text) => {
    const string = placesOf.utf16(text);
    const points = Array.from(string);
    return points.length === string.length ? string : points;
  },
};

/** Takes its text apart when it is first asked. */
class Stretch {
  #unit;
  #text;
  #places;

  constructor(unit, text, begin, before) {
    this.#unit = unit;
    this.#text = text;
    this.begin = begin;
    this.before = before;
  }

  get #taken() {
    if (this.#places === undefined) {
      this.#places = placesOf[this.#unit](this.#text);
      this.#text = undefined;
    }
    return this.#places;
  }

  get end() {
    return this.begin + this.#taken.length;
  }

  cut(begin, end) {
    const places = this.#taken.slice(Math.max(begin - this.begin, 0), end - this.begin);
    return typeof places === 'string' ? places : places.join('');
  }
}

export class Words {
  #unit;
  #latest;

  constructor(unit, latest) {
    this.#unit = unit;
    this.#latest = latest;
  }

  static ofText(unit, text) {
    return new Words(unit, new Stretch(unit, text, 0, undefined));
  }

  /** The words from `begin` to `end`; undefined where they lie before what is kept. */
  cut(begin, end) {
    let words = '';
    for (let stretch = this.#latest; stretch !== undefined; stretch = stretch.before) {
      if (stretch.begin < end) words = stretch.cut(begin, end) + words;
      if (stretch.begin <= begin) return this.#unit === 'byte' ? Buffer.from(words, 'latin1').toString() : words;
    }
    return undefined;
  }
}

/** The latest stretches of a text that arrives in pieces. */
export class Window {
  #unit;
  #reach;
  #latest;
  #first = 0; // where what is kept begins
  #decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  /** Keeps at least `reach` places in front of the latest piece. */
  constructor(unit, reach) {
    this.#unit = unit;
    this.#reach = reach;
  }

  /** Takes the next piece; where it is bytes, its last character may be completed by the next one. */
  add(piece) {
    this.#forget();
    const text = this.#unit === 'byte' ? piece : typeof piece === 'string' ? this.#decoder.decode() + piece : this.#decoder.decode(piece, { stream: true });
    if (text.length > 0) this.#latest = new Stretch(this.#unit, text, this.#latest?.end ?? 0, this.#latest);
  }

  words() {
    return new Words(this.#unit, this.#latest);
  }

  clear() {
    this.#decoder.decode();
    this.#latest = undefined;
    this.#first = 0;
  }

  // Begins a new chain with what is in reach; seldom, so that many small pieces cost no more than one large one.
  #forget() {
    const end = this.#latest?.end ?? 0;
    if (end - this.#first < 4 * this.#reach) return;
    this.#first = end - this.#reach;
    let kept = '';
    for (let stretch = this.#latest; stretch?.end > this.#first; stretch = stretch.before) kept = stretch.cut(this.#first, end) + kept;
    this.#latest = new Stretch(this.#unit, this.#unit === 'byte' ? Buffer.from(kept, 'latin1') : kept, this.#first, undefined);
  }
}
