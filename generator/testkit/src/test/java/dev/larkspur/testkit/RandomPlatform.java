package dev.larkspur.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A platform that refuses, fails and redirects at random. Otherwise it executes the request and
 * responds with the marker in the query. Requests to the foreign host only count.
 */
final class RandomPlatform implements AutoCloseable {
  static final String PATH = "/open-apis/test/";
  static final String CONTENT = "0123456789".repeat(500);
  static final int PAGES = 4;
  static final int DAMAGED = 7;

  private static final int[] REDIRECTS = {301, 302, 303, 307, 308};

  static {
    // Without this every response waits 40 ms for an acknowledgement of its headers.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final HttpServer foreign;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger refusals = new AtomicInteger();
  private final AtomicInteger tokens = new AtomicInteger();
  private final AtomicInteger strayed = new AtomicInteger();
  private final Map<String, Set<String>> keys = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> executions = new ConcurrentHashMap<>();
  private volatile Random random = new Random(0);

  RandomPlatform() {
    server = started(this::handle);
    foreign =
        started(
            exchange -> {
              strayed.incrementAndGet();
              respond(exchange, 200, "{\"code\":0,\"data\":{}}");
            });
  }

  /** Starts the random choices of a plan. */
  synchronized void plan(long seed) {
    random = new Random(seed);
    keys.clear();
    executions.clear();
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Returns the number of responses after which any request may be sent again. */
  int refusals() {
    return refusals.get();
  }

  /** Returns the number of requests that followed a redirect to the foreign host. */
  int strayed() {
    return strayed.get();
  }

  /** Returns how often the request with a marker was executed. */
  int executions(String marker) {
    AtomicInteger count = executions.get(marker);
    return count == null ? 0 : count.get();
  }

  /** Returns the number of different idempotency keys of the requests with a marker. */
  int keys(String marker) {
    return keys.getOrDefault(marker, Set.of()).size();
  }

  /** Returns the elements of the list with a marker, two for each page. */
  static List<String> elements(String marker) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 2 * PAGES; i++) {
      all.add(marker + '-' + i);
    }
    return all;
  }

  @Override
  public void close() {
    server.stop(0);
    foreign.stop(0);
    threads.shutdownNow();
  }

  private interface Handler {
    void handle(HttpExchange exchange) throws IOException;
  }

  private HttpServer started(Handler handler) {
    try {
      HttpServer created =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
      created.setExecutor(threads);
      created.createContext(
          "/",
          exchange -> {
            try (exchange) {
              handler.handle(exchange);
            }
          });
      created.start();
      return created;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
    String path = exchange.getRequestURI().getPath();
    boolean token = path.endsWith("/tenant_access_token/internal");
    switch (chance(token ? 40 : 14)) {
      case 0 -> redirect(exchange);
      case 1 -> respond(exchange, 503, "{\"code\":1,\"msg\":\"unavailable\"}");
      case 2 -> {
        refusals.incrementAndGet();
        respond(exchange, 429, "{\"code\":99991400,\"msg\":\"too many requests\"}");
      }
      case 3 -> {
        refusals.incrementAndGet();
        respond(exchange, 400, "{\"code\":99991663,\"msg\":\"invalid token\"}");
      }
      default -> {
        if (token) {
          String value = "t-" + tokens.incrementAndGet();
          respond(
              exchange,
              200,
              "{\"code\":0,\"tenant_access_token\":\"" + value + "\",\"expire\":7200}");
        } else {
          execute(exchange, path, body);
        }
      }
    }
  }

  private synchronized int chance(int of) {
    return random.nextInt(of);
  }

  private void redirect(HttpExchange exchange) throws IOException {
    exchange
        .getResponseHeaders()
        .set("Location", "http://localhost:" + foreign.getAddress().getPort() + PATH);
    respond(exchange, REDIRECTS[chance(REDIRECTS.length)], "");
  }

  private void execute(HttpExchange exchange, String path, String body) throws IOException {
    String marker = parameter(exchange, "m");
    executions.computeIfAbsent(marker, it -> new AtomicInteger()).incrementAndGet();
    keys.computeIfAbsent(marker, it -> ConcurrentHashMap.newKeySet())
        .add(parameter(exchange, "client_token"));
    if (path.endsWith("/upload") && !body.contains(CONTENT)) {
      respond(exchange, 400, "{\"code\":" + DAMAGED + ",\"msg\":\"the file is damaged\"}");
    } else if (path.endsWith("/download")) {
      exchange.getResponseHeaders().set("Content-Disposition", "attachment");
      respond(exchange, 200, CONTENT);
    } else if (path.endsWith("/list")) {
      respond(exchange, 200, page(marker, parameter(exchange, "page_token")));
    } else {
      respond(exchange, 200, "{\"code\":0,\"data\":{\"marker\":\"" + marker + "\"}}");
    }
  }

  private static String page(String marker, String token) {
    int number = "0123".indexOf(token.isEmpty() ? "0" : token);
    if (number < 0) {
      return "{\"code\":9,\"msg\":\"unknown page token\"}";
    }
    List<String> items = elements(marker).subList(2 * number, 2 * number + 2);
    return "{\"code\":0,\"data\":{\"items\":[\""
        + String.join("\",\"", items)
        + "\"],\"has_more\":"
        + (number + 1 < PAGES)
        + ",\"page_token\":\""
        + (number + 1)
        + "\"}}";
  }

  /** Returns a query parameter; empty if absent. The query can be damaged. */
  private static String parameter(HttpExchange exchange, String name) {
    String query = '&' + String.valueOf(exchange.getRequestURI().getRawQuery()) + '&';
    int at = query.indexOf('&' + name + '=');
    return at < 0
        ? ""
        : query
            .substring(at + name.length() + 2, query.indexOf('&', at + 1))
            .replaceAll("[^\\w-]", "");
  }

  private static void respond(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    if (body.startsWith("{")) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
    }
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
