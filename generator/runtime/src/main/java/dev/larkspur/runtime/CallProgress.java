package dev.larkspur.runtime;

import dev.larkspur.runtime.http.NotConnectedException;
import dev.larkspur.runtime.http.WireBody;
import dev.larkspur.runtime.http.WireRequest;
import dev.larkspur.runtime.http.WireResponse;
import dev.larkspur.runtime.token.TokenSource;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * One call on its way: what both ways of making it, on this thread or without one, have in common.
 * Each step is taken by one thread at a time.
 */
final class CallProgress<R> {
  private final ClientSettings settings;
  private final Operation<R> operation;
  private final CallOptions options;
  private final PreparedRequest outgoing;
  private final Secrets secrets;
  private final int mostAttempts;
  private final Duration attemptTimeout;

  private @Nullable TokenSource tokens;
  private @Nullable String token;
  private @Nullable WireResponse response;
  private ListenerSet watch;
  private long started;
  private long deadline;
  private int attempt;
  private boolean tokenReplaced;
  private boolean mayHaveWorked;

  CallProgress(ClientSettings settings, Call<R> call, CallOptions options) {
    this.settings = settings;
    this.operation = call.operation();
    this.options = options;
    if (!operation.shape().isReady()) {
      // While this thread writes the request and the platform answers it.
      settings.threads().execute(this::prepareToRead);
    }
    this.secrets = call.secrets();
    this.tokens = settings.tokens().choose(operation, options);
    this.outgoing = RequestEncoder.encode(call, options, settings.baseUrl(), settings.headers());
    this.mostAttempts = options.retry() ? settings.retry().attempts() : 1;
    this.attemptTimeout = attemptTimeout();
    this.watch = ListenerSet.NOBODY;
  }

  /** Bodies read while they are sent take as long as they take: only the whole call is limited. */
  private Duration attemptTimeout() {
    Duration own = options.attemptTimeout();
    if (own != null) {
      return own;
    }
    WireBody body = outgoing.body();
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
    operation.shape().prepare();
  }

  void start() {
    started = settings.time().nanos();
    deadline = started + wholeTimeout().toNanos();
    watch = ListenerSet.start(settings.listeners(), operation);
  }

  Operation<R> operation() {
    return operation;
  }

  /** How many times the request went out so far. */
  int attempt() {
    return attempt;
  }

  /** Whether an earlier attempt may have worked, its answer lost. */
  boolean mayHaveWorked() {
    return mayHaveWorked;
  }

  /** How long the limiter wants the next attempt to wait. */
  Duration limiterWait() {
    RateLimiter limiter = settings.limiter();
    if (limiter == null) {
      return Duration.ZERO;
    }
    String tenant = options.tenant();
    Duration wait = limiter.reserve(operation, tenant == null ? "" : tenant);
    if (wait.toNanos() > remaining()) {
      throw timedOut("the client's own rate limiter would hold it longer than its time-out", null);
    }
    return wait;
  }

  /** Where the token comes from; null when none is sent. */
  @Nullable TokenSource tokens() {
    return tokens;
  }

  /** The next attempt, ready for the wire. */
  WireRequest nextAttempt(@Nullable String withToken) {
    attempt++;
    token = withToken;
    response = null;
    watch.attempting(attempt);
    return outgoing.with(token, operation.shape().streamed(), attemptTimeout);
  }

  /** How long the attempt may take: its own time-out, or what is left of the call's. */
  long attemptNanos() {
    return Math.min(attemptTimeout.toNanos(), remaining());
  }

  /** What is left of the call's time-out; at least a nanosecond. */
  long remaining() {
    return Math.max(deadline - settings.time().nanos(), 1);
  }

  /** Reads an answer, which ends the call if it is a good one. */
  Exchange<R> read(WireResponse arrived) {
    response = arrived;
    R value = operation.shape().read(answered(arrived));
    settings.budget().earn();
    Exchange<R> exchange = new Exchange<>(value, arrived, attempt);
    long nanos = settings.time().nanos() - started;
    CallLog.ended(operation, attempt, arrived, nanos);
    if (watch.watched()) {
      watch.ended(end(nanos, null));
    }
    return exchange;
  }

  /**
   * Decides after a failure: how long to wait before the next attempt. Throws it when there is
   * none.
   */
  Duration planAfter(FeishuException failure) {
    Duration wait = waitAfter(failure);
    if (wait == null) {
      throw failed(failure);
    }
    CallLog.retrying(operation, attempt, wait, failure);
    watch.retrying(attempt, wait, failure);
    return wait;
  }

  /** The call ends with this. */
  FeishuException failed(FeishuException failure) {
    CallLog.failed(operation, failure);
    if (watch.watched()) {
      watch.ended(end(settings.time().nanos() - started, failure));
    }
    return failure;
  }

  /** What a transport failed with, as ours. */
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
    String reason = failure == null ? "no reason" : String.valueOf(failure.getMessage());
    return transport(kind, secrets().cover(reason), failure);
  }

  /** The attempt's time is up. */
  FeishuException attemptTimedOut() {
    return remaining() > 1
        ? timedOut("no answer within " + attemptTimeout.toMillis() + " ms", null)
        : timedOut("not done within " + wholeTimeout().toMillis() + " ms", null);
  }

  FeishuException tokenTimedOut() {
    return timedOut("no access token within the time-out of the call", null);
  }

  FeishuException interrupted(InterruptedException cause) {
    return transport(TransportException.Kind.INTERRUPTED, "interrupted", cause);
  }

  private TransportException timedOut(String what, @Nullable Throwable cause) {
    return transport(TransportException.Kind.TIMED_OUT, what, cause);
  }

  private TransportException transport(
      TransportException.Kind kind, String what, @Nullable Throwable cause) {
    String again = attempt > 1 ? " (attempt " + attempt + ')' : "";
    return new TransportException(kind, operation.id() + ": " + what + again, cause);
  }

  private ReceivedResponse answered(WireResponse arrived) {
    return new ReceivedResponse(this, arrived);
  }

  /** What no text may show. */
  Secrets secrets() {
    Secrets known = settings.secrets().and(secrets);
    return token == null ? known : known.and(token);
  }

  private @Nullable Duration waitAfter(FeishuException failure) {
    if (failure instanceof ApiException api && replaceToken(api)) {
      return outgoing.repeatable() ? Duration.ZERO : null;
    }
    if (attempt >= mostAttempts || !outgoing.repeatable() || !mayRepeat(failure)) {
      return null;
    }
    Duration wait = settings.retry().delayAfter(attempt, ThreadLocalRandom.current().nextDouble());
    Duration asked = response == null ? Duration.ZERO : ServerDelay.in(response, settings.time());
    if (asked.compareTo(settings.retry().longestServerDelay()) > 0) {
      return null;
    }
    // After the moment the platform named, and not all at that moment.
    wait = asked.isZero() ? wait : asked.plus(wait.dividedBy(2));
    return wait.toNanos() < remaining() && settings.budget().take() ? wait : null;
  }

  /** A refused token is replaced once; nothing was done with it, so any request may follow. */
  private boolean replaceToken(ApiException refusal) {
    if (tokenReplaced || !Retryable.tokenRefused(refusal.code())) {
      return false;
    }
    tokenReplaced = true;
    if (tokens != null && token != null) {
      return tokens.rejected(token);
    }
    // The page named no token, but the platform wants one.
    tokens =
        operation.tokens().isEmpty()
            ? settings.tokens().source(TokenKind.TENANT, options.tenant())
            : null;
    return tokens != null;
  }

  private boolean mayRepeat(FeishuException failure) {
    if (failure instanceof TransportException broken) {
      return switch (broken.kind()) {
        case NOT_CONNECTED -> true;
        case CONNECTION_LOST, TIMED_OUT -> remaining() > 1 && mayRepeatUnknown();
        case INTERRUPTED -> false;
      };
    }
    if (response == null) {
      return false;
    }
    long code = failure instanceof ApiException api ? api.code() : 0;
    if (Retryable.turnedAway(operation, code, response.status())) {
      return true;
    }
    return Retryable.mayPass(code, response.status()) && mayRepeatUnknown();
  }

  /** The platform may have acted: only what is harmless twice goes out again. */
  private boolean mayRepeatUnknown() {
    if (!outgoing.idempotent()) {
      return false;
    }
    mayHaveWorked |= outgoing.keyed();
    return true;
  }

  private CallEnd end(long nanos, @Nullable FeishuException failure) {
    WireResponse last = response;
    return new CallEnd(
        Duration.ofNanos(nanos),
        attempt,
        last == null ? 0 : last.status(),
        last == null ? null : ReceivedResponse.logId(last.headers()),
        failure);
  }
}
