package dev.larkspur.runtime;

import dev.larkspur.runtime.http.Header;
import dev.larkspur.runtime.http.NotConnectedException;
import dev.larkspur.runtime.http.WireBody;
import dev.larkspur.runtime.http.WireRequest;
import dev.larkspur.runtime.http.WireResponse;
import dev.larkspur.runtime.internal.Durations;
import dev.larkspur.runtime.internal.Quoting;
import dev.larkspur.runtime.jackson.InvalidValues;
import dev.larkspur.runtime.retry.RetryPolicy;
import dev.larkspur.runtime.token.TokenSource;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The state of one call, shared by {@link BlockingCall} and {@link AsyncCall}. Each step is
 * performed by one thread at a time.
 */
final class CallProgress<R> {
  private final ClientSettings settings;
  private final Call<R> call;
  private final Operation<R> operation;
  private final CallOptions options;
  private final PreparedRequest prepared;
  private final RetryPolicy retry;
  private final Duration attemptTimeout;
  private final boolean lenient;

  private @Nullable TokenSource tokens;
  private @Nullable String token;
  private Secrets secrets;
  private @Nullable WireResponse response;
  private ListenerSet listeners;
  private long started;
  private long deadline;
  private int attempt;
  private int faults;
  private int rateLimited;
  private boolean tokenReplaced;
  private boolean mayHaveWorked;
  private @Nullable InvalidValues invalid;

  /** Whether the current attempt was sent and its outcome is unknown. */
  private volatile boolean sent;

  /** Whether the platform may have processed an earlier attempt. */
  private volatile boolean earlierMayBeProcessed;

  CallProgress(ClientSettings settings, Call<R> call, CallOptions options) {
    this.settings = settings;
    this.call = call;
    this.operation = call.operation();
    this.options = options;
    if (!operation.decoder().isReady()) {
      // Runs in parallel to writing the request and waiting for the response.
      settings.threads().execute(this::prepareToRead);
    }
    this.secrets = secretsBeforeSending();
    this.tokens = settings.tokens().choose(operation, options);
    this.prepared =
        RequestEncoder.encode(call, options, settings.region(), settings.headersOf(operation));
    this.retry = options.retry() == null ? settings.retry() : options.retry();
    this.attemptTimeout = attemptTimeout();
    Boolean own = options.lenientDecoding();
    this.lenient = own == null ? settings.lenientDecoding() : own;
    this.listeners = ListenerSet.NONE;
  }

  /**
   * Returns the timeout of an attempt. A streamed request body takes an unknown time, so only the
   * timeout of the whole call limits it.
   */
  private Duration attemptTimeout() {
    Duration own = options.attemptTimeout();
    if (own != null) {
      return own;
    }
    WireBody body = prepared.body();
    return body == null || body instanceof WireBody.Bytes
        ? settings.attemptTimeout()
        : wholeTimeout();
  }

  private Duration wholeTimeout() {
    Duration own = options.timeout();
    return own == null ? settings.timeout() : own;
  }

  private void prepareToRead() {
    CallLog.prepare();
    operation.decoder().prepare();
  }

  void start() {
    started = settings.time().nanos();
    deadline = started + Durations.nanos(wholeTimeout());
    listeners = ListenerSet.start(settings.listeners(), operation);
  }

  Operation<R> operation() {
    return operation;
  }

  /** Returns the number of attempts so far. */
  int attempt() {
    return attempt;
  }

  /** Returns whether an earlier attempt may have succeeded although its response was lost. */
  boolean mayHaveWorked() {
    return mayHaveWorked;
  }

  /** Returns the delay that the rate limiter requires before the next attempt. */
  Duration limiterWait() {
    RateLimiter limiter = settings.limiter();
    if (limiter == null) {
      return Duration.ZERO;
    }
    Duration rest = Duration.ofNanos(remaining());
    RateLimitedCall asking = new RateLimitedCall(call, options, prepared.body(), rest);
    Duration wait = limiter.reserve(asking);
    if (wait.compareTo(rest) > 0) {
      throw failed(delayedTooLong(asking, wait));
    }
    return wait;
  }

  private TransportException delayedTooLong(RateLimitedCall asking, Duration wait) {
    RateTier limit = asking.limit();
    String cause = limit == null ? "the rate limiter" : "the rate limit of " + limit;
    return transport(
        TransportException.Kind.RATE_LIMITED,
        "not sent: "
            + cause
            + " delays this call by "
            + wait.toMillis()
            + " ms, but "
            + asking.remaining().toMillis()
            + " ms of its timeout remain. Start fewer calls at a time, or set a longer timeout with"
            + " CallOptions.timeout or FeishuClientBuilder.timeout",
        null);
  }

  /** Returns the source of the access token; null if none is sent. */
  @Nullable TokenSource tokens() {
    return tokens;
  }

  /** Returns the request of the next attempt. */
  WireRequest nextAttempt(@Nullable String withToken) {
    attempt++;
    if (withToken != null && !withToken.equals(token)) {
      secrets = secrets.and(withToken);
    }
    token = withToken;
    response = null;
    sent = true;
    listeners.attempting(attempt);
    return prepared.with(
        token, listeners.headers(attempt), operation.decoder().streamed(), attemptTimeout);
  }

  /**
   * Returns the time limit of the attempt in nanoseconds: its own timeout, or the rest of the
   * call's timeout if that is shorter.
   */
  long attemptNanos() {
    return Math.min(Durations.nanos(attemptTimeout), remaining());
  }

  /** Returns the rest of the call's timeout in nanoseconds, at least 1. */
  long remaining() {
    return Math.max(deadline - settings.time().nanos(), 1);
  }

  /** Decodes a response; if that succeeds, the call has ended. */
  Exchange<R> read(WireResponse arrived) {
    response = arrived;
    if (arrived.bytes().length > settings.maxResponseSize()) {
      throw received(arrived).tooLarge(settings.maxResponseSize());
    }
    R value = operation.decoder().read(received(arrived));
    reportInvalid();
    settings.budget().earn();
    Exchange<R> exchange = new Exchange<>(value, arrived, attempt, secrets);
    long nanos = settings.time().nanos() - started;
    CallLog.ended(operation, attempt, arrived, nanos, secrets);
    if (listeners.isPresent()) {
      listeners.ended(end(nanos, null));
    }
    return exchange;
  }

  /**
   * Returns the delay before the next attempt, or throws the failure if it was the last attempt.
   */
  Duration planRetry(FeishuException failure) {
    if (mayBeProcessed(failure)) {
      earlierMayBeProcessed = true;
    }
    sent = false;
    Duration wait = retryDelay(failure);
    if (wait == null) {
      throw failed(failure);
    }
    CallLog.retrying(operation, attempt, wait, failure);
    listeners.retrying(attempt, wait, failure);
    return wait;
  }

  /** Ends the call with a failure. */
  FeishuException failed(FeishuException failure) {
    CallLog.failed(operation, failure);
    ended(failure);
    return failure;
  }

  /** Reports to the listeners that the call ended without a result, unless its end was reported. */
  void ended(Throwable failure) {
    if (listeners.isPresent()) {
      listeners.ended(end(settings.time().nanos() - started, failure));
    }
  }

  /** Converts a failure of the transport to a {@link FeishuException}. */
  FeishuException translate(@Nullable Throwable failure) {
    if (failure instanceof FeishuException ours) {
      return ours;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException unexpected) {
      throw unexpected;
    }
    TransportException.Kind kind =
        failure instanceof NotConnectedException
            ? TransportException.Kind.NOT_CONNECTED
            : failure instanceof HttpTimeoutException
                ? TransportException.Kind.TIMED_OUT
                : TransportException.Kind.CONNECTION_LOST;
    String reason = failure == null ? "unknown reason" : String.valueOf(failure.getMessage());
    return transport(kind, secrets.shown(reason), secrets.cause(failure));
  }

  /** Returns the failure for an attempt that exceeded its time limit. */
  FeishuException attemptTimedOut() {
    return remaining() > 1
        ? timedOut("no response within " + attemptTimeout.toMillis() + " ms", null)
        : timedOut("not completed within " + wholeTimeout().toMillis() + " ms", null);
  }

  FeishuException tokenTimedOut() {
    return timedOut("no access token within the timeout of the call", null);
  }

  /**
   * Converts a failure to fetch an access token. The request of a {@link TransportException} is
   * that for the token, whereas the result tells whether the request of this call may have been
   * processed.
   */
  FeishuException tokenFailed(@Nullable Throwable failure) {
    FeishuException translated = translate(failure);
    if (!(translated instanceof TransportException broken)) {
      return translated;
    }
    return broken.kind() == TransportException.Kind.CLOSED
        ? clientClosed(broken)
        : new TransportException(
            broken.kind(), mayBeProcessed(), String.valueOf(broken.getMessage()), broken);
  }

  FeishuException interrupted(InterruptedException cause) {
    return transport(TransportException.Kind.INTERRUPTED, "interrupted", cause);
  }

  TransportException clientClosed(@Nullable Throwable cause) {
    return transport(
        TransportException.Kind.CLOSED,
        mayBeProcessed()
            ? "the client was closed, and the platform may have processed the request"
            : "the client was closed before the platform processed the request",
        cause);
  }

  private TransportException timedOut(String what, @Nullable Throwable cause) {
    return transport(TransportException.Kind.TIMED_OUT, what, cause);
  }

  /** Returns whether the platform may have processed the request in any attempt. */
  private boolean mayBeProcessed() {
    return sent || earlierMayBeProcessed;
  }

  /** Returns whether the platform may have processed the request of a failed attempt. */
  private boolean mayBeProcessed(FeishuException failure) {
    if (failure instanceof TransportException broken) {
      return broken.mayBeProcessed();
    }
    long code = failure instanceof ApiException api ? api.code() : 0;
    return response == null
        || !(Retryable.tokenRejected(code)
            || Retryable.notProcessed(operation, code, response.status()));
  }

  private TransportException transport(
      TransportException.Kind kind, String what, @Nullable Throwable cause) {
    String again = attempt > 1 ? " (attempt " + attempt + ')' : "";
    // An attempt without a connection, or one that the rate limiter rejects, was not sent.
    boolean unsent =
        kind == TransportException.Kind.NOT_CONNECTED
            || kind == TransportException.Kind.RATE_LIMITED;
    return new TransportException(
        kind,
        unsent ? earlierMayBeProcessed : mayBeProcessed(),
        operation.id() + ": " + what + again,
        cause);
  }

  /** Returns a new collection of values to leave out; null for strict decoding. */
  @Nullable InvalidValues startDecoding() {
    if (!lenient) {
      return null;
    }
    invalid = new InvalidValues("$", quoting());
    return invalid;
  }

  /** Reports the values that lenient decoding left out since the last report. */
  void reportInvalid() {
    InvalidValues found = invalid;
    invalid = null;
    if (found != null && found.count() > 0) {
      CallLog.invalidValues(operation, found);
      found.first().forEach(listeners::invalidValue);
    }
  }

  /** Returns the settings for quotations of the response in messages. */
  Quoting quoting() {
    return new Quoting(true, secrets::cover);
  }

  private ReceivedResponse received(WireResponse arrived) {
    return new ReceivedResponse(this, arrived);
  }

  /** Returns the URL of the page where the app requests scopes; null if unknown. */
  @Nullable String scopesUrl(List<PermissionViolation> missing) {
    AppConsole console = settings.console();
    return console == null ? null : console.scopesUrl(missing);
  }

  /** Returns the values to mask in messages. */
  Secrets secrets() {
    return secrets;
  }

  /** Returns whether the response has secrets of its own, such as new access tokens. */
  boolean hidesResponse() {
    return !call.secrets().isEmpty();
  }

  private Secrets secretsBeforeSending() {
    Secrets known = settings.secrets().and(call.secrets());
    for (Header header : options.headers()) {
      known = Helpdesk.isHeader(header) ? known.and(header.value()) : known;
    }
    return known;
  }

  private @Nullable Duration retryDelay(FeishuException failure) {
    if (failure instanceof ApiException api && replaceToken(api)) {
      return prepared.repeatable() ? Duration.ZERO : null;
    }
    boolean limit = isRateLimit(failure);
    int failures = limit ? ++rateLimited : ++faults;
    int most = limit ? retry.rateLimitAttempts() : retry.attempts();
    if (failures >= most || !prepared.repeatable() || !mayRetry(failure)) {
      return null;
    }
    Duration least = leastDelay(limit);
    if (least == null) {
      return null;
    }
    Duration wait = retry.delay(failures, least, ThreadLocalRandom.current().nextDouble());
    // The budget protects a failing platform; one that rejects requests is not failing.
    return Durations.nanos(wait) < remaining() && (limit || settings.budget().take()) ? wait : null;
  }

  private boolean isRateLimit(FeishuException failure) {
    long code = failure instanceof ApiException api ? api.code() : 0;
    return response != null && Retryable.isRateLimit(operation, code, response.status());
  }

  /**
   * Returns the minimum delay; null if the platform asks for a longer delay than the retry settings
   * permit.
   */
  private @Nullable Duration leastDelay(boolean limit) {
    Duration asked = response == null ? null : ServerDelay.in(response, settings.time());
    if (asked != null) {
      return asked.compareTo(retry.longestServerDelay()) > 0 ? null : asked;
    }
    return limit ? retry.rateLimitDelay(operation.shortestWindow()) : Duration.ZERO;
  }

  /**
   * Replaces a rejected access token, at most once per call. The platform did not process the
   * request, so any request may be repeated.
   */
  private boolean replaceToken(ApiException rejection) {
    if (tokenReplaced || !Retryable.tokenRejected(rejection.code())) {
      return false;
    }
    tokenReplaced = true;
    if (tokens != null && token != null) {
      return tokens.rejected(token);
    }
    // The page documents no token kind, but the platform requires a token.
    tokens =
        operation.tokens().isEmpty()
            ? settings.tokens().source(TokenKind.TENANT, options.tenant())
            : null;
    return tokens != null;
  }

  private boolean mayRetry(FeishuException failure) {
    if (failure instanceof TransportException broken) {
      return switch (broken.kind()) {
        case NOT_CONNECTED -> true;
        case CONNECTION_LOST, TIMED_OUT -> remaining() > 1 && mayRetryUnknown();
        case INTERRUPTED, CLOSED, RATE_LIMITED -> false;
      };
    }
    if (response == null) {
      return false;
    }
    long code = failure instanceof ApiException api ? api.code() : 0;
    if (Retryable.notProcessed(operation, code, response.status())) {
      return true;
    }
    return Retryable.isTemporary(code, response.status()) && mayRetryUnknown();
  }

  /** Returns whether the request may be repeated although the platform may have processed it. */
  private boolean mayRetryUnknown() {
    if (!prepared.idempotent()) {
      return false;
    }
    mayHaveWorked |= prepared.keyed();
    return true;
  }

  private CallEnd end(long nanos, @Nullable Throwable failure) {
    WireResponse last = response;
    return new CallEnd(
        Duration.ofNanos(nanos),
        attempt,
        last == null ? 0 : last.status(),
        last == null ? null : ReceivedResponse.logId(last.headers(), secrets),
        failure);
  }
}
