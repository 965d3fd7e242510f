package dev.larkspur.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A body read while it arrives. Unlike the JDK's own it gives up when nothing arrives for a while.
 * It asks for one piece at a time, so a slow reader slows the sender and memory stays small. Read
 * by one thread; closed by any.
 */
final class BodyStream extends InputStream implements BodySubscriber<InputStream> {
  private static final List<ByteBuffer> END = List.of();

  private final Duration idle;
  private final BlockingQueue<List<ByteBuffer>> arrived = new LinkedBlockingQueue<>();
  private volatile Flow.@Nullable Subscription subscription;
  private volatile @Nullable Throwable failure;
  private volatile boolean closed;
  private List<ByteBuffer> piece = END;
  private int next;
  private boolean ended;

  BodyStream(Duration idle) {
    this.idle = idle;
  }

  @Override
  public CompletionStage<InputStream> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    if (closed) {
      subscription.cancel();
    } else {
      subscription.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    if (buffers.isEmpty()) {
      Objects.requireNonNull(subscription).request(1);
    } else {
      arrived.add(buffers);
    }
  }

  @Override
  public void onError(Throwable throwable) {
    failure = throwable;
    arrived.add(END);
  }

  @Override
  public void onComplete() {
    arrived.add(END);
  }

  @Override
  public int read() throws IOException {
    ByteBuffer buffer = current();
    return buffer == null ? -1 : buffer.get() & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    ByteBuffer buffer = current();
    if (buffer == null) {
      return -1;
    }
    int count = Math.min(length, buffer.remaining());
    buffer.get(target, offset, count);
    return count;
  }

  @Override
  public int available() {
    return !ended && next < piece.size() ? piece.get(next).remaining() : 0;
  }

  @Override
  public void close() {
    closed = true;
    Flow.Subscription source = subscription;
    if (source != null) {
      source.cancel();
    }
    arrived.add(END);
  }

  /** The buffer to read from; null at the end. */
  private @Nullable ByteBuffer current() throws IOException {
    while (true) {
      if (closed) {
        throw new IOException("the stream is closed");
      }
      if (ended) {
        return null;
      }
      while (next < piece.size()) {
        if (piece.get(next).hasRemaining()) {
          return piece.get(next);
        }
        next++;
      }
      piece = await();
      next = 0;
      if (piece == END) {
        ended = true;
        Throwable reason = failure;
        if (reason != null && !closed) {
          throw new IOException("the connection broke while the answer was read", reason);
        }
      } else {
        Objects.requireNonNull(subscription).request(1);
      }
    }
  }

  private List<ByteBuffer> await() throws IOException {
    try {
      List<ByteBuffer> found = arrived.poll(idle.toNanos(), TimeUnit.NANOSECONDS);
      if (found != null) {
        return found;
      }
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the answer was read", e);
    }
    close();
    throw new HttpTimeoutException("no byte of the answer for " + idle.toMillis() + " ms");
  }
}
