package dev.larkspur.runtime;

import dev.larkspur.runtime.http.Header;
import dev.larkspur.runtime.http.InterceptedTransport;
import dev.larkspur.runtime.http.Interceptor;
import dev.larkspur.runtime.http.JdkTransport;
import dev.larkspur.runtime.http.Transport;
import dev.larkspur.runtime.retry.RetryBudget;
import dev.larkspur.runtime.retry.RetryPolicy;
import dev.larkspur.runtime.token.TokenSource;
import dev.larkspur.runtime.token.TokenStore;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/** Puts a {@link FeishuClient} together. Used by one thread; may build several clients. */
public final class FeishuClientBuilder {
  /** Where Feishu lives. */
  public static final String FEISHU = "https://open.feishu.cn";

  /** Where Lark lives. */
  public static final String LARK = "https://open.larksuite.com";

  private final Map<TokenKind, TokenSource> tokens = new EnumMap<>(TokenKind.class);
  private final List<Header> headers = new ArrayList<>();
  private final List<Interceptor> interceptors = new ArrayList<>();
  private final List<CallListener> listeners = new ArrayList<>();
  private String baseUrl = FEISHU;
  private String userAgent = "larkspur";
  private Duration connectTimeout = Duration.ofSeconds(5);
  private Duration attemptTimeout = Duration.ofSeconds(30);
  private Duration timeout = Duration.ofSeconds(100);
  private RetryPolicy retry = RetryPolicy.DEFAULT;
  private TimeSource time = TimeSource.system();
  private boolean storeApp;
  private boolean documentedRates;
  private @Nullable AppCredentials app;
  private @Nullable String tenant;
  private @Nullable TokenStore store;
  private @Nullable ProxySelector proxy;
  private @Nullable Executor executor;
  private @Nullable Transport transport;
  private @Nullable RateLimiter limiter;

  FeishuClientBuilder() {}

  /** Takes what the environment says, as {@link FeishuClient#fromEnvironment} documents. */
  public FeishuClientBuilder environment(Map<String, String> variables) {
    String id = variables.get("FEISHU_APP_ID");
    String secret = variables.get("FEISHU_APP_SECRET");
    if (id == null || secret == null) {
      throw new IllegalStateException(
          "the environment lacks "
              + (id == null ? "FEISHU_APP_ID" : "")
              + (id == null && secret == null ? " and " : "")
              + (secret == null ? "FEISHU_APP_SECRET" : ""));
    }
    String url = variables.get("FEISHU_BASE_URL");
    if (url != null) {
      baseUrl(url);
    }
    return "store".equals(variables.get("FEISHU_APP_TYPE"))
        ? storeApp(id, secret)
        : app(id, secret);
  }

  /** A self-built app, by its id and secret. */
  public FeishuClientBuilder app(String id, String secret) {
    app = new AppCredentials(id, secret);
    storeApp = false;
    return this;
  }

  /** A store app: it needs a ticket, see {@link FeishuClient#appTicket}, and a tenant to act in. */
  public FeishuClientBuilder storeApp(String id, String secret) {
    app = new AppCredentials(id, secret);
    storeApp = true;
    return this;
  }

  /** The tenant a store app acts in when a call names none. */
  public FeishuClientBuilder tenant(String tenantKey) {
    tenant = tenantKey;
    return this;
  }

  /**
   * Scheme and host, and a port or a prefix if need be: {@link #FEISHU}, which is the default,
   * {@link #LARK} or any other. Operations that the docs put elsewhere stay there.
   *
   * @throws IllegalArgumentException if it is no such URL
   */
  public FeishuClientBuilder baseUrl(String url) {
    baseUrl = BaseUrl.checked(url);
    return this;
  }

  /** An access token that is looked after elsewhere, instead of what the app would fetch. */
  public FeishuClientBuilder token(TokenKind kind, String value) {
    return token(kind, TokenSource.fixed(value));
  }

  /** Where access tokens of a kind come from, instead of what the app would fetch. */
  public FeishuClientBuilder token(TokenKind kind, TokenSource source) {
    tokens.put(kind, source);
    return this;
  }

  /** Where tokens outlive this client; without one they are its own. */
  public FeishuClientBuilder tokenStore(TokenStore shared) {
    store = shared;
    return this;
  }

  /** How long making a connection may take; 5 seconds by default. */
  public FeishuClientBuilder connectTimeout(Duration limit) {
    connectTimeout = Durations.of("connectTimeout", limit);
    return this;
  }

  /**
   * How long one attempt may take, from sending to the last byte of the answer; 30 seconds by
   * default. For a download or a stream of events it limits the wait for the first byte and every
   * silence after; a request whose body is read while it is sent has only the limit of the call.
   */
  public FeishuClientBuilder attemptTimeout(Duration limit) {
    attemptTimeout = Durations.of("attemptTimeout", limit);
    return this;
  }

  /** How long a whole call may take, all attempts and waits; 100 seconds by default. */
  public FeishuClientBuilder timeout(Duration limit) {
    timeout = Durations.of("timeout", limit);
    return this;
  }

  /** A proxy for all connections; by default the system properties of the JVM decide. */
  public FeishuClientBuilder proxy(String host, int port) {
    return proxy(ProxySelector.of(InetSocketAddress.createUnresolved(host, port)));
  }

  /** Chooses the proxy for each connection. */
  public FeishuClientBuilder proxy(ProxySelector selector) {
    proxy = selector;
    return this;
  }

  /**
   * Where answers of asynchronous calls are read and where what hangs on their futures runs; by
   * default threads of the client's own. Calls that wait use the thread of the caller.
   */
  public FeishuClientBuilder executor(Executor threads) {
    executor = threads;
    return this;
  }

  /** What sends, instead of the JDK's HTTP client. Closed with the client. */
  public FeishuClientBuilder transport(Transport own) {
    transport = own;
    return this;
  }

  /** How often a call goes out and how long to wait between. */
  public FeishuClientBuilder retry(RetryPolicy policy) {
    retry = policy;
    return this;
  }

  /** One more interceptor, inside of those before it: once per attempt, after the token is in. */
  public FeishuClientBuilder interceptor(Interceptor interceptor) {
    interceptors.add(interceptor);
    return this;
  }

  /** One more listener. */
  public FeishuClientBuilder listener(CallListener listener) {
    listeners.add(listener);
    return this;
  }

  /** Keeps within the limits that the docs of each operation name, by waiting before sending. */
  public FeishuClientBuilder keepDocumentedRates() {
    documentedRates = true;
    return this;
  }

  /** Decides how long each attempt waits before it is sent. */
  public FeishuClientBuilder rateLimiter(RateLimiter own) {
    limiter = own;
    return this;
  }

  /** What the client calls itself; {@code larkspur} by default. */
  public FeishuClientBuilder userAgent(String name) {
    userAgent = new Header("User-Agent", name).value();
    return this;
  }

  /** A header on every request. */
  public FeishuClientBuilder header(String name, String value) {
    headers.add(HeaderRules.caller(name, value));
    return this;
  }

  /** Another clock and another way to wait, for tests. */
  public FeishuClientBuilder time(TimeSource source) {
    time = source;
    return this;
  }

  /**
   * The client.
   *
   * @throws IllegalStateException if what was set does not go together
   */
  public FeishuClient build() {
    if (transport != null && proxy != null) {
      throw new IllegalStateException("a transport of your own brings its own proxy");
    }
    ForkJoinPool threads = ClientThreads.create();
    ClientSettings bare = settings(network(threads), threads);
    AppCredentials who = app;
    AppTickets tickets =
        who == null || !storeApp
            ? null
            : new AppTickets(store == null ? TokenStore.inMemory() : store, baseUrl, who);
    AppTokens fetched =
        who == null
            ? null
            : new AppTokens(
                who, new FeishuClient(bare), baseUrl, store, tickets, tenant, time, threads);
    Tokens all = new ClientTokens(Map.copyOf(tokens), fetched);
    return new FeishuClient(bare.forUse(all, executor, limiter()), bare, who, tickets, threads);
  }

  /** Settings for fetching tokens: on the client's own threads, which nobody else can block. */
  private ClientSettings settings(Transport network, ForkJoinPool threads) {
    List<Header> always = new ArrayList<>(headers);
    always.add(0, new Header("User-Agent", userAgent));
    return new ClientSettings(
        baseUrl,
        List.copyOf(always),
        network,
        ClientTokens.NONE,
        timeout,
        attemptTimeout,
        retry,
        new RetryBudget(retry.budget()),
        null,
        List.copyOf(listeners),
        time,
        threads,
        threads,
        app == null ? Secrets.NONE : Secrets.NONE.and(app.secret()));
  }

  private Transport network(ForkJoinPool threads) {
    boolean secure = baseUrl.startsWith("https:");
    Transport plain =
        transport == null ? JdkTransport.create(connectTimeout, proxy, secure) : transport;
    return interceptors.isEmpty() ? plain : new InterceptedTransport(plain, interceptors, threads);
  }

  private @Nullable RateLimiter limiter() {
    return limiter == null && documentedRates ? new DocumentedRates(time) : limiter;
  }
}
