// A native object with a memory of its own: alive as long as somebody holds it, freed once.
package io.nhan;

import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts who holds a native object: its owner until {@link #close}, each call that is under way, and each handle made from it. The last one to
 * let go frees it, so a close beside a running call waits for nothing and breaks nothing. An object that nobody reaches any more is
 * freed by the garbage collector, whatever the count.
 */
class Handle {
  private static final Cleaner CLEANER = Cleaner.create();

  private final String what;
  private final long address;
  private final AtomicInteger holds = new AtomicInteger(1);
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Cleaner.Cleanable memory;

  /** {@code free} is called once, on any thread; it must not reach this object. */
  Handle(String what, long address, Runnable free) {
    this.what = what;
    this.address = address;
    this.memory = CLEANER.register(this, free);
  }

  /** The address for a call on behalf of the owner, to be followed by {@link #release}. Throws IllegalStateException after {@link #close}. */
  long use() {
    if (closed.get()) throw closed();
    return hold();
  }

  /** The address for whoever may use it after its owner closed it, to be followed by {@link #release}. */
  long hold() {
    int count;
    do {
      count = holds.get();
      if (count == 0) throw closed();
    } while (!holds.compareAndSet(count, count + 1));
    return address;
  }

  void release() {
    if (holds.decrementAndGet() == 0) memory.clean();
  }

  /** Ends the owner's hold; a second time does nothing. */
  void close() {
    if (!closed.getAndSet(true)) release();
  }

  private IllegalStateException closed() {
    return new IllegalStateException("this " + what + " is closed");
  }
}
