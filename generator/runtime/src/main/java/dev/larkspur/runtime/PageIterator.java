package dev.larkspur.runtime;

import dev.larkspur.runtime.jackson.JsonPath;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Iterator over pages that follows the page tokens. */
final class PageIterator<R> implements Iterator<R> {
  private final Caller caller;
  private final Request<R> request;
  private final CallOptions options;
  private final Paging paging;
  private final JsonPath nextToken;
  private final @Nullable JsonPath hasMore;
  private final Set<String> seen = new HashSet<>();
  private @Nullable String token;
  private @Nullable String tokenError;
  private boolean ended;

  PageIterator(Caller caller, Request<R> request, CallOptions options, Paging paging) {
    this.caller = caller;
    this.request = request;
    this.options = options;
    this.paging = paging;
    this.nextToken = JsonPath.of(paging.nextToken());
    String flag = paging.hasMore();
    this.hasMore = flag == null ? null : JsonPath.of(flag);
  }

  @Override
  public boolean hasNext() {
    return !ended;
  }

  @Override
  public R next() {
    if (ended) {
      throw new NoSuchElementException();
    }
    if (tokenError != null) {
      ended = true;
      throw new PagingException(request.call().operation().id() + tokenError);
    }
    Exchange<R> page = caller.exchange(request, token == null ? options : at(token));
    follow(page.array());
    return page.value();
  }

  private CallOptions at(String token) {
    String name = paging.tokenParameter();
    if (name.indexOf('.') >= 0) {
      return options.toBuilder().body("/" + name.replace('.', '/'), token).build();
    }
    boolean inQuery = request.call().declaresQuery(name) || request.call().body() == null;
    return inQuery
        ? options.toBuilder().query(name, token).build()
        : options.toBuilder().body(name, token).build();
  }

  /**
   * Reads the token of the next page. A page without a usable token is still returned; the next
   * call fails.
   */
  private void follow(byte[] response) {
    String next = nextToken.text(response);
    boolean given = next != null && !next.isEmpty();
    ended = !(hasMore == null ? given : hasMore.isTrue(response));
    token = next;
    if (!ended && !given) {
      tokenError = " reports more pages without a page token";
    } else if (!ended && !seen.add(String.valueOf(next))) {
      tokenError = " repeats a page token";
    }
  }
}
