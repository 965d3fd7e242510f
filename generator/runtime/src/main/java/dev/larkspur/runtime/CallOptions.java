package dev.larkspur.runtime;

import dev.larkspur.runtime.http.Header;
import dev.larkspur.runtime.token.TokenSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What differs for one call: whose token, how long, and what the request record has no place for.
 * Immutable; a call changes nothing in it.
 */
public final class CallOptions {
  private static final String RANGE = "Range";
  private static final CallOptions NONE = builder().build();

  private final @Nullable TokenSource token;
  private final @Nullable TokenKind tokenKind;
  private final @Nullable String tenant;
  private final @Nullable Duration timeout;
  private final @Nullable Duration attemptTimeout;
  private final @Nullable String idempotencyKey;
  private final boolean retry;
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
    this.headers = List.copyOf(builder.headers);
    this.query = List.copyOf(builder.query);
    this.body = new LinkedHashMap<>(builder.body);
  }

  /** Nothing differs. */
  public static CallOptions none() {
    return NONE;
  }

  /** The whole call, all attempts and waits, may take this long. */
  public static CallOptions timeout(Duration whole) {
    return builder().timeout(whole).build();
  }

  /** The call is made for a person. */
  public static CallOptions userToken(String token) {
    return builder().userToken(token).build();
  }

  /** The call is made inside this tenant: for store apps. */
  public static CallOptions tenant(String tenantKey) {
    return builder().tenant(tenantKey).build();
  }

  /** Options to be put together. */
  public static Builder builder() {
    return new Builder();
  }

  /** These options, to be added to. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Which options are set, by name: values may be secret. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("CallOptions[");
    text.append(token == null ? "" : "token ");
    text.append(tokenKind == null ? "" : tokenKind + " ");
    text.append(tenant == null ? "" : "tenant ");
    text.append(timeout == null ? "" : "timeout=" + timeout + ' ');
    text.append(attemptTimeout == null ? "" : "attemptTimeout=" + attemptTimeout + ' ');
    text.append(idempotencyKey == null ? "" : "idempotencyKey ");
    text.append(retry ? "" : "noRetry ");
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

  boolean retry() {
    return retry;
  }

  List<Header> headers() {
    return headers;
  }

  List<Call.Named> query() {
    return query;
  }

  Map<String, @Nullable Object> body() {
    return body;
  }

  /** Puts options together. Used by one thread. */
  public static final class Builder {
    private @Nullable TokenSource token;
    private @Nullable TokenKind tokenKind;
    private @Nullable String tenant;
    private @Nullable Duration timeout;
    private @Nullable Duration attemptTimeout;
    private @Nullable String idempotencyKey;
    private boolean retry = true;
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
      headers.addAll(from.headers);
      query.addAll(from.query);
      body.putAll(from.body);
    }

    /** A person's {@code user_access_token}. */
    public Builder userToken(String value) {
      return token(TokenKind.USER, TokenSource.fixed(value));
    }

    /** Where a person's {@code user_access_token} comes from. */
    public Builder userToken(TokenSource source) {
      return token(TokenKind.USER, source);
    }

    /** A {@code tenant_access_token} instead of the client's. */
    public Builder tenantToken(String value) {
      return token(TokenKind.TENANT, TokenSource.fixed(value));
    }

    /** An {@code app_access_token} instead of the client's. */
    public Builder appToken(String value) {
      return token(TokenKind.APP, TokenSource.fixed(value));
    }

    /** The kind to use, where an operation takes several and the client can give several. */
    public Builder as(TokenKind kind) {
      tokenKind = kind;
      return this;
    }

    /** The tenant a store app acts in. */
    public Builder tenant(String tenantKey) {
      tenant = tenantKey;
      return this;
    }

    /** How long the whole call may take: all attempts, waits and fetches of tokens. */
    public Builder timeout(Duration whole) {
      timeout = Durations.of("timeout", whole);
      return this;
    }

    /** How long one attempt may take, from sending to the last byte of the answer. */
    public Builder attemptTimeout(Duration attempt) {
      attemptTimeout = Durations.of("attemptTimeout", attempt);
      return this;
    }

    /** One attempt only, but for a refused token. */
    public Builder noRetry() {
      retry = false;
      return this;
    }

    /**
     * The idempotency key, where the operation takes one; by default it is made up, and the same on
     * every attempt of a call.
     */
    public Builder idempotencyKey(String key) {
      idempotencyKey = key;
      return this;
    }

    /**
     * One more header.
     *
     * @throws IllegalArgumentException if name or value are not fit for a header
     */
    public Builder header(String name, String value) {
      headers.add(HeaderRules.caller(name, value));
      return this;
    }

    /**
     * For a download: only the bytes from this one on, 0 being the first. Where the platform does
     * not do that, the whole file comes: {@link Download#offset} tells.
     */
    public Builder bytesFrom(long first) {
      return range(first, "");
    }

    /** For a download: only the bytes from this one to that one, both included. */
    public Builder bytes(long first, long last) {
      if (last < first) {
        throw new IllegalArgumentException("bytes " + first + " to " + last + " are none");
      }
      return range(first, String.valueOf(last));
    }

    /** The header that help desk operations want: who calls and the help desk's own token. */
    public Builder helpdesk(String id, String helpdeskToken) {
      byte[] both = (id + ':' + helpdeskToken).getBytes(StandardCharsets.UTF_8);
      headers.add(
          new Header("X-Lark-Helpdesk-Authorization", Base64.getEncoder().encodeToString(both)));
      return this;
    }

    /** A query parameter that the request has not, or instead of what it has; null removes it. */
    public Builder query(String name, @Nullable Object value) {
      query.add(new Call.Named(name, value));
      return this;
    }

    /**
     * A member of the body that the request has not, or instead of what it has.
     *
     * @param name a name, or a JSON pointer such as {@code /filter/name}
     * @param value anything that can be written as JSON; null is sent as null
     */
    public Builder body(String name, @Nullable Object value) {
      body.put(name, value);
      return this;
    }

    /** The options. */
    public CallOptions build() {
      return new CallOptions(this);
    }

    private Builder range(long first, String last) {
      if (first < 0) {
        throw new IllegalArgumentException("bytes are counted from 0, not from " + first);
      }
      headers.removeIf(header -> header.name().equals(RANGE));
      headers.add(new Header(RANGE, "bytes=" + first + '-' + last));
      return this;
    }

    private Builder token(TokenKind kind, TokenSource source) {
      tokenKind = kind;
      token = source;
      return this;
    }
  }
}
