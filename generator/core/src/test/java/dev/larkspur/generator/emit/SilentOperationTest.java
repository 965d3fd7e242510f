package dev.larkspur.generator.emit;

import static dev.larkspur.generator.Spec.operation;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.larkspur.generator.GeneratedCode;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.Request;
import dev.larkspur.runtime.TokenKind;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

/** Calls an operation whose page does not show a response. */
class SilentOperationTest {

  @Test
  void acceptsResponsesWithoutABody() throws Exception {
    Class<?> type =
        GeneratedCode.of(
                operation("library.v1.bell.ring", "POST", "/open-apis/library/v1/bells/ring")
                    .response(ResponseKind.NONE)
                    .build())
            .load()
            .loadClass("dev.larkspur.feishu.library.v1.RingBellRequest");
    Request<?> request = (Request<?>) type.getConstructor().newInstance();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    String url = "http://localhost:" + server.getAddress().getPort();
    try (FeishuClient client =
        FeishuClient.builder().baseUrl(url).token(TokenKind.TENANT, "t-1").build()) {
      assertThat(client.send(request)).hasToString("RingBellResponse[]");
    } finally {
      server.stop(0);
    }
  }
}
