// The raw layer: each function of nhan.h as a native method, in the order of the header.
package io.nhan;

/**
 * {@code nhan.h} in Java. Handles are addresses as {@code long}; texts and names are UTF-8 without a NUL; a failing call throws
 * {@link NhanException}. Nothing is checked here: whoever calls sees to it that handles are alive and arguments are not null.
 *
 * <p>What a function gives as a struct comes as a <em>block</em>: a copy of the struct as {@code nhan.h} lays it out, followed by all that
 * its pointers point to, where each pointer has become an offset from the begin of the block. {@link Header} has the offsets of the members,
 * {@link Block} reads them.
 */
final class Native {
  static {
    NativeLibrary.load();
  }

  private Native() {}

  /** Takes what a diagnostic sink is told. */
  interface DiagnosticSink {
    void take(byte[] file, int line, boolean severe, byte[] message);
  }

  /** Takes what a trace sink is told. */
  interface TraceSink {
    void take(long begin, long end, int entry, int type, int verdict, byte[] stage, byte[] rule);
  }

  /** Takes the block of a result; an exception stops the batch and comes out of the call. */
  interface ResultSink {
    void take(long index, byte[] block);
  }

  static native byte[] version();

  static native byte[] statusText(int status);

  /** Opens the built-in database where path is null. */
  static native long databaseOpen(byte[] path);

  /** As {@link #databaseOpen}; puts CACHE_READ, CACHE_WRITTEN or CACHE_FAILED into outcome[0]. */
  static native long databaseOpenCached(byte[] path, byte[] folder, int[] outcome);

  static native long databaseOpenMemory(byte[] bytes);

  /** The sink must not throw. */
  static native long databaseBuild(byte[][] paths, boolean extendBuiltin, DiagnosticSink sink);

  static native void databaseSave(long database, byte[] path);

  static native void databaseFree(long database);

  /** Gives the block of a nhan_database_info. */
  static native byte[] databaseGetInfo(long database);

  /** Gives null for a number that is no type. */
  static native byte[] databaseTypeName(long database, int type);

  /** Gives the block of a nhan_entry. */
  static native byte[] databaseEntry(long database, int entry);

  /** Gives null where there is none. */
  static native byte[] databaseAttribute(long database, int entry, byte[] name);

  /** Gives name and value. */
  static native byte[][] databaseAttributeAt(long database, int entry, int index);

  /** Gives NO_ENTRY where there is none. */
  static native int databaseFindKey(long database, byte[] key);

  static native int[] databaseFindCode(long database, byte[] scheme, byte[] code);

  static native int[] databaseFindSurface(long database, byte[] surface);

  /** The span is at offset {@code span} of a block. */
  static native byte[] spanId(long database, byte[] block, int span);

  /** The result is at offset {@code result} of a block; text may be null. */
  static native byte[] resultWriteMsgpack(byte[] block, int result, long database, byte[] text, int unit);

  /** asOf may be null. */
  static native long annotatorNew(long database, int unit, boolean records, long types, byte[] asOf);

  /** Gives the block of a nhan_result for the first {@code length} bytes of the text. */
  static native byte[] annotate(long annotator, byte[] text, int length);

  /** The texts lie one after the other in {@code texts}, text i up to ends[i]. */
  static native void annotateBatch(long annotator, byte[] texts, int[] ends, ResultSink sink);

  /** Gives one block that begins with a nhan_result for each text; texts as in {@link #annotateBatch}. */
  static native byte[] annotateMany(long annotator, byte[] texts, int[] ends);

  /** Gives the block of a nhan_result. The sink must not throw. */
  static native byte[] explain(long annotator, byte[] text, int length, TraceSink sink);

  static native void annotatorFree(long annotator);

  static native long streamOpen(long database, int unit, boolean records, long types, byte[] asOf);

  /** Gives the block of a nhan_result for {@code length} bytes of the text from {@code begin} on. */
  static native byte[] streamFeed(long stream, byte[] text, int begin, int length);

  static native byte[] streamFinish(long stream);

  static native void streamReset(long stream);

  static native void streamFree(long stream);
}
