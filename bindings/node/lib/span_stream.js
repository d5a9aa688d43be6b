// SpanStream: a Transform stream from pieces of a text to the spans in it, as they settle.
import { Transform } from 'node:stream';

export class SpanStream extends Transform {
  #stream;

  constructor(stream) {
    super({ objectMode: true }); // strings come as they are, and what is no text is an error of the stream and not of who writes to it
    this.#stream = stream;
  }

  _transform(piece, encoding, done) {
    // A string in UTF-8 is text; in any other encoding it stands for bytes.
    const text = typeof piece === 'string' && !/^utf-?8$/i.test(encoding) ? Buffer.from(piece, encoding) : piece;
    this.#give(() => this.#stream.feed(text), done);
  }

  _flush(done) {
    this.#give(() => this.#stream.finish(), done);
  }

  _destroy(error, done) {
    this.#stream.close();
    done(error);
  }

  #give(take, done) {
    try {
      const result = take();
      for (const span of result.spans) this.push(span);
      for (const office of result.offices) this.emit('office', office);
      for (const cooperation of result.cooperations) this.emit('cooperation', cooperation);
    } catch (error) {
      return done(error);
    }
    done();
  }
}
