// A folder for what a test writes, gone when the test process ends.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'nhan-node-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A gazetteer of the user's own, written to a file. @param {string} folder @param {string[][]} rows */
export function gazetteer(folder, rows) {
  const path = join(folder, 'ships.tsv');
  writeFileSync(path, ['# Our ships.', ...[['key', 'kind', 'name'], ...rows].map((row) => row.join('\t')), ''].join('\n'));
  return path;
}
