// Texts that arrive in pieces: by hand, through a Transform stream, by `for await`.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { describe, test } from 'node:test';
import { Database } from 'nhan';
import { joined, rendered, units } from './cases.js';

const database = Database.builtin();
const sentence = 'Bí thư Tỉnh ủy Hải Dương Nguyễn Văn An thăm tỉnh Điện Biên 😀 hôm 14/8/2025.\n';
const document = sentence.repeat(2000); // far more than the window of a stream
const pieces = (text, size) => Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(size * i, size * (i + 1)));

describe('by hand', () => {
  for (const unit of units) {
    test(`a long document has the words of all spans, with offsets in ${unit}`, () => {
      const stream = database.openStream({ unit });
      const expected = rendered(database.annotator({ unit }).annotate(document).spans);
      for (const size of [7, 1000, 50000, document.length]) {
        const found = joined([...pieces(document, size).map((piece) => stream.feed(piece)), stream.finish()]);
        assert.deepEqual(found.spans, expected, `pieces of ${size}`);
      }
    });
  }

  test('spans come long before the end', () => {
    const stream = database.openStream();
    const first = pieces(document, 1000).findIndex((piece) => stream.feed(piece).spans.length > 0);
    assert.ok(first >= 0 && first < 40, String(first));
  });

  test('a stream begins anew after finish and after reset', () => {
    const stream = database.openStream();
    const whole = rendered(database.annotate(sentence));
    stream.feed('Tỉnh Hà');
    stream.feed('\ud83d');
    stream.reset();
    for (let round = 0; round < 2; ++round) assert.deepEqual(joined([stream.feed(sentence), stream.finish()]), whole);
  });

  test('words of a record that are long gone by are undefined, its links are there', () => {
    const stream = database.openStream();
    const far = `Tỉnh Hải Dương và tỉnh Điện Biên ký kết hợp tác về du lịch.\n${'Không có gì.\n'.repeat(20000)}`;
    pieces(far, 1000).forEach((piece) => stream.feed(piece));
    const { cooperations: [record] } = stream.finish();
    assert.deepEqual(record.parties.map(({ id }) => id), ['hai-duong', 'dien-bien']);
    assert.equal(record.parties[0].text, undefined);
  });

  test('strings and bytes may take turns, inside a character too', () => {
    const stream = database.openStream();
    const bytes = Buffer.from('Hải Dương');
    const found = joined([stream.feed('Tỉnh '), stream.feed(bytes.subarray(0, 2)), stream.feed(bytes.subarray(2)), stream.feed(' và Hà '),
                          stream.feed(Buffer.from('Nội')), stream.finish()]);
    assert.deepEqual(found, rendered(database.annotate('Tỉnh Hải Dương và Hà Nội')));
  });
});

describe('Transform', () => {
  const expected = rendered(database.annotate(document));

  test('pieces are piped in, spans are read, records are events', async () => {
    const stream = database.stream();
    const spans = [], offices = [], cooperations = [];
    stream.on('office', (office) => offices.push(office));
    stream.on('cooperation', (cooperation) => cooperations.push(cooperation));
    await pipeline(Readable.from(pieces(document, 5000)), stream, async (found) => {
      for await (const span of found) spans.push(span);
    });
    assert.deepEqual(rendered(spans), expected.spans);
    assert.deepEqual(rendered(offices), expected.offices);
    assert.deepEqual(rendered(cooperations), expected.cooperations);
  });

  test('strings in an encoding stand for bytes', async () => {
    const stream = database.stream();
    stream.write(Buffer.from('Hà ').toString('base64'), 'base64');
    stream.end(Buffer.from('Nội').toString('latin1'), 'latin1');
    assert.deepEqual((await stream.toArray()).map(({ text }) => text), ['Hà Nội']);
  });

  test('what a listener throws is the error of the stream', async () => {
    const stream = database.stream();
    stream.on('office', () => { throw new Error('mine'); });
    stream.end(sentence);
    stream.resume();
    const [error] = await once(stream, 'error');
    assert.equal(error.message, 'mine');
  });

  test('a piece that is no text is the error of the stream', async () => {
    await assert.rejects(database.stream([/** @type {any} */ ({})]).toArray(), TypeError);
  });
});

describe('for await', () => {
  const bytes = Buffer.from(document);
  const halves = () => [bytes.subarray(0, 4001), bytes.subarray(4001)];
  const expected = rendered(database.annotate(document).spans);

  const sources = {
    'a stream': () => Readable.from(halves()),
    'a stream of strings': () => Readable.from(halves()).setEncoding('utf8'),
    'an iterable': halves,
    'an async iterable': async function* () { yield* halves(); },
    'a string': () => document,
    'bytes': () => bytes,
    'a stream of the web': () => /** @type {any} */ (Readable.toWeb(Readable.from(halves()))),
  };
  for (const [name, source] of Object.entries(sources)) {
    test(name, async () => {
      const spans = [];
      for await (const span of database.stream(source())) spans.push(span);
      assert.deepEqual(rendered(spans), expected);
    });
  }

  test('options hold', async () => {
    const [span] = await database.stream('Ở Hà Nội', { unit: 'byte' }).toArray();
    assert.deepEqual([span.begin, span.text], [4, 'Hà Nội']);
  });

  test('a failure of the source comes out', async () => {
    async function* failing() {
      yield document;
      throw new Error('source');
    }
    await assert.rejects(async () => {
      for await (const span of database.stream(failing())) assert.ok(span);
    }, /source/);
  });

  test('leaving early closes the source', async () => {
    const source = Readable.from(pieces(document, 1000));
    for await (const span of database.stream(source)) {
      // @ts-expect-error: a span is no any
      assert.equal(span.ende, undefined);
      break;
    }
    await new Promise(setImmediate);
    assert.ok(source.destroyed);
  });
});
