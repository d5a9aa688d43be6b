// Words: stretches of a text, cut out by offsets in any unit.
//
// A text is kept as a string whose places can be counted in the unit: itself for UTF-16; one character a byte ("latin1") for bytes; itself,
// taken apart when first asked, for code points. Strings can't be changed by others, and share memory when cut or joined.

const form = {
  utf16: (text) => (typeof text === 'string' ? text : decode(text)),
  byte: (text) => (typeof text === 'string' ? Buffer.from(text) : view(text)).toString('latin1'),
  codepoint: (text) => form.utf16(text),
};

const length = {
  utf16: (kept) => kept.length,
  byte: (kept) => kept.length,
  codepoint: (kept) => Array.from(kept).length,
};

/** What the library takes bytes for: each maximal ill-formed part is one U+FFFD, and a byte order mark is a character. */
const decode = (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const view = (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export class Words {
  #unit;
  #text;
  #kept;
  #points;
  #begin;

  /** Of a whole text, or of a window into one: `kept` already has the unit's form, and begins at offset `begin`. */
  constructor(unit, text, kept, begin = 0) {
    this.#unit = unit;
    this.#text = text;
    this.#kept = kept;
    this.#begin = begin;
  }

  /** The words from `begin` to `end`; undefined where they lie before the window. */
  cut(begin, end) {
    if (begin < this.#begin) return undefined;
    begin -= this.#begin;
    end -= this.#begin;
    const kept = (this.#kept ??= form[this.#unit](this.#text));
    if (this.#unit === 'utf16') return kept.slice(begin, end);
    if (this.#unit === 'byte') return Buffer.from(kept.slice(begin, end), 'latin1').toString();
    this.#points ??= Array.from(kept);
    return this.#points.slice(begin, end).join('');
  }
}

/** The latest stretch of a text that arrives in pieces. */
export class Window {
  #unit;
  #reach;
  #begin = 0;
  #kept = '';
  #decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  /** Holds at least the `reach` bytes in front of the latest piece. */
  constructor(unit, reach) {
    this.#unit = unit;
    this.#reach = reach;
  }

  /** Takes the next piece; where it is bytes, its last character may be completed by the next one. */
  add(piece) {
    this.#forget();
    if (this.#unit === 'byte') this.#kept += form.byte(piece);
    else if (typeof piece === 'string') this.#kept += this.#decoder.decode() + piece;
    else this.#kept += this.#decoder.decode(piece, { stream: true });
  }

  words() {
    return new Words(this.#unit, undefined, this.#kept, this.#begin);
  }

  clear() {
    this.#decoder.decode();
    this.#begin = 0;
    this.#kept = '';
  }

  // Seldom, so that many small pieces cost no more than one large one. No unit is smaller than a byte.
  #forget() {
    if (this.#kept.length < 4 * this.#reach) return;
    let cut = this.#kept.length - this.#reach;
    if (this.#unit === 'codepoint' && /[\uDC00-\uDFFF]/.test(this.#kept[cut])) --cut;
    this.#begin += length[this.#unit](this.#kept.slice(0, cut));
    this.#kept = this.#kept.slice(cut);
  }
}
