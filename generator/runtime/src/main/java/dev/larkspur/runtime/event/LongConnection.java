package dev.larkspur.runtime.event;

import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.FeishuException;
import dev.larkspur.runtime.Region;
import dev.larkspur.runtime.http.ProxySettings;
import dev.larkspur.runtime.internal.AppVariables;
import dev.larkspur.runtime.internal.BaseUrl;
import dev.larkspur.runtime.internal.PrintableText;
import dev.larkspur.runtime.internal.StoppableClient;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Receiver of events and callbacks without a public address, over a connection that the app opens.
 * It has the same handlers as {@link EventReceiver}.
 *
 * <pre>{@code
 * try (LongConnection connection =
 *     LongConnection.builder()
 *         .app(appId, appSecret)
 *         .on(MessageReceived.class, (event, header) -> greet(event.sender()))
 *         .start()) {
 *   connection.await();
 * }
 * }</pre>
 *
 * <p>The connection is opened in the background, and again when it is lost, by the rules that the
 * platform sends. The platform permits 50 connections of an app and sends each message to one of
 * them. Only self-built apps have long connections. Thread-safe.
 */
public final class LongConnection implements AutoCloseable {
  private static final Logger LOG = System.getLogger("dev.larkspur.runtime.event");
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(20);
  private static final Duration SEND_LIMIT = Duration.ofSeconds(1);

  private final ExecutorService tasks = EventThreads.forConnection();
  private final StoppableClient http;
  private final ConnectionEndpoint endpoint;
  private final EventDispatcher dispatcher;
  private final EventReceiverListener messages;
  private final ConnectionListener listener;
  private final Duration closeWithin;
  private final ExecutorService waiters = EventThreads.start();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Thread thread = new Thread(this::run, "larkspur-connection");
  private volatile @Nullable FeishuException refusal;
  private volatile boolean connected;

  private LongConnection(Builder builder, String appId, String appSecret) throws IOException {
    HttpClient.Builder client =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER);
    builder.proxy.configure(client);
    this.http = StoppableClient.build(client, tasks);
    this.endpoint =
        new ConnectionEndpoint(http.client(), builder.proxy, builder.baseUrl, appId, appSecret);
    this.messages = builder.listener;
    this.listener = builder.connectionListener;
    this.closeWithin = builder.closeWithin;
    this.dispatcher = builder.dispatcher();
    this.thread.setDaemon(true);
  }

  /** Returns a builder with default settings. The credentials of the app must be set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns whether the connection is open at this moment. */
  public boolean isConnected() {
    return connected;
  }

  /**
   * Returns the failure after which the connection is not opened again; null if the connection has
   * not failed permanently.
   */
  public @Nullable FeishuException refusal() {
    return refusal;
  }

  /**
   * Waits until the connection is closed or the platform refuses it.
   *
   * @throws ConnectionException if the platform refuses the connection, or it failed unexpectedly
   * @throws InterruptedException if the thread is interrupted
   */
  public void await() throws InterruptedException {
    thread.join();
    FeishuException refused = refusal;
    if (refused != null) {
      throw refused;
    }
  }

  /**
   * Closes the connection: no more messages are accepted, and those that are being handled are
   * answered first, within {@link Builder#closeWithin}. Then its threads and sockets are released.
   * Any thread may close it, also several at a time, each of which waits for the end; a handler
   * that closes it waits at most until its message is answered without it. Closing again has no
   * effect.
   */
  @Override
  public void close() {
    closing.countDown();
    boolean first = closed.compareAndSet(false, true);
    if (Thread.currentThread() != thread) {
      if (first) {
        thread.interrupt();
      }
      try {
        thread.join(closeWithin.plus(SEND_LIMIT.multipliedBy(3)).toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Returns the class name; credentials are left out. */
  @Override
  public String toString() {
    return "LongConnection";
  }

  private void run() {
    ConnectionSettings settings = ConnectionSettings.DEFAULT;
    int failures = 0;
    try {
      while (closing.getCount() > 0) {
        String reason;
        try {
          ConnectionEndpoint.Target target = endpoint.find(settings);
          settings = target.settings();
          ConnectionSession session = new ConnectionSession(target, dispatcher, messages, waiters);
          WebSocket socket = endpoint.open(target, session);
          failures = 0;
          reason = use(socket, session);
          settings = session.settings();
        } catch (IOException e) {
          failures++;
          reason = PrintableText.line(String.valueOf(e.getMessage()));
        }
        if (settings.attempts() >= 0 && failures > settings.attempts()) {
          throw new ConnectionException(
              0, "No connection after " + failures + " attempts: " + reason);
        }
        Duration wait = wait(settings, failures);
        listener.interrupted(reason, wait);
        if (closing.await(wait.toNanos(), TimeUnit.NANOSECONDS)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      LOG.log(Level.DEBUG, "The long connection was closed");
    } catch (FeishuException e) {
      refuse(e);
    } catch (RuntimeException e) {
      refuse(new ConnectionException(e));
    } finally {
      connected = false;
      waiters.shutdown();
      dispatcher.close();
      http.stop();
      tasks.shutdown();
    }
  }

  private void refuse(FeishuException reason) {
    refusal = reason;
    listener.refused(reason);
  }

  /** Uses a connection until its end, and returns the reason for the end. */
  private String use(WebSocket socket, ConnectionSession session) throws InterruptedException {
    connected = true;
    listener.connected();
    try {
      return session.keepAlive(socket);
    } catch (InterruptedException e) {
      session.drain(closeWithin);
      session.flush(SEND_LIMIT);
      socket
          .sendClose(WebSocket.NORMAL_CLOSURE, "")
          .orTimeout(1, TimeUnit.SECONDS)
          .exceptionally(it -> socket);
      throw e;
    } finally {
      connected = false;
      socket.abort();
    }
  }

  /** Returns the time before the next attempt: at random after a loss, then at equal intervals. */
  private static Duration wait(ConnectionSettings settings, int failures) {
    long spread = settings.spread().toMillis();
    Duration wait =
        failures <= 1
            ? Duration.ofMillis(ThreadLocalRandom.current().nextLong(spread + 1))
            : settings.interval();
    return wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait;
  }

  /** Builder for {@link LongConnection}. */
  public static final class Builder extends ReceiverBuilder<Builder> {
    private String baseUrl = Region.FEISHU.open();
    private @Nullable String appId;
    private @Nullable String appSecret;
    private ProxySettings proxy = ProxySettings.system();
    private Duration closeWithin = Duration.ofSeconds(10);
    private ConnectionListener connectionListener =
        GuardedListener.of(new LoggingConnectionListener());

    private Builder() {}

    @Override
    Builder self() {
      return this;
    }

    /**
     * Sets the credentials of the app.
     *
     * @throws IllegalArgumentException if one of them is blank
     */
    public Builder app(String id, String secret) {
      appId = notBlank("app id", id);
      appSecret = notBlank("app secret", secret);
      return this;
    }

    /**
     * Configures the connection from the environment variables that {@link
     * FeishuClient#fromEnvironment} documents.
     *
     * @throws IllegalStateException if a required variable is missing, or the app is a store app,
     *     which has no long connections
     * @throws IllegalArgumentException if a value is invalid
     */
    public Builder environment(Map<String, String> variables) {
      AppVariables read = AppVariables.read(variables);
      if (read.storeApp()) {
        throw new IllegalStateException(
            "Only self-built apps have long connections, and FEISHU_APP_TYPE is store");
      }
      region(Region.ofEnvironment(variables));
      proxy(ProxySettings.ofEnvironment(variables));
      return app(read.id(), read.secret());
    }

    /** Sets the region; {@link Region#FEISHU} by default. */
    public Builder region(Region hosts) {
      baseUrl = hosts.open();
      return this;
    }

    /**
     * Sets the base URL in place of that of a region.
     *
     * @throws IllegalArgumentException if the URL is invalid
     */
    public Builder baseUrl(String url) {
      baseUrl = BaseUrl.checked(url);
      return this;
    }

    /** Sets the selector of the proxy; by default the system properties of the JVM select it. */
    public Builder proxy(ProxySelector selector) {
      return proxy(ProxySettings.of(selector));
    }

    /** Sets the proxies and their credentials. */
    public Builder proxy(ProxySettings proxies) {
      proxy = proxies;
      return this;
    }

    /**
     * Sets how long {@link LongConnection#close} waits for handlers; 10 seconds by default.
     *
     * @throws IllegalArgumentException if the duration is negative
     */
    public Builder closeWithin(Duration limit) {
      closeWithin = notNegative(limit);
      return this;
    }

    /** Sets the listener for the state of the connection; by default it is logged. */
    public Builder connectionListener(ConnectionListener value) {
      connectionListener = GuardedListener.of(Objects.requireNonNull(value));
      return this;
    }

    /**
     * Starts to connect in the background.
     *
     * @throws IllegalStateException if the credentials are missing
     */
    public LongConnection start() {
      if (appId == null || appSecret == null) {
        throw new IllegalStateException("Set the app id and the app secret");
      }
      try {
        LongConnection connection = new LongConnection(this, appId, appSecret);
        connection.thread.start();
        return connection;
      } catch (IOException e) {
        throw new IllegalStateException("The credentials cannot be written as JSON", e);
      }
    }
  }

  /** Listener that logs the state of the connection. */
  private static final class LoggingConnectionListener implements ConnectionListener {
    @Override
    public void connected() {
      LOG.log(Level.INFO, "The long connection is open");
    }

    @Override
    public void interrupted(String reason, Duration wait) {
      LOG.log(
          Level.WARNING,
          "The long connection ended, next attempt in {0} ms: {1}",
          wait.toMillis(),
          reason);
    }

    @Override
    public void refused(FeishuException reason) {
      LOG.log(Level.ERROR, "The long connection is not tried again: {0}", reason.getMessage());
    }
  }
}
