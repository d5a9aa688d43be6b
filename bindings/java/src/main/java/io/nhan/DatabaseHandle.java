// What handles, results and entries share of a database: its native object, and what was read of it.
package io.nhan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongUnaryOperator;

/**
 * The look-ups behind {@link Database}, {@link Entry} and {@link Span}. They work as long as the native database lives: until the Database and
 * all annotators and streams made from it are closed. A database is immutable, so entries and names of types are read once and kept.
 */
final class DatabaseHandle extends Handle {
  private final DatabaseInfo info;
  private final String[] types;
  private final AtomicReferenceArray<Entry> entries;

  DatabaseHandle(long address) {
    super("database", address, () -> Native.databaseFree(address));
    info = new DatabaseInfo(Native.databaseGetInfo(address));
    entries = new AtomicReferenceArray<>(info.entries());
    types = new String[info.types()];
    for (int type = 1; type < types.length; ++type) types[type] = Utf8.string(Native.databaseTypeName(address, type));
  }

  DatabaseInfo info() {
    return info;
  }

  /** The name of a type that the database itself gave. */
  String typeName(int type) {
    return types[type];
  }

  List<String> typeNames() {
    return List.of(Arrays.copyOfRange(types, 1, types.length));
  }

  Entry entry(int number) {
    Entry entry = entries.get(number);
    if (entry == null) {
      long database = hold();
      try {
        entry = new Entry(this, number, Native.databaseEntry(database, number));
      } finally {
        release();
      }
      entries.set(number, entry);
    }
    return entry;
  }

  List<Entry> entries(int[] numbers) {
    List<Entry> found = new ArrayList<>(numbers.length);
    for (int number : numbers) found.add(entry(number));
    return Collections.unmodifiableList(found);
  }

  Map<String, String> attributes(int entry, int count) {
    Map<String, String> attributes = new LinkedHashMap<>();
    long database = hold();
    try {
      for (int index = 0; index < count; ++index) {
        byte[][] pair = Native.databaseAttributeAt(database, entry, index);
        attributes.put(Utf8.string(pair[0]), Utf8.string(pair[1]));
      }
    } finally {
      release();
    }
    return Collections.unmodifiableMap(attributes);
  }

  /** Null where there is none. */
  String attribute(int entry, String name) {
    byte[] utf8 = Utf8.name("name of an attribute", name);
    long database = hold();
    try {
      byte[] value = Native.databaseAttribute(database, entry, utf8);
      return value == null ? null : Utf8.string(value);
    } finally {
      release();
    }
  }

  /** The id of the span at an offset of a block. */
  String id(byte[] block, int span) {
    long database = hold();
    try {
      return Utf8.string(Native.spanId(database, block, span));
    } finally {
      release();
    }
  }

  /**
   * Makes a native annotator or stream that shall keep this database alive, and takes a hold for it; {@code make} is given the address of
   * the database.
   */
  long hold(LongUnaryOperator make) {
    long database = use();
    try {
      return make.applyAsLong(database);
    } catch (Throwable failure) {
      release();
      throw failure;
    }
  }
}
