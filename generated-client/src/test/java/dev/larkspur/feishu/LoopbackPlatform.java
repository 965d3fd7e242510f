package dev.larkspur.feishu;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.TokenKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * An HTTP server on loopback that gives the answers it was told to, in that order, and remembers
 * what it was asked.
 */
final class LoopbackPlatform implements AutoCloseable {

  /** A request as it came over the wire. */
  record Asked(String method, String target, String authorization, String body) {}

  private record Answer(int status, String body) {}

  static final String LOG_ID = "20260101LOOPBACK";

  private final HttpServer server;
  private final FeishuClient client;
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();

  LoopbackPlatform() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::serve);
    server.start();
    client = FeishuClient.builder().baseUrl(url()).token(TokenKind.TENANT, "t-loopback").build();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The front door of the generated client, leading here. */
  Feishu feishu() {
    return new Feishu(client);
  }

  /** The next answer. */
  void answers(int status, String body) {
    answers.add(new Answer(status, body));
  }

  /** The oldest request that was not looked at yet. */
  Asked asked() {
    return asked.remove();
  }

  /** Whether a request is there that was not looked at yet. */
  boolean wasAsked() {
    return !asked.isEmpty();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.add(
          new Asked(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              exchange.getRequestHeaders().getFirst("Authorization"),
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
      Answer answer = answers.poll();
      if (answer == null) {
        answer = new Answer(500, "{\"code\":1,\"msg\":\"The test gave no answer.\"}");
      }
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
      exchange.getResponseHeaders().set("X-Tt-Logid", LOG_ID);
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    client.close();
    server.stop(0);
  }
}
