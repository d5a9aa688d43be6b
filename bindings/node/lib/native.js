// The addon that CMake built: functions and numbers of nhan.h, not meant for users.
import { createRequire } from 'node:module';
import { NhanError } from './error.js';

export const native = createRequire(import.meta.url)('../native/nhan.node');
native.failWith(NhanError);
