// Stream: a text that arrives in pieces, each of which is annotated when it is fed.
import { disposable } from './disposable.js';
import { native } from './native.js';
import { resolve } from './options.js';
import { Result } from './result.js';
import { Window } from './words.js';

// A span is settled at most NHAN_LOOK_AHEAD bytes after its end, and none is longer than that.
const REACH = 2 * native.constants.NHAN_LOOK_AHEAD;
const endsInHalf = (text) => (text.charCodeAt(text.length - 1) & 0xfc00) === 0xd800;

export class Stream {
  #native;
  #gazetteer;
  #window;
  #half = ''; // the first half of a surrogate pair, whose other half may come with the next piece

  constructor(gazetteer, options = {}) {
    const { unit, values } = resolve(options, gazetteer);
    this.#native = new native.Stream(gazetteer.database, ...values);
    this.#gazetteer = gazetteer;
    this.#window = new Window(unit, REACH);
  }

  feed(piece) {
    const whole = this.#whole(piece);
    const block = this.#native.feed(whole);
    this.#window.add(whole);
    return this.#result(block);
  }

  finish() {
    const block = this.#native.finish(this.#half);
    this.#window.add(this.#half);
    const result = this.#result(block);
    this.#forget();
    return result;
  }

  reset() {
    this.#native.reset();
    this.#forget();
  }

  close() {
    this.#native.close();
  }

  #whole(piece) {
    if (typeof piece === 'string') {
      const text = this.#half + piece;
      this.#half = endsInHalf(text) ? text.slice(-1) : '';
      return this.#half === '' ? text : text.slice(0, -1);
    }
    if (!(piece instanceof Uint8Array)) throw new TypeError('a piece is a string or a Uint8Array');
    const half = Buffer.from(this.#half);
    this.#half = '';
    return Buffer.concat([half, piece]);
  }

  #result(block) {
    return new Result(block, 0, this.#gazetteer, this.#window.words());
  }

  #forget() {
    this.#half = '';
    this.#window.clear();
  }
}

disposable(Stream);
