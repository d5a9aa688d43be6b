// Options of annotators and streams, from their names to the numbers of nhan.h.
import { native } from './native.js';

const { NHAN_BYTES, NHAN_UTF16, NHAN_CODEPOINTS } = native.constants;
const units = new Map([['byte', NHAN_BYTES], ['utf16', NHAN_UTF16], ['codepoint', NHAN_CODEPOINTS]]);
const known = new Set(['unit', 'records', 'types', 'asOf']);

/** The name of the unit, and what the addon takes after a database: unit, records, bits of types, date. */
export function resolve(options, gazetteer) {
  const { unit = 'utf16', records = true, types = [], asOf = '' } = options;
  for (const name of Object.keys(options))
    if (!known.has(name)) throw new TypeError(`unknown option "${name}"; there are ${[...known].join(', ')}`);
  if (!units.has(unit)) throw new RangeError(`unknown unit "${unit}"; there are ${[...units.keys()].join(', ')}`);
  return { unit, values: [units.get(unit), Boolean(records), bits(types, gazetteer.types), asOf] };
}

function bits(types, names) {
  return Array.from(types, (type) => {
    const number = names.indexOf(type);
    if (type === undefined || number < 0) throw new RangeError(`no type "${type}" in this database; there are ${names.filter(Boolean).join(', ')}`);
    if (number > 63) throw new RangeError(`type "${type}" can't be asked for: its number is over 63`);
    return 1n << BigInt(number);
  }).reduce((all, bit) => all | bit, 0n);
}
