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

/**
 * A call on the calling thread, which sends, waits, decodes and retries. Closing the client
 * interrupts the thread.
 */
final class BlockingCall<R> implements OpenCalls.OpenCall {
  private final CallProgress<R> call;
  private final Transport transport;
  private final TimeSource time;
  private final OpenCalls open;
  private final Thread thread = Thread.currentThread();
  private volatile boolean interruptedByClose;
  private boolean ended;

  BlockingCall(CallProgress<R> call, Transport transport, TimeSource time, OpenCalls open) {
    this.call = call;
    this.transport = transport;
    this.time = time;
    this.open = open;
  }

  Exchange<R> execute() {
    call.start();
    try {
      open.add(this);
    } catch (IllegalStateException e) {
      call.ended(e);
      throw e;
    }
    try {
      return perform();
    } catch (InterruptedException e) {
      if (end()) {
        throw call.failed(call.clientClosed(e));
      }
      Thread.currentThread().interrupt();
      throw call.failed(call.interrupted(e));
    } catch (RuntimeException | Error e) {
      call.ended(e);
      throw e;
    } finally {
      if (!ended && end()) {
        // The interrupt was not caught: it arrived after the call had ended.
        boolean unused = Thread.interrupted();
      }
    }
  }

  @Override
  public void clientClosed() {
    thread.interrupt();
    interruptedByClose = true;
  }

  private Exchange<R> perform() throws InterruptedException {
    while (true) {
      sleep(call.limiterWait());
      String token = token();
      try {
        return call.read(receive(token));
      } catch (FeishuException e) {
        if (e instanceof TransportException && open.isClosed()) {
          throw call.failed(call.clientClosed(e));
        }
        sleep(call.planRetry(e));
      }
    }
  }

  /**
   * Ends the call and returns whether the thread was interrupted because the client was closed; it
   * is not interrupted for this reason afterwards.
   */
  private boolean end() {
    ended = true;
    if (open.remove(this)) {
      return false;
    }
    while (!interruptedByClose) {
      Thread.onSpinWait();
    }
    return true;
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
      throw call.failed(call.tokenFailed(e.getCause()));
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
