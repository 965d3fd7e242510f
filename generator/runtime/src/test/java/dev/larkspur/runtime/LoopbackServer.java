package dev.larkspur.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An HTTP server on loopback that responds as a test specifies and records the requests. */
final class LoopbackServer implements AutoCloseable {
  static {
    // Without this every response waits 40 ms for an acknowledgement of its headers.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads;
  private final List<ReceivedRequest> requests = new ArrayList<>();
  private final Function<ReceivedRequest, Response> handler;

  /** A recorded request. */
  record ReceivedRequest(
      String method, String target, Map<String, List<String>> headers, String body) {
    @Nullable String header(String name) {
      List<String> found = headers.get(name);
      return found == null ? null : found.get(0);
    }

    String path() {
      int query = target.indexOf('?');
      return query < 0 ? target : target.substring(0, query);
    }
  }

  /** A response to send. */
  record Response(int status, Map<String, String> headers, String body) {
    static Response json(String body) {
      return json(200, body);
    }

    static Response json(int status, String body) {
      return new Response(status, Map.of("Content-Type", "application/json"), body);
    }

    Response with(String name, String value) {
      Map<String, String> more = new HashMap<>(headers);
      more.put(name, value);
      return new Response(status, more, body);
    }
  }

  LoopbackServer(Function<ReceivedRequest, Response> handler) {
    this(handler, Executors.newCachedThreadPool());
  }

  /** Creates a server that uses the given threads and stops them when it is closed. */
  LoopbackServer(Function<ReceivedRequest, Response> handler, ExecutorService threads) {
    this.handler = handler;
    this.threads = threads;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  List<ReceivedRequest> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  List<ReceivedRequest> requests(String path) {
    return requests().stream().filter(each -> each.path().equals(path)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      ReceivedRequest request =
          new ReceivedRequest(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              Map.copyOf(exchange.getRequestHeaders()),
              new String(body, StandardCharsets.UTF_8));
      synchronized (requests) {
        requests.add(request);
      }
      Response response = handler.apply(request);
      response.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
      byte[] bytes = response.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(response.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
