package dev.larkspur.runtime.internal;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * A response body that is read into memory up to a limit. A longer body ends after the bytes that
 * exceed the limit, and its connection is closed.
 */
public final class BoundedBody implements BodySubscriber<byte[]> {
  private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
  private final long limit;
  private Flow.@Nullable Subscription source;
  private long received;
  private boolean ended;

  /**
   * Creates a body.
   *
   * @param limit the limit in bytes
   */
  public BoundedBody(long limit) {
    this.limit = limit;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole.getBody();
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    source = subscription;
    whole.onSubscribe(subscription);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    if (ended) {
      return;
    }
    for (int i = 0; i < buffers.size(); i++) {
      received += buffers.get(i).remaining();
    }
    whole.onNext(buffers);
    if (received > limit) {
      ended = true;
      whole.onComplete();
      if (source != null) {
        source.cancel();
      }
    }
  }

  @Override
  public void onError(Throwable failure) {
    if (!ended) {
      whole.onError(failure);
    }
  }

  @Override
  public void onComplete() {
    if (!ended) {
      whole.onComplete();
    }
  }
}
