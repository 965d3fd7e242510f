package dev.larkspur.runtime.internal;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An immutable list that shares its array with the longer lists made from it, so that a builder
 * adds elements one by one in linear time and never changes a list that a caller or an object
 * holds.
 */
public final class GrowingList<E> extends AbstractList<E> implements RandomAccess {
  private static final int FIRST_CAPACITY = 4;

  private final Object[] array;

  /** The number of elements of the array that any list uses. */
  private final AtomicInteger used;

  private final int size;

  private GrowingList(Object[] array, AtomicInteger used, int size) {
    this.array = array;
    this.used = used;
    this.size = size;
  }

  /**
   * Returns the elements of a list followed by another element; the list itself does not change.
   *
   * @param list the list; null for an empty one
   */
  public static <E> List<E> plus(@Nullable List<E> list, E element) {
    Objects.requireNonNull(element);
    if (list instanceof GrowingList<E> shared
        && shared.size < shared.array.length
        && shared.used.compareAndSet(shared.size, shared.size + 1)) {
      shared.array[shared.size] = element;
      return new GrowingList<>(shared.array, shared.used, shared.size + 1);
    }
    Object[] before = list == null ? new Object[0] : list.toArray();
    int size = before.length + 1;
    Object[] array =
        Arrays.copyOf(before, Math.max(FIRST_CAPACITY, size + (size >> 1)), Object[].class);
    array[before.length] = element;
    return new GrowingList<>(array, new AtomicInteger(size), size);
  }

  @Override
  @SuppressWarnings("unchecked") // Only elements of this type are added.
  public E get(int index) {
    return (E) array[Objects.checkIndex(index, size)];
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Object[] toArray() {
    return Arrays.copyOf(array, size);
  }
}
