// Opening, building and saving databases; entries and look-ups; what spans and records tell; options; explanations.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Database, NhanError } from 'nhan';
import { rendered } from './cases.js';
import { gazetteer, temporaryFolder } from './folder.js';

const database = Database.builtin();
const folder = temporaryFolder();
const sentence = 'Bí thư Tỉnh ủy Hải Dương Nguyễn Văn An thăm tỉnh Điện Biên.';

describe('databases', () => {
  test('the built-in one describes itself', () => {
    const { dataVersion, engine, entries, types, memory } = database.info;
    assert.match(dataVersion, /^\d{4}\.\d+\.\d+$/);
    assert.ok(engine.length > 0 && entries > 1000 && memory > 1e6);
    assert.deepEqual(database.types, ['PROVINCE', 'PLACE', 'TITLE', 'BODY', 'PERSON', 'FIELD', 'AGREEMENT', 'DATE', 'MONEY']);
    assert.equal(types, database.types.length + 1);
  });

  test('one is built from rows of the user, saved, and opened from file, URL and bytes', () => {
    const text = 'Tàu Hải Âu Xanh về Hải Phòng.';
    const built = Database.build([gazetteer(folder, [['ship:hai-au', 'ship', 'Hải Âu Xanh']])]);
    const path = join(folder, 'ships.nhan');
    built.save(path);
    assert.ok(built.types.includes('SHIP'));
    const expected = rendered(built.annotate(text));
    assert.deepEqual(expected.spans.map(({ type, id }) => [type, id]), [['SHIP', 'ship:hai-au'], ['PROVINCE', 'hai-phong']]);
    for (const opened of [Database.open(path), Database.open(pathToFileURL(path)), Database.fromBytes(readFileSync(path))])
      assert.deepEqual(rendered(opened.annotate(text)), expected);
  });

  test('with a cache one opens as without it, and is compiled once', () => {
    const path = join(folder, 'cached.nhan');
    const cache = join(folder, 'cache');
    Database.build([gazetteer(folder, [['ship:hai-au', 'ship', 'Hải Âu Xanh']])]).save(path);
    for (const open of [(options) => Database.builtin(options), (options) => Database.open(path, options)]) {
      const expected = rendered(open().annotate(sentence));
      const [without, first, second] = [open(), open({ cache }), open({ cache: pathToFileURL(cache) })];
      assert.deepEqual([without.cache, first.cache, second.cache], [undefined, 'written', 'read']);
      for (const opened of [first, second]) assert.deepEqual(rendered(opened.annotate(sentence)), expected);
      first.close();
      assert.equal(first.cache, 'written');
    }
    assert.equal(readdirSync(cache).length, 2);
    assert.ok(Database.open(path, { cache }).types.includes('SHIP'));
  });

  test('a folder that can\'t be written is no failure, but one that is no path is', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    for (const cache of [file, join(file, 'cache'), join(folder, 'absent', 'cache')]) {
      const opened = Database.builtin({ cache });
      assert.equal(opened.cache, 'failed');
      assert.deepEqual(rendered(opened.annotate(sentence)), rendered(database.annotate(sentence)));
    }
    for (const cache of /** @type {any[]} */ ([null, 0, true, {}, 'a\0b'])) assert.throws(() => Database.builtin({ cache }), TypeError);
    assert.throws(() => Database.open(/** @type {any} */ (undefined), { cache: folder }), TypeError);
    assert.throws(() => Database.open(join(folder, 'absent.nhan'), { cache: folder }), { code: 'NHAN_IO' });
  });

  test('without the built-in rows there are only those of the user', () => {
    const alone = Database.build([gazetteer(folder, [['ship:hai-au', 'ship', 'Hải Âu Xanh']])], { extend: false });
    assert.deepEqual(alone.annotate('Tàu Hải Âu Xanh về Hải Phòng.').spans.map(({ type }) => type), ['SHIP']);
  });

  test('findings are told, and a severe one is the error', () => {
    const path = join(folder, 'broken.tsv');
    writeFileSync(path, '# Broken.\nkey\tkind\tname\nship:one\tship\n');
    /** @type {import('nhan').Diagnostic[]} */
    const told = [];
    assert.throws(() => Database.build([path], { onDiagnostic: (finding) => void told.push(finding) }), (error) => {
      assert.ok(error instanceof NhanError);
      assert.equal(error.name, 'NhanError');
      assert.equal(error.code, 'NHAN_GAZETTEER');
      assert.equal(error.line, 3);
      assert.match(error.message, /broken\.tsv:3: /);
      assert.deepEqual(error.diagnostics, told);
      return true;
    });
    assert.ok(told.some(({ severe, line, message }) => severe && line === 3 && message.length > 0));
  });

  test('files that are not there, and bytes that are no bundle, are errors with a code', () => {
    assert.throws(() => Database.open(join(folder, 'absent.nhan')), { name: 'NhanError', code: 'NHAN_IO' });
    assert.throws(() => Database.fromBytes(Buffer.from('no bundle')), { code: 'NHAN_BUNDLE', status: 4 });
    assert.throws(() => database.save(join(folder, 'absent', 'x.nhan')), { code: 'NHAN_IO' });
  });
});

describe('entries', () => {
  test('are found by key, code and surface', () => {
    const entry = database.findKey('hai-duong');
    assert.equal(entry?.name, 'Hải Dương');
    assert.equal(entry?.kind, 'province');
    assert.equal(entry?.type, 'PROVINCE');
    assert.equal(entry?.attributes.code_2008, '30');
    assert.equal(entry?.attributes.successor, 'hai-phong');
    assert.equal(entry?.attributes.toString, undefined);
    assert.equal(database.entry(entry?.number ?? 0), entry);
    assert.equal(database.findKey('no-such-key'), undefined);
    assert.deepEqual(database.findCode('code_2008', '24').map(({ name }) => name), ['Bắc Giang']);
    assert.deepEqual(database.findCode('code_2025', '24').map(({ name }) => name), ['Bắc Ninh']);
    assert.deepEqual(database.findCode('code_2008', '?'), []);
    assert.ok(database.findSurface('HẢI DƯƠNG').some(({ key }) => key === 'hai-duong'));
    assert.ok(database.findSurface('châu thành').length > 3);
    assert.throws(() => database.entry(database.info.entries), { code: 'NHAN_NOT_FOUND' });
  });

  test('outlive their database', () => {
    const other = Database.builtin();
    const entry = other.findKey('hai-duong');
    other.close();
    assert.equal(entry?.name, 'Hải Dương');
  });
});

describe('results', () => {
  test('spans tell their link, flags, parts, parent and classifier', () => {
    const [title, province, person, visited] = database.annotate(sentence).spans;
    assert.equal(title.id, 'bi-thu-tinh-uy');
    assert.deepEqual(title.parts.map(({ name }) => name), ['Bí thư', 'Tỉnh ủy']);
    assert.ok(title.flags.includes('composed'));
    assert.equal(province.parent, title.ordinal);
    assert.equal(province.entry?.key, 'hai-duong');
    assert.equal(person.entry, undefined);
    assert.deepEqual([person.id, person.name], ['', '']);
    assert.deepEqual(database.annotate('HÀ NỘI').spans[0].flags, ['folded']);
    assert.equal(visited.classifier, 'tỉnh '.length);
    assert.equal(visited.parent, undefined);
    assert.equal(sentence.slice(visited.begin, visited.end), visited.text);
  });

  test('offices have the spans they rest on', () => {
    const [office] = database.annotate(sentence).offices;
    assert.deepEqual([office.person.text, office.title.text, office.place?.id], ['Nguyễn Văn An', 'Bí thư Tỉnh ủy', 'hai-duong']);
    assert.ok(office.evidence.some(({ text }) => text === 'Hải Dương'));
    assert.equal(database.annotate('Thủ tướng Phạm Văn Bình phát biểu.').offices[0]?.place, undefined);
  });

  test('cooperations have parties, fields, agreement and date', () => {
    const text = 'Ngày 14/8/2025, tỉnh Hải Dương và tỉnh Điện Biên ký biên bản ghi nhớ hợp tác về nông nghiệp và du lịch.';
    const [record] = database.annotate(text).cooperations;
    assert.deepEqual(record.parties.map(({ text: words }) => words), ['Hải Dương', 'Điện Biên']);
    assert.deepEqual(record.fields.map(({ text: words }) => words), ['nông nghiệp', 'du lịch']);
    assert.match(record.agreement?.text ?? '', /biên bản ghi nhớ/);
    assert.match(record.date?.text ?? '', /14\/8\/2025$/);
    assert.ok(record.evidence.length >= 4);
  });

  test('stay as they are when the annotator goes on and all handles are closed', () => {
    const other = Database.builtin();
    const annotator = other.annotator();
    const { spans, offices } = annotator.annotate(sentence);
    const batch = annotator.annotateMany([sentence, '', sentence]);
    annotator.annotate('Hà Nội');
    annotator.close();
    other.close();
    assert.equal(spans[1].entry?.name, 'Hải Dương');
    assert.deepEqual(spans.map(({ id }) => id), ['bi-thu-tinh-uy', 'hai-duong', '', 'dien-bien']);
    const [{ evidence, ...office }] = rendered(offices);
    assert.deepEqual(office, { person: 'Nguyễn Văn An', title: 'Bí thư Tỉnh ủy', place: 'hai-duong' });
    assert.deepEqual(evidence, rendered(spans.slice(0, 3)));
    assert.deepEqual(batch.map((result) => result.spans.length), [4, 0, 4]);
    assert.deepEqual(rendered(batch[2]), rendered(database.annotate(sentence)));
  });

  test('bytes that change later do not change them', () => {
    const bytes = Buffer.from('Hà Nội');
    const [span] = database.annotate(bytes).spans;
    bytes.fill(0);
    assert.equal(span.text, 'Hà Nội');
  });
});

describe('options', () => {
  test('choose types and records', () => {
    const annotator = database.annotator({ types: ['PROVINCE', 'PERSON'], records: false });
    const { spans, offices } = annotator.annotate(sentence);
    assert.deepEqual(spans.map(({ type }) => type), ['PROVINCE', 'PERSON', 'PROVINCE']);
    assert.deepEqual(offices, []);
  });

  test('choose the date that names are read for', () => {
    const read = (asOf) => database.annotator({ asOf }).annotate('Ông sinh ra ở tỉnh Hải Dương.').spans.map(({ text }) => text);
    assert.deepEqual(read('2024-12-31'), ['Hải Dương']);
    assert.throws(() => read('yesterday'), { code: 'NHAN_INVALID_ARGUMENT' });
  });

  test('that are wrong are refused', () => {
    const refused = (options) => () => database.annotator(options);
    assert.throws(refused({ unit: 'bytes' }), RangeError);
    assert.throws(refused({ types: ['PROVINCES'] }), RangeError);
    assert.throws(refused({ types: [undefined] }), RangeError);
    assert.throws(refused({ as_of: '2024-12-31' }), TypeError);
    assert.throws(refused({ asOf: 2024 }), TypeError);
  });
});

test('explanations tell what became of candidates', () => {
  const { result, traces } = database.explain('Ông đi dọc sông Thái Bình về Hải Dương.');
  assert.deepEqual(result.spans.map(({ id }) => id), ['hai-duong']);
  const vetoed = traces.find(({ verdict, text }) => verdict === 'vetoed' && text === 'Thái Bình');
  assert.equal(vetoed?.stage, 'context');
  assert.match(vetoed?.rule ?? '', /\.tsv:\d+$/);
  assert.ok(traces.some(({ verdict, entry }) => verdict === 'kept' && entry?.key === 'hai-duong'));
});
