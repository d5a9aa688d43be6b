// The addon is held against nhan.h: every function, every number, and where the members of a span lie.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { version } from 'nhan';
import { temporaryFolder } from './folder.js';

const header = readFileSync(new URL('../../../include/nhan/nhan.h', import.meta.url), 'utf8');
const code = header.replace(/\/\*[^]*?\*\//g, '');
const native = createRequire(import.meta.url)('../native/nhan.node');

// By which name of the addon each function is called; null: JavaScript's way is another one.
/** @type {Record<string, string | null>} */
const functions = {
  nhan_version: 'version',
  nhan_status_text: 'statusText',
  nhan_database_open: 'Database',
  nhan_database_open_cached: 'Database',
  nhan_database_open_memory: 'Database',
  nhan_database_build: 'Database',
  nhan_database_save: 'Database.prototype.save',
  nhan_database_free: 'Database.prototype.close',
  nhan_database_get_info: 'Database.prototype.info',
  nhan_database_type_name: 'Database.prototype.typeName',
  nhan_database_entry: 'Database.prototype.entry',
  nhan_database_attribute: 'Database.prototype.attribute',
  nhan_database_attribute_at: 'Database.prototype.attributes',
  nhan_database_find_key: 'Database.prototype.findKey',
  nhan_database_find_code: 'Database.prototype.findCode',
  nhan_database_find_surface: 'Database.prototype.findSurface',
  nhan_span_id: 'Database.prototype.spanId',
  nhan_annotator_new: 'Annotator',
  nhan_annotate: 'Annotator.prototype.annotate',
  nhan_annotate_many: 'Annotator.prototype.annotateMany',
  nhan_explain: 'Annotator.prototype.explain',
  nhan_annotator_free: 'Annotator.prototype.close',
  nhan_stream_open: 'Stream',
  nhan_stream_feed: 'Stream.prototype.feed',
  nhan_stream_finish: 'Stream.prototype.finish',
  nhan_stream_reset: 'Stream.prototype.reset',
  nhan_stream_free: 'Stream.prototype.close',
  nhan_annotate_batch: null, // nhan_annotate_many, since a callback is dear
  nhan_result_write_msgpack: null, // results cross as a block of numbers
};

test('every function of the header has its name in the addon, or a reason not to', () => {
  const declared = Array.from(code.matchAll(/NHAN_API [^;(]*?(nhan_\w+)\(/g), ([, name]) => name);
  assert.ok(declared.length > 20);
  assert.deepEqual(declared.sort(), Object.keys(functions).sort());
  for (const [name, path] of Object.entries(functions)) {
    const found = path === null || path.split('.').reduce((object, member) => object[member], native);
    assert.ok(found, `${name}: ${path}`);
  }
});

test('the addon has nothing that the header has not', () => {
  const named = new Set(Object.values(functions));
  const ours = ['Database.prototype.token']; // threads share databases by it
  for (const Handle of ['Database', 'Annotator', 'Stream'])
    for (const member of Object.getOwnPropertyNames(native[Handle].prototype).filter((name) => name !== 'constructor'))
      assert.ok(named.has(`${Handle}.prototype.${member}`) || ours.includes(`${Handle}.prototype.${member}`), `${Handle}.prototype.${member}`);
});

test('every enum value is that of the header', () => {
  const declared = Array.from(code.matchAll(/enum \{([^}]*)\}/g), ([, values]) => values)
    .flatMap((values) => Array.from(values.matchAll(/(NHAN_\w+) = (\d+)/g), ([, name, value]) => [name, Number(value)]));
  const lookAhead = Number(/#define NHAN_LOOK_AHEAD (\d+)/.exec(code)?.[1]);
  assert.ok(declared.length > 30);
  assert.deepEqual(native.constants, { ...Object.fromEntries(declared), NHAN_NO_ENTRY: 2 ** 32 - 1, NHAN_LOOK_AHEAD: lookAhead });
});

test('the members of a span lie where C puts them', () => {
  /** @type {Record<string, number>} */
  const sizes = { uint64_t: 8, uint32_t: 4, uint16_t: 2, nhan_type: 2, 'const uint32_t *': 8 };
  const members = /typedef struct nhan_span \{([^}]*)\}/.exec(code)?.[1] ?? '';
  /** @type {Record<string, number>} */
  const layout = {};
  let at = 0;
  for (const [, type, names] of members.matchAll(/\s*(const uint32_t \*|\w+)\s*([\w, ]+);/g)) {
    for (const name of names.split(', ')) {
      at = Math.ceil(at / sizes[type]) * sizes[type];
      layout[name] = at;
      at += sizes[type];
    }
  }
  assert.deepEqual(native.spanLayout, { ...layout, size: at });
});

test('a database opened with a cache tells what was done', () => {
  const folder = temporaryFolder();
  /** @type {number[]} */
  const outcomes = [];
  for (const cache of [join(folder, 'cache'), join(folder, 'cache'), join(folder, 'absent', 'cache')]) new native.Database('cached', undefined, cache, outcomes).close();
  const { NHAN_CACHE_WRITTEN, NHAN_CACHE_READ, NHAN_CACHE_FAILED } = native.constants;
  assert.deepEqual(outcomes, [NHAN_CACHE_WRITTEN, NHAN_CACHE_READ, NHAN_CACHE_FAILED]);
});

test('the version is that of the header, the library and the package', () => {
  const numbers = ['MAJOR', 'MINOR', 'PATCH'].map((part) => new RegExp(`#define NHAN_VERSION_${part} (\\d+)`).exec(code)?.[1]);
  const { version: ofPackage } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  assert.equal(version, numbers.join('.'));
  assert.equal(ofPackage, version);
});
