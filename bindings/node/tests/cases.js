// The shared cases of the language (tests/cases of the clone), and what the command makes of them.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const clone = new URL('../../../', import.meta.url);
const folder = new URL('tests/cases/', clone);

/** @typedef {{id: string, marked: string, text: string, offices?: object[], cooperations?: object[]}} Case */

/** @type {Case[]} */
export const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .sort()
  .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').trimEnd().split('\n'))
  .map((line) => JSON.parse(line))
  .map((row) => ({ ...row, text: row.marked.replace(/\[[^|\]]*\|([^\]]*)\]/g, '$1') }));

/** The spans written into their text, as the files of the cases have them. @param {string} text @param {import('nhan').Span[]} spans */
export function marked(text, spans) {
  let written = '';
  let copied = 0;
  for (const { begin, end, type, id } of spans) {
    written += `${text.slice(copied, begin)}[${type}${id && ` ${id}`}|${text.slice(begin, end)}]`;
    copied = end;
  }
  return written + text.slice(copied);
}

/** What `nhan annotate` writes for each text, parsed; without the id. @param {string[]} texts @param {import('nhan').Unit} unit */
export function byCommand(texts, unit) {
  const command = fileURLToPath(new URL('build/release/bindings/cli/nhan', clone));
  const input = texts.map((text) => `${JSON.stringify({ text })}\n`).join('');
  const { status, stdout, stderr } = spawnSync(command, ['annotate', '--input', 'jsonl', '--output', 'jsonl', '--offsets', unit], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`nhan annotate: ${stderr}`);
  return stdout.trimEnd().split('\n').map((line) => {
    const { id, ...result } = JSON.parse(line);
    return result;
  });
}

/** What the command would write for it, parsed. */
export const rendered = (result) => JSON.parse(JSON.stringify(result));

/** Results of the pieces of one text, put together. @param {import('nhan').Result<string | undefined>[]} results */
export const joined = (results) => rendered({
  spans: results.flatMap((result) => result.spans),
  offices: results.flatMap((result) => result.offices),
  cooperations: results.flatMap((result) => result.cooperations),
});

/** @type {import('nhan').Unit[]} */
export const units = ['byte', 'utf16', 'codepoint'];
