package dev.larkspur.runtime;

import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Static metadata of an operation: method and path, access tokens, rate limits, pagination, errors
 * and the type of the response. Immutable; generated code has one instance per operation.
 *
 * @param <R> the type of the decoded response
 */
public final class Operation<R> {
  private final Builder metadata;
  private final ResponseDecoder<R> decoder;
  private final BodyWriter writer = new BodyWriter();

  private Operation(Builder metadata, ResponseDecoder<R> decoder) {
    this.metadata = metadata;
    this.decoder = decoder;
  }

  /** Returns a builder for an operation with the HTTP method GET. See {@link #method}. */
  public static Builder get(String id, String path) {
    return method("GET", id, path);
  }

  /** Returns a builder for an operation with the HTTP method POST. See {@link #method}. */
  public static Builder post(String id, String path) {
    return method("POST", id, path);
  }

  /** Returns a builder for an operation with the HTTP method PUT. See {@link #method}. */
  public static Builder put(String id, String path) {
    return method("PUT", id, path);
  }

  /** Returns a builder for an operation with the HTTP method PATCH. See {@link #method}. */
  public static Builder patch(String id, String path) {
    return method("PATCH", id, path);
  }

  /** Returns a builder for an operation with the HTTP method DELETE. See {@link #method}. */
  public static Builder delete(String id, String path) {
    return method("DELETE", id, path);
  }

  /**
   * Returns a builder for an operation.
   *
   * @param method the HTTP method in upper case
   * @param id the id for logs and errors, for example {@code im.v1.message.reply}
   * @param path the path without the host; a segment {@code :name} is a parameter
   */
  public static Builder method(String method, String id, String path) {
    return new Builder(method, id, PathTemplate.of(path));
  }

  /** Returns a new call without parameter values. */
  public Call<R> call() {
    return new Call<>(this);
  }

  /** Returns the id, for example {@code im.v1.message.reply}. */
  public String id() {
    return metadata.id;
  }

  /** Returns the HTTP method in upper case. */
  public String method() {
    return metadata.method;
  }

  /** Returns the documented path, with {@code :name} for parameters. */
  public String path() {
    return metadata.path.toString();
  }

  /**
   * Returns the documented scheme and host; null for the host of the open platform. A client sends
   * the operation to the corresponding host of its {@link Region}.
   */
  public @Nullable String host() {
    return metadata.host;
  }

  /** Returns the access token kinds that the operation accepts; empty if undocumented. */
  public List<TokenKind> tokens() {
    return metadata.tokens;
  }

  /**
   * Returns the rate limits, which apply simultaneously; empty if the documentation has no numbers.
   */
  public List<RateTier> rateTiers() {
    return List.copyOf(metadata.tiers);
  }

  /**
   * Returns the shortest time window of the rate limits; null if the operation has no rate limits.
   */
  @Nullable Duration shortestWindow() {
    Duration shortest = null;
    for (RateTier tier : metadata.tiers) {
      Duration window = Duration.ofSeconds(tier.seconds());
      shortest = shortest == null || window.compareTo(shortest) < 0 ? window : shortest;
    }
    return shortest;
  }

  /** Returns how the operation is paginated; null if it is not. */
  public @Nullable Paging paging() {
    return metadata.paging;
  }

  /** Returns the idempotency key; null if the operation has none. */
  public @Nullable IdempotencyKey idempotencyKey() {
    return metadata.key;
  }

  /** Returns the id, the method and the path. */
  @Override
  public String toString() {
    return metadata.id + " (" + metadata.method + ' ' + metadata.path + ')';
  }

  /** Returns this operation with a file as its response, regardless of the documented response. */
  Operation<Download> asDownload() {
    return new Operation<>(metadata, new FileDecoder());
  }

  PathTemplate template() {
    return metadata.path;
  }

  ResponseDecoder<R> decoder() {
    return decoder;
  }

  BodyWriter writer() {
    return writer;
  }

  /** Returns whether the documentation or the overlay lists the error code as retryable. */
  boolean retries(long code) {
    for (long listed : metadata.retryable) {
      if (listed == code) {
        return true;
      }
    }
    return false;
  }

  boolean idempotent() {
    return metadata.idempotent || metadata.method.equals("GET") || metadata.method.equals("HEAD");
  }

  /** Returns the enum of the documented errors; null if none is documented. */
  @Nullable Class<? extends ErrorCode> errors() {
    return metadata.errors;
  }

  /** Builder for {@link Operation}. Used once; not thread-safe. */
  public static final class Builder {
    private static final long[] NONE = {};

    private final String method;
    private final String id;
    private final PathTemplate path;
    private final List<RateTier> tiers = new ArrayList<>(2);
    private List<TokenKind> tokens = List.of();
    private long[] retryable = NONE;
    private boolean idempotent;
    private @Nullable String host;
    private @Nullable Paging paging;
    private @Nullable IdempotencyKey key;
    private @Nullable Class<? extends ErrorCode> errors;

    private Builder(String method, String id, PathTemplate path) {
      this.method = method;
      this.id = id;
      this.path = path;
    }

    /** Sets the access token kinds that the operation accepts, the most common first. */
    public Builder tokens(TokenKind... kinds) {
      tokens = List.of(kinds);
      return this;
    }

    /**
     * Adds a rate limit.
     *
     * @param requests the number of requests, at least 1
     * @param seconds the length of the time window in seconds, at least 1
     */
    public Builder rateLimit(int requests, int seconds) {
      tiers.add(new RateTier(requests, seconds, null));
      return this;
    }

    /**
     * Adds a rate limit that applies to each value of a parameter separately, such as the limit for
     * messages to the same chat. Operations with the same limit of the same parameter share it.
     *
     * @param parameter the name of a parameter of the path or the query, or the path of a body
     *     field
     * @param requests the number of requests, at least 1
     * @param seconds the length of the time window in seconds, at least 1
     */
    public Builder rateLimitPer(String parameter, int requests, int seconds) {
      tiers.add(new RateTier(requests, seconds, parameter));
      return this;
    }

    /** Sets the field of the body that is the idempotency key. */
    public Builder idempotencyKeyInBody(String name) {
      key = new IdempotencyKey(name, true);
      return this;
    }

    /** Sets the query parameter that is the idempotency key. */
    public Builder idempotencyKeyInQuery(String name) {
      key = new IdempotencyKey(name, false);
      return this;
    }

    /**
     * Sets the pagination. Paths are wire names separated by dots.
     *
     * @param tokenParameter the query parameter, or the path of the body field, for the page token
     * @param nextToken the path of the next page token in the response
     * @param hasMore the path of the flag for more pages in the response; null if only the token
     *     indicates them
     * @param items the path of the list of elements in the response; null if unknown
     */
    public Builder paging(
        String tokenParameter, String nextToken, @Nullable String hasMore, @Nullable String items) {
      paging = new Paging(tokenParameter, nextToken, hasMore, items);
      return this;
    }

    /** Sets the documented scheme and host if it is not the host of the open platform. */
    public Builder host(String schemeAndHost) {
      host = schemeAndHost;
      return this;
    }

    /** Sets the enum of the documented errors. */
    public Builder errors(Class<? extends ErrorCode> type) {
      errors = type;
      return this;
    }

    /**
     * Marks the operation as idempotent although its method is not GET, so that it may be retried.
     */
    public Builder idempotent() {
      idempotent = true;
      return this;
    }

    /**
     * Sets error codes that mean "not processed, try again later", in addition to those of {@link
     * PlatformError}.
     */
    public Builder retryable(long... codes) {
      retryable = codes.clone();
      return this;
    }

    /** Builds an operation whose response is an envelope with this type as {@code data}. */
    public <T> Operation<T> returns(Class<T> data) {
      return new Operation<>(this, new EnvelopeDecoder<>(data, false));
    }

    /** Builds an operation whose response is an envelope with this type as {@code data}. */
    public <T> Operation<T> returns(ResponseType<T> data) {
      return new Operation<>(this, new EnvelopeDecoder<>(data.type(), false));
    }

    /**
     * Builds an operation without a documented response. An envelope is decoded; a 2xx response
     * without one is accepted, too. If its content is neither JSON nor HTML, {@link Exchange#bytes}
     * returns it.
     *
     * @param nothing a type without components, or whose components may all be absent
     */
    public <T> Operation<T> returnsNothing(Class<T> nothing) {
      return new Operation<>(this, new EnvelopeDecoder<>(nothing, true));
    }

    /** Builds an operation whose response has code, message and payload side by side. */
    public <T> Operation<T> returnsFlat(Class<T> response) {
      return new Operation<>(this, new WholeBodyDecoder<>(response, true));
    }

    /** Builds an operation whose response is the payload without an envelope. */
    public <T> Operation<T> returnsBare(Class<T> response) {
      return returnsBare((Type) response);
    }

    /** Builds an operation whose response is the payload without an envelope. */
    public <T> Operation<T> returnsBare(ResponseType<T> response) {
      return returnsBare(response.type());
    }

    private <T> Operation<T> returnsBare(Type response) {
      return new Operation<>(this, new WholeBodyDecoder<>(response, false));
    }

    /** Builds an operation whose response is a file. */
    public Operation<Download> returnsFile() {
      return new Operation<>(this, new FileDecoder());
    }

    /**
     * Builds an operation whose response is a stream of server-sent events with this type as JSON.
     */
    public <T> Operation<EventStream<T>> streams(Class<T> event) {
      return new Operation<>(this, new EventStreamDecoder<>(event));
    }

    /**
     * Builds an operation that redirects a browser. A call sends nothing and returns the URL to
     * open.
     */
    public Operation<URI> redirects() {
      return new Operation<>(this, new RedirectDecoder());
    }
  }
}
