package dev.larkspur.runtime;

import dev.larkspur.runtime.token.RefreshingToken;
import dev.larkspur.runtime.token.TokenSource;
import dev.larkspur.runtime.token.UserGrants;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

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
  private final ClientSettings tokenSettings;
  private final @Nullable AppCredentials app;
  private final @Nullable AppTickets tickets;
  private final @Nullable ForkJoinPool threads;
  private volatile boolean closed;

  FeishuClient(
      ClientSettings settings,
      ClientSettings tokenSettings,
      @Nullable AppCredentials app,
      @Nullable AppTickets tickets,
      @Nullable ForkJoinPool threads) {
    this.settings = settings;
    this.tokenSettings = tokenSettings;
    this.app = app;
    this.tickets = tickets;
    this.threads = threads;
  }

  /** Makes calls that carry no token. */
  FeishuClient(ClientSettings settings) {
    this(settings, settings, null, null, null);
  }

  /**
   * A client as the environment says: {@code FEISHU_APP_ID} and {@code FEISHU_APP_SECRET}, and if
   * set {@code FEISHU_BASE_URL}, and {@code FEISHU_APP_TYPE}, which is {@code store} for a store
   * app.
   *
   * @throws IllegalStateException naming what the environment lacks
   */
  public static FeishuClient fromEnvironment() {
    return builder().environment(System.getenv()).build();
  }

  /** A client to be put together. */
  public static FeishuClientBuilder builder() {
    return new FeishuClientBuilder();
  }

  @Override
  public <R> Execution<R> begin(Request<R> request, CallOptions options) {
    if (closed) {
      throw new IllegalStateException("the client is closed");
    }
    Call<R> call = request.call();
    R ready = call.operation().shape().withoutSending(call, options, settings.baseUrl());
    if (ready != null) {
      return Execution.of(ready);
    }
    return new PendingCall<>(new CallProgress<>(settings, call, options), settings);
  }

  /**
   * Takes the ticket that the platform pushed to a store app; with a token store it is shared.
   *
   * @throws IllegalStateException if this is no store app
   */
  public void appTicket(String ticket) {
    if (tickets == null) {
      throw new IllegalStateException("only a store app has tickets");
    }
    tickets.arrived(ticket);
  }

  /**
   * The tokens of one person, for {@link CallOptions.Builder#userToken(TokenSource)}: replaced
   * before they end, once for all who need one. To be kept as long as the person is served.
   *
   * @param grants where the grant is kept
   * @throws IllegalStateException if the client has no credentials to refresh with
   */
  public TokenSource userTokens(UserGrants grants) {
    if (app == null) {
      throw new IllegalStateException("refreshing a person's token takes the app's credentials");
    }
    return new RefreshingToken(
        new UserTokenFetch(
            app,
            new FeishuClient(tokenSettings),
            grants,
            settings.time(),
            tokenSettings.executor()),
        settings.time(),
        e -> CallLog.tokenRefreshFailed("user", e));
  }

  /** Lets go of connections and threads. Calls made afterwards fail. */
  @Override
  public void close() {
    closed = true;
    settings.transport().close();
    if (threads != null) {
      threads.shutdown();
    }
  }

  /** Where it calls: credentials stay hidden. */
  @Override
  public String toString() {
    return "FeishuClient[" + settings.baseUrl() + ']';
  }
}
