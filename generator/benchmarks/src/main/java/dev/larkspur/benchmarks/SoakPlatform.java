package dev.larkspur.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.larkspur.testkit.FakeLongConnection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The platform of {@link Soak}: it issues access tokens, rejects some of them, fails some requests,
 * sends a hundred events a second over long connections and cuts these every ten seconds.
 */
final class SoakPlatform {
  private static final int FAILED = 101;
  private static final int REJECTED = 499;

  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong tokens = new AtomicLong();
  private final AtomicLong events = new AtomicLong();

  private SoakPlatform() {}

  /** Prints the URLs for calls and for long connections, and serves until it is killed. */
  public static void main(String[] args) throws IOException {
    SoakPlatform platform = new SoakPlatform();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newFixedThreadPool(16));
    server.createContext("/", platform::serve);
    server.start();
    FakeLongConnection connections = FakeLongConnection.start();
    ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    var pushing =
        timer.scheduleAtFixedRate(
            () -> platform.push(connections), 1000, 10, TimeUnit.MILLISECONDS);
    var cutting = timer.scheduleAtFixedRate(connections::cut, 10, 10, TimeUnit.SECONDS);
    System.out.println(
        "http://127.0.0.1:" + server.getAddress().getPort() + " " + connections.url());
    while (!pushing.isDone() && !cutting.isDone() && System.in.read() >= 0) {
      Thread.onSpinWait();
    }
  }

  private void push(FakeLongConnection connections) {
    if (connections.connections() > 0) {
      var unused =
          connections.push(
              "im.message.receive_v1",
              "{\"message\":{\"message_id\":\"om_" + events.incrementAndGet() + "\"}}");
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    if (exchange.getRequestURI().getPath().contains("tenant_access_token")) {
      String token = "t-" + tokens.incrementAndGet();
      answer(
          exchange,
          200,
          "{\"code\":0,\"msg\":\"ok\",\"expire\":7200,\"tenant_access_token\":\"" + token + "\"}");
      return;
    }
    long number = requests.incrementAndGet();
    if (number % FAILED == 0) {
      answer(exchange, 503, "{\"code\":1,\"msg\":\"busy\"}");
    } else if (number % REJECTED == 0) {
      answer(exchange, 400, "{\"code\":99991663,\"msg\":\"Invalid access token\"}");
    } else {
      answer(exchange, 200, "{\"code\":0,\"msg\":\"ok\",\"data\":" + Platform.MESSAGE + '}');
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
