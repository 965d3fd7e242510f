package dev.larkspur.runtime;

import dev.larkspur.runtime.http.Header;
import dev.larkspur.runtime.http.Interceptor;
import dev.larkspur.runtime.http.JdkTransport;
import dev.larkspur.runtime.http.ProxySettings;
import dev.larkspur.runtime.http.Transport;
import dev.larkspur.runtime.internal.AppVariables;
import dev.larkspur.runtime.internal.Durations;
import dev.larkspur.runtime.internal.InterceptedTransport;
import dev.larkspur.runtime.internal.RetryBudget;
import dev.larkspur.runtime.retry.RetryPolicy;
import dev.larkspur.runtime.token.TokenSource;
import dev.larkspur.runtime.token.TokenStore;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/** Builder for {@link FeishuClient}. Not thread-safe; it can build several clients. */
public final class FeishuClientBuilder {
  private final Map<TokenKind, TokenSource> tokens = new EnumMap<>(TokenKind.class);
  private final List<Header> headers = new ArrayList<>();
  private final List<Interceptor> interceptors = new ArrayList<>();
  private final List<CallListener> listeners = new ArrayList<>();
  private final Set<String> trustedHosts = new TreeSet<>();
  private Region region = Region.FEISHU;
  private String userAgent = "larkspur";
  private Duration connectTimeout = Duration.ofSeconds(5);
  private Duration attemptTimeout = Duration.ofSeconds(30);
  private Duration timeout = Duration.ofSeconds(100);
  private long maxResponseSize = 64L * 1024 * 1024;
  private RetryPolicy retry = RetryPolicy.DEFAULT;
  private TimeSource time = TimeSource.system();
  private ProxySettings environmentProxy = ProxySettings.system();
  private boolean storeApp;
  private boolean lenientDecoding;
  private boolean documentedRates;
  private @Nullable AppCredentials app;
  private @Nullable Helpdesk helpdesk;
  private @Nullable String tenant;
  private @Nullable TokenStore store;
  private @Nullable ProxySettings proxy;
  private @Nullable Executor executor;
  private @Nullable Transport transport;
  private @Nullable RateLimiter limiter;

  FeishuClientBuilder() {}

  /**
   * Configures the client from environment variables, as documented at {@link
   * FeishuClient#fromEnvironment}.
   *
   * @throws IllegalStateException if a required variable is missing
   * @throws IllegalArgumentException if a value is invalid
   */
  public FeishuClientBuilder environment(Map<String, String> variables) {
    AppVariables read = AppVariables.read(variables);
    region = Region.ofEnvironment(variables);
    environmentProxy = ProxySettings.ofEnvironment(variables);
    return read.storeApp() ? storeApp(read.id(), read.secret()) : app(read.id(), read.secret());
  }

  /** Sets the id and the secret of a self-built app. */
  public FeishuClientBuilder app(String id, String secret) {
    app = new AppCredentials(id, secret);
    storeApp = false;
    return this;
  }

  /**
   * Sets the id and the secret of a store app. A store app also needs a ticket, see {@link
   * FeishuClient#appTicket}, and a tenant.
   */
  public FeishuClientBuilder storeApp(String id, String secret) {
    app = new AppCredentials(id, secret);
    storeApp = true;
    return this;
  }

  /** Sets the default tenant of a store app. */
  public FeishuClientBuilder tenant(String tenantKey) {
    tenant = tenantKey;
    return this;
  }

  /**
   * Sets the region, which determines every host of the client; {@link Region#FEISHU} by default.
   * An operation whose documented host has no counterpart in the region fails with {@link
   * IllegalStateException} before anything is sent, unless {@link Region#with} names one.
   */
  public FeishuClientBuilder region(Region hosts) {
    region = hosts;
    return this;
  }

  /**
   * Adds hosts that do not belong to the region but may receive requests with access tokens. An
   * operation that is documented for such a host is sent to it by HTTPS; without this setting its
   * call fails with {@link IllegalStateException} before anything is sent. A {@link #baseUrl}
   * replaces these hosts, too.
   *
   * @param hosts names such as {@code approvals.example.com}, without scheme and port
   * @throws IllegalArgumentException if a name is invalid
   */
  public FeishuClientBuilder trustedHosts(String... hosts) {
    for (String host : hosts) {
      trustedHosts.add(Region.trusted(host));
    }
    return this;
  }

  /**
   * Sets one base URL for all operations, such as that of a gateway or a test server: scheme and
   * host, optionally with a port and a path prefix. It replaces every host of the region, including
   * the one where users log in, so that nothing is sent elsewhere. The base URL of Feishu or Lark
   * selects the region. To replace single hosts, use {@link #region} with {@link Region#with}.
   *
   * @throws IllegalArgumentException if the URL is invalid
   */
  public FeishuClientBuilder baseUrl(String url) {
    return region(Region.at(url));
  }

  /** Sets a fixed access token for a kind. It replaces the tokens that the app would fetch. */
  public FeishuClientBuilder token(TokenKind kind, String value) {
    return token(kind, TokenSource.fixed(value));
  }

  /**
   * Sets the source of access tokens of a kind. It replaces the tokens that the app would fetch.
   */
  public FeishuClientBuilder token(TokenKind kind, TokenSource source) {
    tokens.put(kind, source);
    return this;
  }

  /**
   * Sets the store that keeps access tokens beyond the lifetime of this client. By default each
   * client keeps its own in memory.
   */
  public FeishuClientBuilder tokenStore(TokenStore shared) {
    store = shared;
    return this;
  }

  /**
   * Sets the timeout for establishing a connection; 5 seconds by default. As with all durations,
   * more than a hundred years count as a hundred years.
   *
   * @throws IllegalArgumentException if the timeout is not positive
   */
  public FeishuClientBuilder connectTimeout(Duration limit) {
    connectTimeout = Durations.positive("connectTimeout", limit);
    return this;
  }

  /**
   * Sets the timeout of one attempt, from sending the request to the last byte of the response; 30
   * seconds by default. For a download or an event stream it limits the wait for the first byte and
   * each pause afterwards. A streamed request body is limited by the timeout of the call only.
   *
   * @throws IllegalArgumentException if the timeout is not positive
   */
  public FeishuClientBuilder attemptTimeout(Duration limit) {
    attemptTimeout = Durations.positive("attemptTimeout", limit);
    return this;
  }

  /**
   * Sets the timeout of a whole call, including all attempts and waits; 100 seconds by default.
   *
   * @throws IllegalArgumentException if the timeout is not positive
   */
  public FeishuClientBuilder timeout(Duration limit) {
    timeout = Durations.positive("timeout", limit);
    return this;
  }

  /**
   * Sets the size limit of a response that is read into memory, in bytes; 64 MiB by default. A
   * larger response fails the call with a {@link DecodingException}, or a {@link ServerException}
   * if its status is not 2xx, and its connection is closed. Downloads and event streams are not
   * limited, because they are read while they arrive.
   *
   * @throws IllegalArgumentException if the limit is not positive
   */
  public FeishuClientBuilder maxResponseSize(long bytes) {
    if (bytes <= 0) {
      throw new IllegalArgumentException("maxResponseSize must be positive, not " + bytes);
    }
    maxResponseSize = bytes;
    return this;
  }

  /**
   * Sets a proxy for all connections. By default the system properties of the JVM select the proxy.
   */
  public FeishuClientBuilder proxy(String host, int port) {
    return proxy(ProxySettings.of(host, port));
  }

  /** Sets the selector of the proxy for each connection. */
  public FeishuClientBuilder proxy(ProxySelector selector) {
    return proxy(ProxySettings.of(selector));
  }

  /** Sets the proxies and their credentials. They replace those of the environment. */
  public FeishuClientBuilder proxy(ProxySettings proxies) {
    proxy = proxies;
    return this;
  }

  /**
   * Sets the executor that decodes responses of asynchronous calls and runs the dependents of their
   * futures. By default the client uses its own threads. Blocking calls run on the thread of the
   * caller.
   */
  public FeishuClientBuilder executor(Executor threads) {
    executor = threads;
    return this;
  }

  /**
   * Sets the transport that sends requests instead of the JDK's HTTP client. It is closed with the
   * client. The proxy settings of this builder do not apply to it.
   */
  public FeishuClientBuilder transport(Transport own) {
    transport = own;
    return this;
  }

  /**
   * Sets the number of attempts and the delays between them; {@link RetryPolicy#DEFAULT} by
   * default. {@link CallOptions.Builder#retry} replaces it for one call.
   */
  public FeishuClientBuilder retry(RetryPolicy policy) {
    retry = policy;
    return this;
  }

  /**
   * Adds an interceptor after those added before. It is called once per attempt, after the access
   * token was added.
   */
  public FeishuClientBuilder interceptor(Interceptor interceptor) {
    interceptors.add(interceptor);
    return this;
  }

  /**
   * Sets whether a value of a different JSON type than documented is left out, instead of failing
   * the call with a {@link DecodingException}; false by default. Such a member is then null, also
   * if its record declares it as never null; a primitive is 0 or false. Such an element of a list
   * or a map is missing. Each value is reported to {@link CallListener.Observation#invalidValue},
   * and their number is logged.
   */
  public FeishuClientBuilder lenientDecoding(boolean lenient) {
    lenientDecoding = lenient;
    return this;
  }

  /** Adds a listener for calls. */
  public FeishuClientBuilder listener(CallListener listener) {
    listeners.add(listener);
    return this;
  }

  /**
   * Keeps the documented rate limits by delaying requests: for each operation and tenant, and for
   * each user and chat where the documentation limits the requests that concern it. The limits
   * apply to this client; requests of other clients and processes of the app are not counted. By
   * default requests are not delayed, and those that the platform rejects are retried according to
   * {@link #retry}.
   *
   * <p>A call that would be delayed beyond its timeout, 100 seconds by default, fails immediately
   * with a {@link TransportException} of the kind {@link TransportException.Kind#RATE_LIMITED}, and
   * its request is not sent. Set a longer {@link #timeout} for many calls at once: 1,000 messages
   * to one chat under a limit of 5 per second take 3.5 minutes.
   */
  public FeishuClientBuilder keepDocumentedRates() {
    documentedRates = true;
    return this;
  }

  /**
   * Sets the rate limiter, which decides how long each attempt is delayed. It replaces {@link
   * #keepDocumentedRates}.
   */
  public FeishuClientBuilder rateLimiter(RateLimiter own) {
    limiter = own;
    return this;
  }

  /** Sets the {@code User-Agent} header; {@code larkspur} by default. */
  public FeishuClientBuilder userAgent(String name) {
    userAgent = new Header("User-Agent", name).value();
    return this;
  }

  /**
   * Adds a header to every request.
   *
   * @throws IllegalArgumentException if the name or the value is invalid, or the client sets the
   *     header itself
   */
  public FeishuClientBuilder header(String name, String value) {
    headers.add(HeaderRules.caller(name, value));
    return this;
  }

  /**
   * Sets the id and the token of a help desk. They are sent only with the operations on help desks,
   * whose paths start with {@code /open-apis/helpdesk/}. For several help desks build a client for
   * each, or set the header {@code X-Lark-Helpdesk-Authorization} in the {@link CallOptions}: the
   * Base64 form of {@code id:token}.
   */
  public FeishuClientBuilder helpdesk(String id, String token) {
    helpdesk = new Helpdesk(id, token);
    return this;
  }

  /** Sets the clock and the timer, for tests. */
  public FeishuClientBuilder time(TimeSource source) {
    time = source;
    return this;
  }

  /**
   * Builds the client.
   *
   * @throws IllegalArgumentException if a trusted host belongs to another region
   * @throws IllegalStateException if the settings contradict each other
   */
  public FeishuClient build() {
    if (transport != null && proxy != null) {
      throw new IllegalStateException("A proxy cannot be set together with a custom transport");
    }
    Region hosts = region.trusting(trustedHosts);
    ForkJoinPool threads = ClientThreads.create();
    ClientSettings bare = settings(hosts, network(threads), threads);
    AppCredentials credentials = app;
    AppTickets tickets =
        credentials == null || !storeApp
            ? null
            : new AppTickets(
                store == null ? TokenStore.inMemory() : store, region.open(), credentials);
    AppTokens fetched =
        credentials == null
            ? null
            : new AppTokens(
                credentials,
                new FeishuClient(bare),
                region.open(),
                store,
                tickets,
                tenant,
                time,
                threads);
    Tokens userTokens = new ClientTokens(Map.copyOf(tokens), fetched);
    return new FeishuClient(
        bare.forUse(userTokens, executor, limiter(), lenientDecoding),
        bare,
        credentials,
        tickets,
        threads);
  }

  /**
   * Returns the settings for token requests, which run on the client's own threads, so that callers
   * cannot block them.
   */
  private ClientSettings settings(Region hosts, Transport network, ForkJoinPool threads) {
    List<Header> always = new ArrayList<>(headers);
    always.add(0, new Header("User-Agent", userAgent));
    return new ClientSettings(
        hosts,
        AppConsole.of(hosts, app),
        List.copyOf(always),
        helpdesk,
        network,
        ClientTokens.NONE,
        timeout,
        attemptTimeout,
        maxResponseSize,
        retry,
        new RetryBudget(retry.budget()),
        null,
        List.copyOf(listeners),
        false,
        time,
        new OpenCalls(),
        threads,
        threads,
        secrets());
  }

  private Secrets secrets() {
    Secrets known = app == null ? Secrets.NONE : Secrets.NONE.and(app.secret());
    for (String secret : proxies().secrets()) {
      known = known.and(secret);
    }
    return helpdesk == null ? known : known.and(helpdesk.secrets());
  }

  private ProxySettings proxies() {
    return proxy == null ? environmentProxy : proxy;
  }

  private Transport network(ForkJoinPool threads) {
    boolean secure = region.open().startsWith("https:");
    Transport plain =
        transport == null
            ? JdkTransport.create(connectTimeout, proxies(), secure, maxResponseSize)
            : transport;
    return interceptors.isEmpty() ? plain : new InterceptedTransport(plain, interceptors, threads);
  }

  private @Nullable RateLimiter limiter() {
    return limiter == null && documentedRates ? new DocumentedRates(time) : limiter;
  }
}
