package dev.larkspur.runtime;

/**
 * The client: holds connections and tokens, makes calls. Immutable and thread-safe; one is enough
 * for a whole program. Two clients share nothing unless they are told to.
 *
 * <pre>{@code
 * try (FeishuClient client = FeishuClient.builder().app(appId, appSecret).build()) {
 *   client.send(ReplyMessageRequest.builder()…build());
 * }
 * }</pre>
 */
public final class FeishuClient implements Caller, AutoCloseable {
  private final ClientSettings settings;

  FeishuClient(ClientSettings settings) {
    this.settings = settings;
  }

  /** A client to be put together. */
  public static FeishuClientBuilder builder() {
    return new FeishuClientBuilder();
  }

  @Override
  public <R> Execution<R> begin(Request<R> request, CallOptions options) {
    Call<R> call = request.call();
    R ready = call.operation().shape().withoutSending(call, options, settings.baseUrl());
    if (ready != null) {
      return Execution.of(ready);
    }
    return new PendingCall<>(new CallProgress<>(settings, call, options), settings);
  }

  /** Lets go of connections and threads. Calls made afterwards fail. */
  @Override
  public void close() {
    settings.transport().close();
  }

  /** Where it calls: credentials stay hidden. */
  @Override
  public String toString() {
    return "FeishuClient[" + settings.baseUrl() + ']';
  }
}
