package dev.larkspur.runtime;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a list, one request each, sent when the page is asked for. Every iterator begins
 * anew.
 *
 * @param <R> one page
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
      throw new IllegalArgumentException(operation.id() + " does not page");
    }
    this.paging = found;
  }

  /**
   * Page after page. {@code next} fails like {@link Caller#send}, or with {@link PagingException}
   * when the platform promises more and gives no token, or one it gave before.
   */
  @Override
  public Iterator<R> iterator() {
    return new PageIterator<>(caller, request, options, paging);
  }

  /** Page after page, in order. */
  public Stream<R> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  /**
   * Element after element, over all pages: {@code pages.items(ListMessageResponse::items)}. A
   * generated request knows the list by itself: {@link Caller#items(PagedRequest)}.
   *
   * @param list the list of one page; null for an empty page
   */
  public <T> Items<T> items(Function<? super R, ? extends @Nullable List<T>> list) {
    return new Items<>(() -> new ItemIterator<>(iterator(), list));
  }
}
