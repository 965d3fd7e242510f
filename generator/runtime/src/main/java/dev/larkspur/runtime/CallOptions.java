package dev.larkspur.runtime;

import dev.larkspur.runtime.http.Header;
import dev.larkspur.runtime.internal.Durations;
import dev.larkspur.runtime.retry.RetryPolicy;
import dev.larkspur.runtime.token.TokenSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Options of a single call: access token, timeouts, and values that the request record has no
 * component for. Immutable.
 */
public final class CallOptions {
  private static final CallOptions NONE = builder().build();

  private final @Nullable TokenSource token;
  private final @Nullable TokenKind tokenKind;
  private final @Nullable String tenant;
  private final @Nullable Duration timeout;
  private final @Nullable Duration attemptTimeout;
  private final @Nullable String idempotencyKey;
  private final @Nullable RetryPolicy retry;
  private final @Nullable Boolean lenientDecoding;
  private final List<Header> headers;
  private final List<Call.Named> query;
  private final Map<String, @Nullable Object> body;

  private CallOptions(Builder builder) {
    this.token = builder.token;
    this.tokenKind = builder.tokenKind;
    this.tenant = builder.tenant;
    this.timeout = builder.timeout;
    this.attemptTimeout = builder.attemptTimeout;
    this.idempotencyKey = builder.idempotencyKey;
    this.retry = builder.retry;
    this.lenientDecoding = builder.lenientDecoding;
    this.headers = List.copyOf(builder.headers);
    this.query = List.copyOf(builder.query);
    this.body = new LinkedHashMap<>(builder.body);
  }

  /** Returns the default options. */
  public static CallOptions none() {
    return NONE;
  }

  /** Returns options with a timeout for the whole call, including all attempts and waits. */
  public static CallOptions timeout(Duration whole) {
    return builder().timeout(whole).build();
  }

  /** Returns options with a {@code user_access_token}. */
  public static CallOptions userToken(String token) {
    return builder().userToken(token).build();
  }

  /** Returns options with the source of a {@code user_access_token}. */
  public static CallOptions userToken(TokenSource source) {
    return builder().userToken(source).build();
  }

  /** Returns options with the tenant in which a store app performs the call. */
  public static CallOptions tenant(String tenantKey) {
    return builder().tenant(tenantKey).build();
  }

  /** Returns a builder with default settings. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with the settings of these options. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Returns the names of the options that are set; values may be secret. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("CallOptions[");
    text.append(token == null ? "" : "token ");
    text.append(tokenKind == null ? "" : tokenKind + " ");
    text.append(tenant == null ? "" : "tenant ");
    text.append(timeout == null ? "" : "timeout=" + timeout + ' ');
    text.append(attemptTimeout == null ? "" : "attemptTimeout=" + attemptTimeout + ' ');
    text.append(idempotencyKey == null ? "" : "idempotencyKey ");
    text.append(retry == null ? "" : retry.toString() + ' ');
    text.append(lenientDecoding == null ? "" : "lenientDecoding=" + lenientDecoding + ' ');
    text.append("headers=").append(headers).append(" query=").append(query.size());
    return text.append(" body=").append(body.keySet()).append(']').toString();
  }

  @Nullable TokenSource token() {
    return token;
  }

  @Nullable TokenKind tokenKind() {
    return tokenKind;
  }

  @Nullable String tenant() {
    return tenant;
  }

  @Nullable Duration timeout() {
    return timeout;
  }

  @Nullable Duration attemptTimeout() {
    return attemptTimeout;
  }

  @Nullable String idempotencyKey() {
    return idempotencyKey;
  }

  /** Returns the retry settings; null for those of the client. */
  @Nullable RetryPolicy retry() {
    return retry;
  }

  /** Returns whether decoding is lenient; null for the setting of the client. */
  @Nullable Boolean lenientDecoding() {
    return lenientDecoding;
  }

  List<Header> headers() {
    return headers;
  }

  boolean setsHeader(String name) {
    for (int i = 0; i < headers.size(); i++) {
      if (headers.get(i).name().equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  List<Call.Named> query() {
    return query;
  }

  Map<String, @Nullable Object> body() {
    return body;
  }

  /** Builder for {@link CallOptions}. Not thread-safe. */
  public static final class Builder {
    private @Nullable TokenSource token;
    private @Nullable TokenKind tokenKind;
    private @Nullable String tenant;
    private @Nullable Duration timeout;
    private @Nullable Duration attemptTimeout;
    private @Nullable String idempotencyKey;
    private @Nullable RetryPolicy retry;
    private @Nullable Boolean lenientDecoding;
    private final List<Header> headers = new ArrayList<>();
    private final List<Call.Named> query = new ArrayList<>();
    private final Map<String, @Nullable Object> body = new LinkedHashMap<>();

    private Builder() {}

    private Builder(CallOptions from) {
      token = from.token;
      tokenKind = from.tokenKind;
      tenant = from.tenant;
      timeout = from.timeout;
      attemptTimeout = from.attemptTimeout;
      idempotencyKey = from.idempotencyKey;
      retry = from.retry;
      lenientDecoding = from.lenientDecoding;
      headers.addAll(from.headers);
      query.addAll(from.query);
      body.putAll(from.body);
    }

    /** Sets a {@code user_access_token}. */
    public Builder userToken(String value) {
      return token(TokenKind.USER, TokenSource.fixed(value));
    }

    /** Sets the source of a {@code user_access_token}. */
    public Builder userToken(TokenSource source) {
      return token(TokenKind.USER, source);
    }

    /** Sets a {@code tenant_access_token} that replaces the one of the client. */
    public Builder tenantToken(String value) {
      return token(TokenKind.TENANT, TokenSource.fixed(value));
    }

    /** Sets an {@code app_access_token} that replaces the one of the client. */
    public Builder appToken(String value) {
      return token(TokenKind.APP, TokenSource.fixed(value));
    }

    /** Sets the token kind for operations that accept several kinds. */
    public Builder as(TokenKind kind) {
      tokenKind = kind;
      return this;
    }

    /** Sets the tenant in which a store app performs the call. */
    public Builder tenant(String tenantKey) {
      tenant = tenantKey;
      return this;
    }

    /**
     * Sets the timeout of the whole call, including all attempts, waits and token requests.
     *
     * @throws IllegalArgumentException if the timeout is not positive
     */
    public Builder timeout(Duration whole) {
      timeout = Durations.positive("timeout", whole);
      return this;
    }

    /**
     * Sets the timeout of one attempt, from sending the request to the last byte of the response.
     *
     * @throws IllegalArgumentException if the timeout is not positive
     */
    public Builder attemptTimeout(Duration attempt) {
      attemptTimeout = Durations.positive("attemptTimeout", attempt);
      return this;
    }

    /** Disables retries. An invalid access token is still replaced once. */
    public Builder noRetry() {
      return retry(RetryPolicy.NEVER);
    }

    /**
     * Sets the number of attempts and the delays between them, in place of those of the client. The
     * retry budget remains that of the client.
     */
    public Builder retry(RetryPolicy policy) {
      retry = policy;
      return this;
    }

    /**
     * Sets whether values of a different type than documented are left out instead of failing the
     * call, in place of the setting of the client; see {@link FeishuClientBuilder#lenientDecoding}.
     */
    public Builder lenientDecoding(boolean lenient) {
      lenientDecoding = lenient;
      return this;
    }

    /**
     * Sets the idempotency key for operations that accept one. The default is a generated key;
     * either is the same in every attempt of a call.
     */
    public Builder idempotencyKey(String key) {
      idempotencyKey = key;
      return this;
    }

    /**
     * Adds a header. It replaces a header of the client that has the same name.
     *
     * @throws IllegalArgumentException if the name or the value is invalid, or the client sets the
     *     header itself
     */
    public Builder header(String name, String value) {
      headers.add(HeaderRules.caller(name, value));
      return this;
    }

    /**
     * Sets a query parameter, in addition to those of the request or replacing one of them; null
     * removes it.
     */
    public Builder query(String name, @Nullable Object value) {
      query.add(new Call.Named(name, value));
      return this;
    }

    /**
     * Sets a field of the body, in addition to those of the request or replacing one of them.
     *
     * @param name a field name, or a JSON pointer such as {@code /filter/name}
     * @param value any value that Jackson can write; null is sent as JSON null
     */
    public Builder body(String name, @Nullable Object value) {
      body.put(name, value);
      return this;
    }

    /** Builds the options. */
    public CallOptions build() {
      return new CallOptions(this);
    }

    private Builder token(TokenKind kind, TokenSource source) {
      tokenKind = kind;
      token = source;
      return this;
    }
  }
}
