package dev.larkspur.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;

/** A request body that is read while it is sent, by threads that may block. */
final class StreamedBody implements BodyPublisher {
  private final WireBody body;
  private final long length;
  private final Executor readers;

  StreamedBody(WireBody body, Executor readers) {
    this.body = body;
    this.length = body.length();
    this.readers = readers;
  }

  @Override
  public long contentLength() {
    return length;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> sender) {
    BodyPublisher stream = BodyPublishers.ofInputStream(this::open);
    readers.execute(() -> stream.subscribe(new Reading(sender, readers)));
  }

  private InputStream open() {
    try {
      return body.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Passes chunks on; further chunks are read on the threads of the readers. */
  private record Reading(Flow.Subscriber<? super ByteBuffer> sender, Executor readers)
      implements Flow.Subscriber<ByteBuffer> {

    @Override
    public void onSubscribe(Flow.Subscription stream) {
      sender.onSubscribe(new Requests(stream, readers));
    }

    @Override
    public void onNext(ByteBuffer chunk) {
      sender.onNext(chunk);
    }

    @Override
    public void onError(Throwable failure) {
      sender.onError(failure);
    }

    @Override
    public void onComplete() {
      sender.onComplete();
    }
  }

  private record Requests(Flow.Subscription stream, Executor readers) implements Flow.Subscription {

    @Override
    public void request(long chunks) {
      readers.execute(() -> stream.request(chunks));
    }

    @Override
    public void cancel() {
      stream.cancel();
    }
  }
}
