package dev.larkspur.runtime.http;

import dev.larkspur.runtime.internal.Durations;
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
 * A response body that is read while it arrives. Unlike the JDK's stream it has a timeout for the
 * next bytes. It requests one chunk at a time, so that a slow reader slows down the sender and
 * little memory is used. One thread may read it; any thread may close it.
 */
final class BodyStream extends InputStream implements BodySubscriber<InputStream> {
  private static final List<ByteBuffer> END = List.of();

  private final Duration idle;
  private final OpenStreams open;
  private final BlockingQueue<List<ByteBuffer>> arrived = new LinkedBlockingQueue<>();
  private volatile Flow.@Nullable Subscription subscription;
  private volatile @Nullable Throwable failure;
  private volatile boolean closed;
  private List<ByteBuffer> chunk = END;
  private int next;
  private boolean ended;

  BodyStream(Duration idle, OpenStreams open) {
    this.idle = idle;
    this.open = open;
  }

  @Override
  public CompletionStage<InputStream> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    open.add(this);
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
    open.remove(this);
    arrived.add(END);
  }

  @Override
  public void onComplete() {
    open.remove(this);
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
    return !ended && next < chunk.size() ? chunk.get(next).remaining() : 0;
  }

  @Override
  public void close() {
    closed = true;
    open.remove(this);
    Flow.Subscription source = subscription;
    if (source != null) {
      source.cancel();
    }
    arrived.add(END);
  }

  /** Returns the buffer to read from; null at the end. */
  private @Nullable ByteBuffer current() throws IOException {
    while (true) {
      if (closed) {
        throw new IOException("The stream is closed");
      }
      if (ended) {
        return null;
      }
      while (next < chunk.size()) {
        if (chunk.get(next).hasRemaining()) {
          return chunk.get(next);
        }
        next++;
      }
      chunk = await();
      next = 0;
      if (chunk == END) {
        ended = true;
        if (closed) {
          throw new IOException("The stream is closed");
        }
        Throwable reason = failure;
        if (reason != null) {
          throw new IOException("The connection broke during the response", reason);
        }
      } else {
        Objects.requireNonNull(subscription).request(1);
      }
    }
  }

  private List<ByteBuffer> await() throws IOException {
    try {
      List<ByteBuffer> found = arrived.poll(Durations.nanos(idle), TimeUnit.NANOSECONDS);
      if (found != null) {
        return found;
      }
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while reading the response", e);
    }
    close();
    throw new HttpTimeoutException("No byte of the response within " + idle.toMillis() + " ms");
  }
}
