package dev.larkspur.runtime;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a list. Each page is requested when it is needed. Every iterator starts with the
 * first page again.
 *
 * @param <R> the type of a page
 */
public final class Pages<R> implements Iterable<R> {
  private final Caller caller;
  private final Request<R> request;
  private final CallOptions options;
  private final Paging paging;

  Pages(Caller caller, Request<R> request, CallOptions options) {
    this.caller = caller;
    this.request = request;
    this.options = options;
    Operation<R> operation = request.call().operation();
    Paging found = operation.paging();
    if (found == null) {
      throw new IllegalArgumentException(operation.id() + " is not paginated");
    }
    this.paging = found;
  }

  /**
   * Returns an iterator over the pages, in order. Its {@code next} method throws the exceptions of
   * {@link Caller#send(Request)}, or {@link PagingException} if the platform reports more pages
   * without a page token or repeats a token.
   */
  @Override
  public Iterator<R> iterator() {
    return new PageIterator<>(caller, request, options, paging);
  }

  /** Returns a sequential stream of the pages, in order. */
  public Stream<R> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  /**
   * Returns the elements of all pages: {@code pages.items(ListMessageResponse::items)}. Generated
   * requests know their list: {@link Caller#items(PagedRequest)}.
   *
   * @param list returns the list of a page; null for an empty page
   */
  public <T> Items<T> items(Function<? super R, ? extends @Nullable List<T>> list) {
    return new Items<>(() -> new ItemIterator<>(iterator(), list));
  }
}
