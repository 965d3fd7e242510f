package dev.larkspur.runtime;

import dev.larkspur.runtime.token.TokenSource;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A client of the platform: holds connections and access tokens and performs calls. Immutable and
 * thread-safe; one instance is enough for a whole program. Clients share nothing unless they are
 * given a common {@link dev.larkspur.runtime.token.TokenStore}.
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
  private final AtomicBoolean closed = new AtomicBoolean();

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

  /** Creates a client whose calls carry no access token. */
  FeishuClient(ClientSettings settings) {
    this(settings, settings, null, null, null);
  }

  /**
   * Returns a client configured from environment variables: {@code FEISHU_APP_ID} and {@code
   * FEISHU_APP_SECRET}, optionally {@code FEISHU_APP_TYPE}, which is {@code store} for a store app,
   * {@code FEISHU_REGION} or {@code FEISHU_BASE_URL} (see {@link Region#ofEnvironment}), and {@code
   * HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY} (see {@link
   * dev.larkspur.runtime.http.ProxySettings#ofEnvironment}).
   *
   * @throws IllegalStateException if a required variable is missing
   * @throws IllegalArgumentException if a value is invalid
   */
  public static FeishuClient fromEnvironment() {
    return builder().environment(System.getenv()).build();
  }

  /** Returns a builder with default settings. */
  public static FeishuClientBuilder builder() {
    return new FeishuClientBuilder();
  }

  @Override
  public <R> Execution<R> begin(Request<R> request, CallOptions options) {
    settings.open().checkOpen();
    Call<R> call = request.call();
    R ready = call.operation().decoder().withoutSending(call, options, settings.region());
    if (ready != null) {
      return Execution.of(ready);
    }
    try {
      return new PendingCall<>(new CallProgress<>(settings, call, options), settings);
    } catch (RejectedExecutionException e) {
      // The client was closed in the meantime.
      settings.open().checkOpen();
      throw e;
    }
  }

  /**
   * Stores the app ticket that the platform pushed to a store app. With a {@link
   * dev.larkspur.runtime.token.TokenStore} it is shared with other clients.
   *
   * @throws IllegalStateException if the client is not one of a store app
   */
  public void appTicket(String ticket) {
    if (tickets == null) {
      throw new IllegalStateException("Only a store app has app tickets");
    }
    tickets.save(ticket);
  }

  /**
   * Returns the methods for the login of users and for their access tokens.
   *
   * @throws IllegalStateException if the client has no app credentials
   */
  public OAuth oauth() {
    if (app == null) {
      throw new IllegalStateException("The login of users requires the credentials of the app");
    }
    return new OAuth(app, tokenSettings);
  }

  /**
   * Returns the source of the client's access tokens of a kind, for requests that are sent without
   * this client. A token is fetched on first use and refreshed before it expires.
   *
   * @param kind the kind; for {@code TENANT} a store app needs a default tenant
   * @throws IllegalStateException if the client has no access tokens of this kind
   */
  public TokenSource tokens(TokenKind kind) {
    TokenSource source = settings.tokens().source(kind, null);
    if (source == null) {
      throw new IllegalStateException("The client has no access tokens of kind " + kind);
    }
    return source;
  }

  /**
   * Closes the client and releases its connections and threads. Calls that have not ended fail with
   * a {@link TransportException} of the kind {@link TransportException.Kind#CLOSED}, in whatever
   * state they are, and reading a response stream fails with an {@link java.io.IOException}. Later
   * calls fail with {@link IllegalStateException}. Dependents of futures that have no executor run
   * on this thread. Closing again has no effect. Any thread may close the client, also one that
   * runs a callback of a call.
   */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    try {
      settings.open().close();
    } finally {
      try {
        settings.transport().close();
      } finally {
        if (threads != null) {
          threads.shutdown();
        }
      }
    }
  }

  /** Returns the base URL; credentials are left out. */
  @Override
  public String toString() {
    return "FeishuClient[" + settings.region().open() + ']';
  }
}
