// The lock of a native annotator or stream, which is for one call at a time.
package io.nhan;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;

/** A native annotator or stream of a database, which it keeps alive; calls of several threads are made one after the other. */
final class Session extends Handle {
  final DatabaseHandle database;
  private final String what;
  private final ReentrantLock lock = new ReentrantLock();

  /** {@code free} frees the native object at {@code address}, on whose behalf the database is held already. */
  Session(String what, DatabaseHandle database, long address, Runnable free) {
    super(what, address, () -> {
      free.run();
      database.release();
    });
    this.what = what;
    this.database = database;
  }

  /** Makes a call; {@code call} is given the address. Throws IllegalStateException when closed, or within a callback of such a call. */
  <T> T call(LongFunction<T> call) {
    if (lock.isHeldByCurrentThread()) throw new IllegalStateException("this " + what + " is used within its own callback");
    lock.lock();
    try {
      long address = use();
      try {
        return call.apply(address);
      } finally {
        release();
      }
    } finally {
      lock.unlock();
    }
  }
}
