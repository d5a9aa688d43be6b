// Reads members of structs that the raw layer copied into a byte array.
package io.nhan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers and strings at an offset of a block ({@link Native} says what that is), in the byte order of the machine. */
final class Block {
  private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());
  private static final VarHandle CHAR = MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.nativeOrder());

  private Block() {}

  static long int64(byte[] block, int at) {
    return (long) LONG.get(block, at);
  }

  static int int32(byte[] block, int at) {
    return (int) INT.get(block, at);
  }

  static int uint16(byte[] block, int at) {
    return (char) CHAR.get(block, at);
  }

  /** A size or a pointer: blocks are Java arrays, so either fits 31 bits. */
  static int size(byte[] block, int at) {
    return (int) int64(block, at);
  }

  /** The nhan_string at an offset. */
  static String string(byte[] block, int at) {
    return new String(block, size(block, at + Header.STRING_DATA), size(block, at + Header.STRING_LENGTH), UTF_8);
  }
}
