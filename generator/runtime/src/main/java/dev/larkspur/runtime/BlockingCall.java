package dev.larkspur.runtime;

import dev.larkspur.runtime.http.Transport;
import dev.larkspur.runtime.http.WireResponse;
import dev.larkspur.runtime.token.TokenSource;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A call on the calling thread, which sends, waits, decodes and retries. */
final class BlockingCall<R> {
  private final CallProgress<R> call;
  private final Transport transport;
  private final TimeSource time;

  BlockingCall(CallProgress<R> call, Transport transport, TimeSource time) {
    this.call = call;
    this.transport = transport;
    this.time = time;
  }

  Exchange<R> execute() {
    call.start();
    try {
      while (true) {
        sleep(call.limiterWait());
        String token = token();
        try {
          return call.read(receive(token));
        } catch (FeishuException e) {
          sleep(call.planRetry(e));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw call.failed(call.interrupted(e));
    } catch (RuntimeException | Error e) {
      call.ended(e);
      throw e;
    }
  }

  private WireResponse receive(@Nullable String token) throws InterruptedException {
    try {
      return transport.exchange(call.nextAttempt(token), call.attemptNanos());
    } catch (IOException e) {
      throw call.translate(e);
    } catch (TimeoutException e) {
      throw call.attemptTimedOut();
    }
  }

  private @Nullable String token() throws InterruptedException {
    TokenSource tokens = call.tokens();
    if (tokens == null) {
      return null;
    }
    String ready = tokens.ready();
    if (ready != null) {
      return ready;
    }
    try {
      return tokens.fetch().get(call.remaining(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw call.failed(call.translate(e.getCause()));
    } catch (TimeoutException e) {
      throw call.failed(call.tokenTimedOut());
    }
  }

  private void sleep(Duration wait) throws InterruptedException {
    if (!wait.isZero()) {
      time.sleep(wait);
    }
  }
}
