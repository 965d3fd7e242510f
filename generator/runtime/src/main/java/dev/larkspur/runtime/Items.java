package dev.larkspur.runtime;

import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The elements of all pages of a list. A page is requested when its first element is needed. Every
 * iterator starts with the first page again and fails like those of {@link Pages}.
 *
 * @param <T> the type of an element
 */
public final class Items<T> implements Iterable<T> {
  private final Supplier<Iterator<T>> iterators;

  Items(Supplier<Iterator<T>> iterators) {
    this.iterators = iterators;
  }

  /** Returns an iterator over the elements, in order. */
  @Override
  public Iterator<T> iterator() {
    return iterators.get();
  }

  /** Returns a sequential stream of the elements, in order. */
  public Stream<T> stream() {
    return StreamSupport.stream(spliterator(), false);
  }
}
