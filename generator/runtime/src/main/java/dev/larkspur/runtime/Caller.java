package dev.larkspur.runtime;

import java.util.concurrent.CompletableFuture;

/**
 * Makes calls. Everything here comes down to {@link #begin}, so whoever wraps or replaces a caller
 * writes one method.
 */
public interface Caller {

  /** Makes a call ready; nothing is sent yet. */
  <R> Execution<R> begin(Request<R> request, CallOptions options);

  /**
   * Makes a call.
   *
   * @throws ApiException when the platform answers that it did not do it
   * @throws TransportException when no answer came
   * @throws DecodingException when the answer is not what was promised
   */
  default <R> R send(Request<R> request) {
    return send(request, CallOptions.none());
  }

  /** Makes a call, with options for this one. Fails like {@link #send(Request)}. */
  default <R> R send(Request<R> request, CallOptions options) {
    return begin(request, options).await().value();
  }

  /** Makes a call and brings status, headers, log id and bytes as well. */
  default <R> Exchange<R> exchange(Request<R> request) {
    return exchange(request, CallOptions.none());
  }

  /** Makes a call, with options, and brings status, headers, log id and bytes as well. */
  default <R> Exchange<R> exchange(Request<R> request, CallOptions options) {
    return begin(request, options).await();
  }

  /** Makes a call without holding a thread. The future fails with what {@link #send} throws. */
  default <R> CompletableFuture<R> sendAsync(Request<R> request) {
    return sendAsync(request, CallOptions.none());
  }

  /** Makes a call without holding a thread, with options. */
  default <R> CompletableFuture<R> sendAsync(Request<R> request, CallOptions options) {
    return begin(request, options).future().thenApply(Exchange::value);
  }

  /** Makes a call without holding a thread, and brings everything about the answer. */
  default <R> CompletableFuture<Exchange<R>> exchangeAsync(Request<R> request) {
    return exchangeAsync(request, CallOptions.none());
  }

  /** Makes a call without holding a thread, with options, and brings everything. */
  default <R> CompletableFuture<Exchange<R>> exchangeAsync(
      Request<R> request, CallOptions options) {
    return begin(request, options).future();
  }

  /**
   * The pages of an operation that pages, from the one that the request asks for. Nothing is sent
   * before the first is asked for.
   *
   * @throws IllegalArgumentException if the operation does not page
   */
  default <R> Pages<R> pages(Request<R> request) {
    return pages(request, CallOptions.none());
  }

  /** The pages of an operation that pages; the options hold for every request. */
  default <R> Pages<R> pages(Request<R> request, CallOptions options) {
    return new Pages<>(this, request, options);
  }

  /**
   * The elements of a list over all its pages, from the page that the request asks for. Nothing is
   * sent before the first element is asked for, and no page before it is needed.
   */
  default <R, T> Items<T> items(PagedRequest<R, T> request) {
    return items(request, CallOptions.none());
  }

  /** The elements of a list over all its pages; the options hold for every request. */
  default <R, T> Items<T> items(PagedRequest<R, T> request, CallOptions options) {
    return pages(request, options).items(request::itemsOf);
  }
}
