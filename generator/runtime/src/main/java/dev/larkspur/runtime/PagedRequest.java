package dev.larkspur.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for a paginated list. Generated records implement it, so that {@link
 * Caller#items(PagedRequest)} needs only the request.
 *
 * @param <R> the type of a page
 * @param <T> the type of an element
 */
public interface PagedRequest<R, T> extends Request<R> {

  /** Returns the elements of a page; null if it has none. */
  @Nullable List<T> itemsOf(R page);
}
