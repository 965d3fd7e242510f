package dev.larkspur.portal;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** A body kept in memory that is given up as soon as it is larger than any honest one. */
final class LimitedBody implements BodySubscriber<byte[]> {
  private final BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
  private final long most;
  private long seen;
  private @Nullable Subscription subscription;

  private LimitedBody(long most) {
    this.most = most;
  }

  /** Reads bodies of up to so many bytes. */
  static BodyHandler<byte[]> upTo(long most) {
    return head -> new LimitedBody(most);
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return bytes.getBody();
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    bytes.onSubscribe(given);
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    for (ByteBuffer part : parts) {
      seen += part.remaining();
    }
    if (seen <= most) {
      bytes.onNext(parts);
    } else if (subscription != null) {
      subscription.cancel();
      bytes.onError(new IOException("the answer is larger than " + most + " bytes"));
    }
  }

  @Override
  public void onError(Throwable problem) {
    bytes.onError(problem);
  }

  @Override
  public void onComplete() {
    bytes.onComplete();
  }
}
