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

/** Response body in memory that is cancelled when it exceeds a maximum size. */
final class LimitedBody implements BodySubscriber<byte[]> {
  private final BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
  private final long maximum;
  private long received;
  private @Nullable Subscription subscription;

  private LimitedBody(long maximum) {
    this.maximum = maximum;
  }

  /** Returns a handler for bodies of up to the given number of bytes. */
  static BodyHandler<byte[]> upTo(long maximum) {
    return head -> new LimitedBody(maximum);
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
      received += part.remaining();
    }
    if (received <= maximum) {
      bytes.onNext(parts);
    } else if (subscription != null) {
      subscription.cancel();
      bytes.onError(new IOException("the response is larger than " + maximum + " bytes"));
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
