// Wrong use gives an error, never a crash: closed handles, wrong types, damaged text, callbacks that throw, sizes from nothing to huge.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { Database, NhanError } from 'nhan';
import { byCommand, joined, rendered, units } from './cases.js';
import { gazetteer, temporaryFolder } from './folder.js';

const database = Database.builtin();
const wrong = /** @type {any[]} */ ([undefined, null, 0, 1.5, true, 7n, Symbol('text'), {}, [], () => '', new Date(), new Uint16Array(2), new ArrayBuffer(8)]);
const closed = (name) => ({ name: 'NhanError', code: 'NHAN_INVALID_ARGUMENT', message: `the ${name} is closed` });

describe('closed handles', () => {
  test('of databases refuse everything', () => {
    const other = Database.builtin();
    other.close();
    other.close();
    for (const use of [() => other.info, () => other.types, () => other.token, () => other.annotate(''), () => other.annotateMany([]), () => other.explain(''),
                       () => other.annotator(), () => other.openStream(), () => other.stream(), () => other.stream('x'), () => other.entry(0), () => other.findKey(''),
                       () => other.findCode('', ''), () => other.findSurface(''), () => other.save('x')])
      assert.throws(use, closed('database'), String(use));
  });

  test('of annotators and streams too', () => {
    const annotator = database.annotator();
    const stream = database.openStream();
    for (const handle of [annotator, annotator, stream, stream]) handle.close();
    for (const use of [() => annotator.annotate(''), () => annotator.annotateMany(['']), () => annotator.explain('')])
      assert.throws(use, closed('annotator'), String(use));
    for (const use of [() => stream.feed(''), () => stream.finish(), () => stream.reset()]) assert.throws(use, closed('stream'), String(use));
  });

  test('of databases leave alone what was made from them', () => {
    const other = Database.builtin();
    const annotator = other.annotator();
    const stream = other.openStream();
    other.close();
    assert.deepEqual(annotator.annotate('Hà Nội').spans.map(({ id }) => id), ['ha-noi']);
    assert.deepEqual(joined([stream.feed('Hà Nội'), stream.finish()]).spans.map(({ id }) => id), ['ha-noi']);
  });

  test('are closed by Symbol.dispose', { skip: !Symbol.dispose && 'not in this Node.js' }, () => {
    const annotator = database.annotator();
    annotator[Symbol.dispose]();
    assert.throws(() => annotator.annotate(''), closed('annotator'));
  });
});

describe('wrong types', () => {
  test('of texts and pieces', () => {
    const stream = database.openStream();
    for (const value of wrong) {
      for (const use of [() => database.annotate(value), () => database.annotateMany([value]), () => database.explain(value), () => stream.feed(value)])
        assert.throws(use, TypeError, `${String(use)} of ${String(value)}`);
    }
    assert.throws(() => database.annotateMany(/** @type {any} */ (null)), TypeError);
  });

  test('of paths, keys, numbers and tokens', () => {
    for (const value of wrong) {
      if (value instanceof Array) continue;
      assert.throws(() => Database.open(value), TypeError);
      assert.throws(() => database.save(value), TypeError);
      assert.throws(() => Database.build([value]), TypeError);
      assert.throws(() => database.findKey(value), TypeError);
      assert.throws(() => database.findCode(value, ''), TypeError);
      assert.throws(() => database.findSurface(value), TypeError);
      assert.throws(() => Database.fromBytes(value), TypeError);
      if (typeof value !== 'number') assert.throws(() => database.entry(value), TypeError);
    }
    for (const number of [-1, 0.5, NaN, Infinity, 2 ** 32]) assert.throws(() => database.entry(number), TypeError);
    assert.throws(() => Database.open('a\0b'), TypeError);
    assert.throws(() => Database.shared(12345678), { code: 'NHAN_INVALID_ARGUMENT' });
  });

  test('of receivers', () => {
    const annotator = database.annotator();
    for (const receiver of [undefined, {}, database, Object.create(annotator)]) assert.throws(() => annotator.annotate.call(receiver, ''), TypeError);
    assert.throws(() => Database.prototype.annotate.call(/** @type {any} */ ({}), ''), TypeError);
    const [span] = database.annotate('Hà Nội').spans;
    assert.throws(() => Object.create(span).begin, TypeError);
  });

  test('of the addon itself', () => {
    const native = createRequire(import.meta.url)('../native/nhan.node');
    const raw = new native.Database('builtin');
    const annotator = new native.Annotator(raw, 1, true, 0n, '');
    const all = [...wrong, '', 'x', raw, annotator, Object.create(raw), Object.setPrototypeOf({}, native.Database.prototype), new Uint32Array(3), new Uint8Array(0)];
    let refused = 0;
    for (const one of all) {
      for (const other of all) {
        for (const use of [() => new native.Database(one, other, one, other), () => new native.Annotator(one, other, one, other, one),
                           () => new native.Stream(one, 1, true, 0n, other), () => raw.spanId(one, other, 0), () => raw.spanId(new Uint32Array(20), one, other),
                           () => raw.entry(one), () => raw.attribute(one, other), () => annotator.annotate.call(one, other), () => annotator.explain(one, other),
                           () => annotator.annotateMany(one)]) {
          try {
            use();
          } catch (error) {
            assert.ok(error instanceof Error);
            ++refused;
          }
        }
      }
    }
    assert.ok(refused > all.length ** 2);
    assert.ok(annotator.annotate('Hà Nội') instanceof Uint32Array);
  });
});

describe('texts', () => {
  const annotators = units.map((unit) => database.annotator({ unit }));
  for (const unit of units) {
    test(`lone surrogates count as U+FFFD, with offsets in ${unit}`, () => {
      const annotator = database.annotator({ unit });
      const stream = database.openStream({ unit });
      for (const half of ['\ud83d', '\ude00', '\ude00\ud83d', '\ud83d\ud83d', '\udfff']) {
        for (const text of [`${half}Hà Nội`, `Hà ${half}Nội và Huế${half}`, `Tỉnh ${half} Hải Dương 😀 Hà Nội ${half}`, half]) {
          const replaced = Buffer.from(text).toString();
          assert.equal(replaced.length, text.length);
          const whole = rendered(annotator.annotate(text));
          assert.deepEqual(whole, rendered(annotator.annotate(replaced)));
          for (let cut = 0; cut <= text.length; ++cut)
            assert.deepEqual(joined([stream.feed(text.slice(0, cut)), stream.feed(text.slice(cut)), stream.finish()]), whole, `cut at ${cut}`);
        }
      }
    });

    test(`broken UTF-8 counts as the decoder of the platform has it, with offsets in ${unit}`, () => {
      const annotator = database.annotator({ unit });
      const stream = database.openStream({ unit });
      const broken = ['c3', 'e1ba', 'f09f98', 'ff', 'c0af', 'eda080', 'f4908080', 'e1bae1ba', '80', 'f09fe1ba', 'efbbbf'].map((hex) => Buffer.from(hex, 'hex'));
      for (const part of broken) {
        const bytes = Buffer.concat([part, Buffer.from('Hà Nội, '), part, Buffer.from('Hải Dương '), part]);
        const found = annotator.annotate(bytes);
        assert.deepEqual(found.spans.map(({ id }) => id), ['ha-noi', 'hai-duong'], part.toString('hex'));
        assert.deepEqual(found.spans.map(({ text }) => text), ['Hà Nội', 'Hải Dương'], part.toString('hex'));
        if (unit === 'utf16') {
          const decoded = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
          for (const { begin, end, text } of found.spans) assert.equal(decoded.slice(begin, end), text);
        }
        for (let cut = 0; cut <= bytes.length; ++cut)
          assert.deepEqual(joined([stream.feed(bytes.subarray(0, cut)), stream.feed(bytes.subarray(cut)), stream.finish()]), rendered(found), `cut at ${cut}`);
      }
    });

    test(`odd but right characters, as the command has them, with offsets in ${unit}`, () => {
      const texts = ['\0Hà Nội\0', '😀😀 Hà Nội 😀', '\ufeffHà Nội', 'Ha\u0300 No\u0302\u0323i', 'Hà\u200b Nội', '𝟏𝟒/8/2025 Huế', ''];
      assert.deepEqual(database.annotator({ unit }).annotateMany(texts).map(rendered), byCommand(texts, unit));
    });
  }

  test('of any characters and length are converted as the platform does it', () => {
    const alphabets = ['abc xyz', 'ắằẳẵặ đơư', 'éèà', 'a ắ é 中 ', 'aé😀中', 'a\ud83d\ude00\udfffb', '\x7f\x80\u07ff\u0800\ud7ff\ue000\uffff'].map((all) => all.split(''));
    let state = 1;
    const random = (below) => (state = (state * 48271) % 0x7fffffff) % below;
    for (let round = 0; round < 2000; ++round) {
      const alphabet = alphabets[random(alphabets.length)];
      const text = `${Array.from({ length: random(100) }, () => alphabet[random(alphabet.length)]).join('')} Hà Nội`;
      for (const annotator of annotators) assert.deepEqual(rendered(annotator.annotate(text)), rendered(annotator.annotate(Buffer.from(text))), JSON.stringify(text));
    }
  });

  test('of nothing have nothing', () => {
    assert.deepEqual(rendered(database.annotate('')), { spans: [], offices: [], cooperations: [] });
    assert.deepEqual(rendered(database.annotate(new Uint8Array(0))), rendered(database.annotate('')));
    assert.deepEqual(database.annotateMany([]), []);
    assert.deepEqual(rendered(database.openStream().finish()), rendered(database.annotate('')));
    const detached = new Uint8Array(10);
    structuredClone(detached, { transfer: [detached.buffer] });
    assert.throws(() => database.annotate(detached), TypeError);
  });

  test('that are huge', () => {
    const text = `${'không '.repeat(2 ** 21)}Hà Nội`;
    const [span] = database.annotate(text).spans;
    assert.equal(text.slice(span.begin, span.end), 'Hà Nội');
    const many = database.annotateMany(Array.from({ length: 50000 }, () => 'Hà Nội'));
    assert.equal(many.length, 50000);
    assert.equal(many[49999].spans[0].text, 'Hà Nội');
  });

  test('in memory shared with other threads are copied', () => {
    const shared = new Uint8Array(new SharedArrayBuffer(64));
    shared.set(Buffer.from('Hà Nội'));
    assert.equal(database.annotate(shared).spans[0].text, 'Hà Nội');
    assert.equal(joined([database.openStream().feed(shared.subarray(0, 9))]).spans.length, 0);
  });
});

describe('callbacks that throw', () => {
  const mine = new Error('mine');
  const fail = () => { throw mine; };

  test('leave building with their exception', () => {
    const path = gazetteer(temporaryFolder(), [['ship:one', 'ship', 'Hải Âu'], ['ship:two', 'ship', 'Hải Âu']]);
    let told = 0;
    const build = (onDiagnostic) => Database.build([path], { onDiagnostic });
    try {
      build(() => void ++told);
    } catch (error) {
      assert.ok(error instanceof NhanError);
    }
    if (told > 0) assert.throws(() => build(fail), mine);
    assert.throws(() => build(7), TypeError);
  });

  test('leave a batch with their exception, and the annotator usable', () => {
    const annotator = database.annotator();
    const texts = ['Hà Nội', 'Huế'];
    assert.throws(() => annotator.annotateMany((function* () { yield 'Hà Nội'; fail(); })()), mine);
    assert.throws(() => annotator.annotateMany(Object.defineProperty([...texts], 1, { get: fail })), mine);
    const nested = (function* () { yield texts[0]; annotator.annotate('Đà Nẵng'); yield texts[1]; })();
    assert.deepEqual(annotator.annotateMany(nested).map(({ spans }) => spans[0].text), texts);
    const closing = (function* () { yield texts[0]; annotator.close(); })();
    assert.throws(() => annotator.annotateMany(closing), closed('annotator'));
  });
});
