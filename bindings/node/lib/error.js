// NhanError: a call that the library refused or could not carry out.

const codes = ['OK', 'INVALID_ARGUMENT', 'IO', 'GAZETTEER', 'BUNDLE', 'NO_MEMORY', 'NOT_FOUND', 'TOO_SMALL', 'STOPPED', 'INTERNAL'];

export class NhanError extends Error {
  constructor(status, message, line = 0) {
    super(message);
    this.status = status;
    this.code = `NHAN_${codes[status]}`;
    if (line > 0) this.line = line;
  }
}

Object.defineProperty(NhanError.prototype, 'name', { value: 'NhanError', configurable: true, writable: true });
