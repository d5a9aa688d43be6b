// Lists over a block: an object is made when it is asked for.
package io.nhan;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** An unchangeable list of structs that lie in a row in a block. */
final class Views<T> extends AbstractList<T> implements RandomAccess {
  private final int begin;
  private final int stride;
  private final int count;
  private final IntFunction<T> at;

  /** {@code at} makes the object whose struct is at an offset. */
  private Views(int begin, int stride, int count, IntFunction<T> at) {
    this.begin = begin;
    this.stride = stride;
    this.count = count;
    this.at = at;
  }

  static <T> List<T> of(int begin, int stride, int count, IntFunction<T> at) {
    return new Views<>(begin, stride, count, at);
  }

  @Override
  public T get(int index) {
    return at.apply(begin + Objects.checkIndex(index, count) * stride);
  }

  @Override
  public int size() {
    return count;
  }
}
