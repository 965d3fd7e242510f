package dev.larkspur.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.larkspur.runtime.retry.RetryPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of responses whose content has a different type than documented. */
@Timeout(60)
class OtherContentTest {
  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff, '{', 10};

  private static final Operation<Nothing> UNDOCUMENTED =
      Operation.get("hire.v1.attachment.preview", "/open-apis/test").returnsNothing(Nothing.class);

  private static final Operation<Json> DOCUMENTED =
      Operation.get("im.v1.image.list", "/open-apis/test").returns(Json.class);

  record Nothing() {}

  @Test
  void an_operation_without_a_documented_response_returns_its_bytes() {
    try (RawServer server = server(200, "image/png", PICTURE);
        FeishuClient client = client(server)) {
      Exchange<Nothing> exchange = client.exchange(UNDOCUMENTED.call());
      assertThat(exchange.value()).isEqualTo(new Nothing());
      assertThat(exchange.contentType()).isEqualTo("image/png");
      assertThat(exchange.bytes()).isEqualTo(PICTURE);

      assertThat(client.exchangeAsync(UNDOCUMENTED.call()).join().bytes()).isEqualTo(PICTURE);
      assertThat(client.send(UNDOCUMENTED.call())).isEqualTo(new Nothing());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{not JSON", "[1, 2", "[1]", "a,b\n1,2", "\"text\""})
  void bytes_that_resemble_json_are_returned_too(String body) {
    try (RawServer server = server(200, "application/octet-stream", body.getBytes(UTF_8));
        FeishuClient client = client(server)) {
      assertThat(client.exchange(UNDOCUMENTED.call()).bytes()).asString().isEqualTo(body);
    }
  }

  @Test
  void an_error_of_any_content_type_remains_an_error() {
    byte[] error = "{\"code\":230001,\"msg\":\"wrong\"}".getBytes(UTF_8);
    try (RawServer server = server(200, "application/octet-stream", error);
        FeishuClient client = client(server)) {
      assertThat(
              catchThrowableOfType(ApiException.class, () -> client.send(UNDOCUMENTED.call()))
                  .code())
          .isEqualTo(230001);
    }
    try (RawServer server = server(200, "application/json", error);
        FeishuClient client = client(server)) {
      assertThat(
              catchThrowableOfType(ApiException.class, () -> client.download(DOCUMENTED.call()))
                  .code())
          .isEqualTo(230001);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "502,text/html,<h1>Bad Gateway</h1>",
    "502,image/png,picture",
    "404,text/plain,404 page not found",
    "200,text/html,<p>Sign in</p>",
    "200,application/xhtml+xml,<p>Sign in</p>"
  })
  void a_page_of_a_gateway_is_not_a_response(int status, String type, String body) {
    try (RawServer server = server(status, type, body.getBytes(UTF_8));
        FeishuClient client = client(server)) {
      ServerException e =
          catchThrowableOfType(ServerException.class, () -> client.exchange(UNDOCUMENTED.call()));

      assertThat(e.status()).isEqualTo(status);
      assertThat(e.text()).isEqualTo(body);
    }
  }

  @Test
  void a_gateway_error_in_place_of_a_download_is_an_exception() {
    try (RawServer server = server(503, "text/html", "<h1>Busy</h1>".getBytes(UTF_8));
        FeishuClient client = client(server)) {
      assertThat(
              catchThrowableOfType(
                  ServerException.class, () -> client.download(UNDOCUMENTED.call())))
          .hasMessageContaining("not a response of the API: <h1>Busy</h1>");
      CompletionException failed =
          catchThrowableOfType(
              CompletionException.class, () -> client.downloadAsync(DOCUMENTED.call()).join());
      assertThat(failed).hasCauseInstanceOf(ServerException.class);
    }
  }

  @Test
  void any_operation_can_be_downloaded() throws IOException {
    try (RawServer server = server(200, "image/png", PICTURE);
        FeishuClient client = client(server)) {
      try (Download download = client.download(UNDOCUMENTED.call())) {
        assertThat(download.contentType()).isEqualTo("image/png");
        assertThat(download.stream().readAllBytes()).isEqualTo(PICTURE);
      }
      Call<Json> call = DOCUMENTED.call().query("q", "1").header("X-Mine", "2");
      try (Download download = client.downloadAsync(call).join()) {
        assertThat(download.stream().readAllBytes()).isEqualTo(PICTURE);
      }
      assertThat(server.requests().get(1))
          .startsWith("GET /open-apis/test?q=1 HTTP/1.1")
          .contains("X-Mine: 2\r\n");
    }
  }

  @Test
  void a_json_response_can_be_downloaded_unchanged() throws IOException {
    byte[] json = "{\"code\":0,\"data\":{\"a\":1}}".getBytes(UTF_8);
    try (RawServer server = server(200, "application/json", json);
        FeishuClient client = client(server);
        Download download = client.download(DOCUMENTED.call())) {
      assertThat(download.stream().readAllBytes()).isEqualTo(json);
    }
  }

  @Test
  void a_documented_response_with_other_content_names_the_method_that_returns_it() {
    try (RawServer server = server(200, "image/png", PICTURE);
        FeishuClient client = client(server)) {
      assertThat(catchThrowableOfType(ServerException.class, () -> client.send(DOCUMENTED.call())))
          .hasMessage(
              "im.v1.image.list: unexpected response (HTTP 200, 8 bytes, image/png): content of an"
                  + " undocumented type; Caller.download returns it");
    }
  }

  @Test
  void closing_a_download_before_its_end_closes_the_connection() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    try (RawServer server =
            new RawServer(
                (number, socket) -> {
                  RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n1");
                  if (socket.getInputStream().read() < 0) {
                    closed.countDown();
                  }
                });
        FeishuClient client = client(server)) {
      client.download(UNDOCUMENTED.call()).close();

      assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static FeishuClient client(RawServer server) {
    return FeishuClient.builder().baseUrl(server.url()).retry(RetryPolicy.NEVER).build();
  }

  private static RawServer server(int status, String type, byte[] body) {
    return new RawServer((number, socket) -> respond(socket, status, type, body));
  }

  private static void respond(Socket socket, int status, String type, byte[] body)
      throws IOException {
    ByteArrayOutputStream response = new ByteArrayOutputStream();
    String head =
        "HTTP/1.1 %d Status\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(status, type, body.length);
    response.writeBytes(head.getBytes(UTF_8));
    response.writeBytes(body);
    socket.getOutputStream().write(response.toByteArray());
    socket.getOutputStream().flush();
  }
}
