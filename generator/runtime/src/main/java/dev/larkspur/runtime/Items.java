package dev.larkspur.runtime;

import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The elements of a list over all its pages; a page is fetched when its first element is asked for.
 * Every iterator begins anew, and fails like those of {@link Pages}.
 *
 * @param <T> one element
 */
public final class Items<T> implements Iterable<T> {
  private final Supplier<Iterator<T>> walk;

  Items(Supplier<Iterator<T>> walk) {
    this.walk = walk;
  }

  /** Element after element. */
  @Override
  public Iterator<T> iterator() {
    return walk.get();
  }

  /** Element after element, in order. */
  public Stream<T> stream() {
    return StreamSupport.stream(spliterator(), false);
  }
}
