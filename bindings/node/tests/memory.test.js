// Memory does not grow with the number of documents; handles that nobody closed are freed by the garbage collector.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('memory.js', import.meta.url));
const few = 5e6;
// The young generation of V8 would grow by tens of MB, as it likes, before it stays as it is.
const flags = ['--expose-gc', '--max-semi-space-size=1'];

for (const way of ['single', 'batch', 'stream', 'one long stream', 'handles']) {
  test(`100,000 documents: ${way}`, () => {
    const grown = Number(execFileSync(process.execPath, [...flags, program, way, '100000'], { encoding: 'utf8' }));
    assert.ok(grown < few, `grew by ${grown} bytes`);
  });
}

test('handles out of reach are freed', () => {
  const forgetful = `
    import { Database } from 'nhan';
    const grown = [];
    for (let i = 0; i < 24; ++i) {
      const database = Database.builtin();
      const { spans } = database.annotate('Hà Nội');
      database.annotator({ unit: 'byte' });
      database.openStream().feed(spans[0].name);
      await new Promise((done) => setTimeout(done));
      gc();
      if (i >= 8) grown.push(process.memoryUsage().rss);
    }
    console.log(grown.at(-1) - grown[0]);`;
  const grown = Number(execFileSync(process.execPath, [...flags, '--input-type=module', '--eval', forgetful], {
    encoding: 'utf8',
    cwd: fileURLToPath(new URL('..', import.meta.url)),
  }));
  assert.ok(grown < 4 * few, `grew by ${grown} bytes over 16 databases of some 10 MB`);
});
