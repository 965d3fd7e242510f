package dev.larkspur.runtime;

import java.util.concurrent.CompletableFuture;

/**
 * Performs calls. All methods delegate to {@link #begin}, so a wrapper or replacement implements
 * only that method.
 */
public interface Caller {

  /** Prepares a call; nothing is sent yet. */
  <R> Execution<R> begin(Request<R> request, CallOptions options);

  /**
   * Performs a call and waits for its result.
   *
   * @throws ApiException if the platform reports an error
   * @throws ServerException if the response does not come from the platform's API, such as a page
   *     of a gateway
   * @throws DecodingException if the response is not as documented
   * @throws TransportException if no response was received
   * @throws TokenUnavailableException if the access token is not available yet
   * @throws IllegalStateException if the client has no access token that the operation accepts, or
   *     is closed
   */
  default <R> R send(Request<R> request) {
    return send(request, CallOptions.none());
  }

  /** Performs a call with options. Fails like {@link #send(Request)}. */
  default <R> R send(Request<R> request, CallOptions options) {
    return begin(request, options).await().value();
  }

  /** Performs a call and returns the value together with status, headers, log id and body. */
  default <R> Exchange<R> exchange(Request<R> request) {
    return exchange(request, CallOptions.none());
  }

  /**
   * Performs a call with options and returns the value together with status, headers, log id and
   * body.
   */
  default <R> Exchange<R> exchange(Request<R> request, CallOptions options) {
    return begin(request, options).await();
  }

  /**
   * Performs a call without blocking a thread. The future fails with the exceptions of {@link
   * #send(Request)}. Cancelling it, or completing it in another way before the call ends, cancels
   * the call and releases its connection. So does ending all of its dependents early.
   */
  default <R> CompletableFuture<R> sendAsync(Request<R> request) {
    return sendAsync(request, CallOptions.none());
  }

  /** Performs a call with options without blocking a thread. */
  default <R> CompletableFuture<R> sendAsync(Request<R> request, CallOptions options) {
    return new AsyncValue<>(begin(request, options).future());
  }

  /**
   * Performs a call without blocking a thread; the result includes status, headers, log id and
   * body. Cancelling works as documented at {@link #sendAsync(Request)}.
   */
  default <R> CompletableFuture<Exchange<R>> exchangeAsync(Request<R> request) {
    return exchangeAsync(request, CallOptions.none());
  }

  /**
   * Performs a call with options without blocking a thread; the result includes status, headers,
   * log id and body.
   */
  default <R> CompletableFuture<Exchange<R>> exchangeAsync(
      Request<R> request, CallOptions options) {
    return begin(request, options).future();
  }

  /**
   * Performs a call and returns the response as a file, regardless of the documented content. A
   * JSON response with an error code remains an error. For a part of a file use {@link
   * Call#bytesFrom}:
   *
   * <pre>{@code
   * try (Download rest = client.download(request.call().bytesFrom(Files.size(file)))) {
   *   rest.continueIn(file);
   * }
   * }</pre>
   *
   * <p>Fails like {@link #send(Request)}.
   */
  default Download download(Request<?> request) {
    return download(request, CallOptions.none());
  }

  /** Performs a call with options and returns the response as a file. */
  default Download download(Request<?> request, CallOptions options) {
    return send(request.call().asDownload(), options);
  }

  /**
   * Performs a call without blocking a thread and returns the response as a file, regardless of the
   * documented content.
   */
  default CompletableFuture<Download> downloadAsync(Request<?> request) {
    return downloadAsync(request, CallOptions.none());
  }

  /** Performs a call with options without blocking a thread and returns the response as a file. */
  default CompletableFuture<Download> downloadAsync(Request<?> request, CallOptions options) {
    return sendAsync(request.call().asDownload(), options);
  }

  /**
   * Returns the pages of a paginated operation, starting with the page that the request asks for.
   * Each page is requested when it is needed.
   *
   * @throws IllegalArgumentException if the operation is not paginated
   */
  default <R> Pages<R> pages(Request<R> request) {
    return pages(request, CallOptions.none());
  }

  /**
   * Returns the pages of a paginated operation; the options apply to every request.
   *
   * @throws IllegalArgumentException if the operation is not paginated
   */
  default <R> Pages<R> pages(Request<R> request, CallOptions options) {
    return new Pages<>(this, request, options);
  }

  /**
   * Returns the elements of all pages of a list, starting with the page that the request asks for.
   * Each page is requested when its first element is needed.
   */
  default <R, T> Items<T> items(PagedRequest<R, T> request) {
    return items(request, CallOptions.none());
  }

  /** Returns the elements of all pages of a list; the options apply to every request. */
  default <R, T> Items<T> items(PagedRequest<R, T> request, CallOptions options) {
    return pages(request, options).items(request::itemsOf);
  }
}
