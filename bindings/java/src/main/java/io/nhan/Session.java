// The lock of a native annotator or stream, which is for one call at a time.
package io.nhan;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;

/** A native annotator or stream of a database, which it keeps alive; calls of several threads are made one after the other. */
final class Session extends Handle {
  /** One of the functions that make annotators and streams. */
  interface Opening {
    long open(long database, int unit, boolean records, long types, byte[] asOf);
  }

  final DatabaseHandle database;
  final Unit unit;
  private final String what;
  private final ReentrantLock lock = new ReentrantLock();

  /** {@code opening} makes the native object that {@code free} frees. */
  static Session open(String what, DatabaseHandle database, Options options, Opening opening, LongConsumer free) {
    long types = options.typeBits(database);
    byte[] asOf = options.asOfName();
    long address = database.hold(of -> opening.open(of, options.unit().number, options.records(), types, asOf));
    return new Session(what, database, options.unit(), address, free);
  }

  private Session(String what, DatabaseHandle database, Unit unit, long address, LongConsumer free) {
    super(what, address, () -> {
      free.accept(address);
      database.release();
    });
    this.what = what;
    this.database = database;
    this.unit = unit;
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
