// Nhãn for Node.js: what the package gives its users. index.d.ts describes it.
import { native } from './lib/native.js';

export { Database } from './lib/database.js';
export { NhanError } from './lib/error.js';

/** The version of the library that is loaded. */
export const version = native.version;
