package dev.larkspur.runtime;

import com.fasterxml.jackson.core.type.TypeReference;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an operation before anyone calls it: where it is, which tokens it takes, how
 * often it may be called, how it pages and what it answers. Immutable; generated code keeps one per
 * operation.
 *
 * @param <R> what the answer is read as
 */
public final class Operation<R> {
  private final Builder facts;
  private final ResponseDecoder<R> shape;
  private final BodyWriter writer = new BodyWriter();
  private volatile @Nullable ErrorTable errors;

  private Operation(Builder facts, ResponseDecoder<R> shape) {
    this.facts = facts;
    this.shape = shape;
  }

  /** An operation called with GET. */
  public static Builder get(String id, String path) {
    return method("GET", id, path);
  }

  /** An operation called with POST. */
  public static Builder post(String id, String path) {
    return method("POST", id, path);
  }

  /** An operation called with PUT. */
  public static Builder put(String id, String path) {
    return method("PUT", id, path);
  }

  /** An operation called with PATCH. */
  public static Builder patch(String id, String path) {
    return method("PATCH", id, path);
  }

  /** An operation called with DELETE. */
  public static Builder delete(String id, String path) {
    return method("DELETE", id, path);
  }

  /**
   * An operation called with any method.
   *
   * @param method in capitals
   * @param id how it is named in logs and errors: {@code im.v1.message.reply}
   * @param path from the slash after the host; {@code :name} is a parameter
   */
  public static Builder method(String method, String id, String path) {
    return new Builder(method, id, PathTemplate.of(path));
  }

  /** A call of it, its values still to come. */
  public Call<R> call() {
    return new Call<>(this);
  }

  /** Its name: {@code im.v1.message.reply}. */
  public String id() {
    return facts.id;
  }

  /** The HTTP method in capitals. */
  public String method() {
    return facts.method;
  }

  /** The path as documented, with {@code :name} for parameters. */
  public String path() {
    return facts.path.toString();
  }

  /** Scheme and host when they are not the client's; else null. */
  public @Nullable String host() {
    return facts.host;
  }

  /** The tokens it takes; empty when the docs name none. */
  public List<TokenKind> tokens() {
    return facts.tokens;
  }

  /**
   * How often it may be called, all in force at once; empty when the docs do not say in numbers.
   */
  public List<RateTier> rateTiers() {
    return List.copyOf(facts.tiers);
  }

  /** How it pages; null when it does not. */
  public @Nullable Paging paging() {
    return facts.paging;
  }

  /** The parameter that makes a repetition harmless; null when there is none. */
  public @Nullable IdempotencyKey idempotencyKey() {
    return facts.key;
  }

  /** Name, method and path. */
  @Override
  public String toString() {
    return facts.id + " (" + facts.method + ' ' + facts.path + ')';
  }

  PathTemplate template() {
    return facts.path;
  }

  ResponseDecoder<R> shape() {
    return shape;
  }

  BodyWriter writer() {
    return writer;
  }

  /**
   * Whether a code of this operation is worth waiting for, by what its docs and the overlay say.
   */
  boolean retries(long code) {
    for (long listed : facts.retryable) {
      if (listed == code) {
        return true;
      }
    }
    return false;
  }

  boolean idempotent() {
    return facts.idempotent || facts.method.equals("GET") || facts.method.equals("HEAD");
  }

  boolean listsErrors() {
    return facts.errors != null;
  }

  boolean ownsError(ErrorCode error) {
    return error instanceof Enum<?> constant && constant.getDeclaringClass() == facts.errors;
  }

  @Nullable ErrorCode find(long code, int status) {
    return errorTable().find(code, status);
  }

  @Nullable ErrorCode findSub(long code, int status, long subCode) {
    return errorTable().findSub(code, status, subCode);
  }

  private ErrorTable errorTable() {
    ErrorTable found = errors;
    if (found == null) {
      found = ErrorTable.of(facts.errors);
      errors = found;
    }
    return found;
  }

  /** Collects the facts. Used once, by one thread. */
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

    /** The tokens it takes, the most usual first. */
    public Builder tokens(TokenKind... kinds) {
      tokens = List.of(kinds);
      return this;
    }

    /** One more limit: so many requests in so many seconds. */
    public Builder rateLimit(int requests, int seconds) {
      tiers.add(new RateTier(requests, seconds));
      return this;
    }

    /** The member of the body that makes a repetition harmless. */
    public Builder idempotencyKeyInBody(String name) {
      key = new IdempotencyKey(name, true);
      return this;
    }

    /** The query parameter that makes a repetition harmless. */
    public Builder idempotencyKeyInQuery(String name) {
      key = new IdempotencyKey(name, false);
      return this;
    }

    /** How it pages, as in {@link Paging}. */
    public Builder paging(
        String tokenParameter, String nextToken, @Nullable String hasMore, @Nullable String items) {
      paging = new Paging(tokenParameter, nextToken, hasMore, items);
      return this;
    }

    /** Scheme and host, when it does not live where the client's other operations do. */
    public Builder host(String schemeAndHost) {
      host = schemeAndHost;
      return this;
    }

    /** The enum of the errors its docs list. */
    public Builder errors(Class<? extends ErrorCode> type) {
      errors = type;
      return this;
    }

    /** Sending it twice does what sending it once does, though it is no GET. */
    public Builder idempotent() {
      idempotent = true;
      return this;
    }

    /** Codes that mean "not done, try again later", beyond those the runtime knows. */
    public Builder retryable(long... codes) {
      retryable = codes.clone();
      return this;
    }

    /** It answers with an envelope, and this is its {@code data}. */
    public <T> Operation<T> returns(Class<T> data) {
      return new Operation<>(this, new EnvelopeDecoder<>(data, false));
    }

    /** It answers with an envelope, and this is its {@code data}. */
    public <T> Operation<T> returns(TypeReference<T> data) {
      return new Operation<>(this, new EnvelopeDecoder<>(data.getType(), false));
    }

    /**
     * The docs show no answer: an envelope is opened, and a 2xx answer without one is as good.
     *
     * @param nothing a type without members, or with members that may all be absent
     */
    public <T> Operation<T> returnsNothing(Class<T> nothing) {
      return new Operation<>(this, new EnvelopeDecoder<>(nothing, true));
    }

    /** It answers with code, message and payload side by side. */
    public <T> Operation<T> returnsFlat(Class<T> response) {
      return new Operation<>(this, new WholeBodyDecoder<>(response, true));
    }

    /** It answers with the payload alone. */
    public <T> Operation<T> returnsBare(Class<T> response) {
      return returnsBare((Type) response);
    }

    /** It answers with the payload alone. */
    public <T> Operation<T> returnsBare(TypeReference<T> response) {
      return returnsBare(response.getType());
    }

    private <T> Operation<T> returnsBare(Type response) {
      return new Operation<>(this, new WholeBodyDecoder<>(response, false));
    }

    /** It answers with a file. */
    public Operation<Download> returnsFile() {
      return new Operation<>(this, new FileDecoder());
    }

    /** It answers with server-sent events, each of which holds this as JSON. */
    public <T> Operation<EventStream<T>> streams(Class<T> event) {
      return new Operation<>(this, new EventStreamDecoder<>(event));
    }

    /** It sends a browser elsewhere: "calling" it only builds the URL to open. */
    public Operation<URI> redirects() {
      return new Operation<>(this, new RedirectDecoder());
    }
  }
}
