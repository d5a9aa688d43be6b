// Every shared case: whole, cut at every place and in the smallest pieces, with offsets in every unit; equal to what the command writes.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Database } from 'nhan';
import { byCommand, cases, joined, marked, rendered, units } from './cases.js';

const database = Database.builtin();
const texts = cases.map(({ text }) => text);

test('the cases are there', () => assert.ok(cases.length > 500));

test('whole texts have the expected spans, by slices of the string itself', () => {
  for (const { id, text, marked: expected } of cases) assert.equal(marked(text, database.annotate(text).spans), expected, id);
});

for (const unit of units) {
  describe(`offsets in ${unit}`, () => {
    const annotator = database.annotator({ unit });
    const expected = byCommand(texts, unit);

    test('one text a call', () => {
      cases.forEach(({ id, text }, i) => assert.deepEqual(rendered(annotator.annotate(text)), expected[i], id));
    });

    test('UTF-8 for strings', () => {
      cases.forEach(({ id, text }, i) => assert.deepEqual(rendered(annotator.annotate(Buffer.from(text))), expected[i], id));
    });

    test('all texts in one call', () => assert.deepEqual(annotator.annotateMany(texts).map(rendered), expected));

    test('explained', () => {
      cases.forEach(({ id, text }, i) => assert.deepEqual(rendered(annotator.explain(text).result), expected[i], id));
    });

    test('cut at every byte', () => {
      const stream = database.openStream({ unit });
      cases.forEach(({ id, text }, i) => {
        const bytes = Buffer.from(text);
        for (let cut = 0; cut <= bytes.length; ++cut) {
          const found = joined([stream.feed(bytes.subarray(0, cut)), stream.feed(bytes.subarray(cut)), stream.finish()]);
          assert.deepEqual(found, expected[i], `${id}, cut at byte ${cut}`);
        }
      });
    });

    test('cut at every UTF-16 unit', () => {
      const stream = database.openStream({ unit });
      cases.forEach(({ id, text }, i) => {
        for (let cut = 0; cut <= text.length; ++cut) {
          const found = joined([stream.feed(text.slice(0, cut)), stream.feed(text.slice(cut)), stream.finish()]);
          assert.deepEqual(found, expected[i], `${id}, cut at unit ${cut}`);
        }
      });
    });

    test('byte by byte, and unit by unit', () => {
      const stream = database.openStream({ unit });
      cases.forEach(({ id, text }, i) => {
        for (const pieces of [Array.from(Buffer.from(text), (byte) => Uint8Array.of(byte)), text.split('')])
          assert.deepEqual(joined([...pieces.map((piece) => stream.feed(piece)), stream.finish()]), expected[i], id);
      });
    });
  });
}
