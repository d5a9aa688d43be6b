// `using` where the engine knows it: Symbol.dispose does what close() does.

export function disposable(Handle) {
  if (Symbol.dispose) Object.defineProperty(Handle.prototype, Symbol.dispose, { value: Handle.prototype.close, configurable: true, writable: true });
}
