package dev.larkspur.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for a list that comes in pages. Generated records implement it and say where a page has
 * its elements, so that {@link Caller#items(PagedRequest)} needs no more than the request.
 *
 * @param <R> one page
 * @param <T> one element
 */
public interface PagedRequest<R, T> extends Request<R> {

  /** The elements of one page; null where it has none. */
  @Nullable List<T> itemsOf(R page);
}
