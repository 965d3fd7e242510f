package dev.larkspur.runtime;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Iterator over the elements of consecutive pages. */
final class ItemIterator<R, T> implements Iterator<T> {
  private final Iterator<R> pages;
  private final Function<? super R, ? extends @Nullable List<T>> list;
  private Iterator<T> page = Collections.emptyIterator();

  ItemIterator(Iterator<R> pages, Function<? super R, ? extends @Nullable List<T>> list) {
    this.pages = pages;
    this.list = list;
  }

  @Override
  public boolean hasNext() {
    while (!page.hasNext() && pages.hasNext()) {
      List<T> found = list.apply(pages.next());
      page = found == null ? Collections.emptyIterator() : found.iterator();
    }
    return page.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return page.next();
  }
}
