package dev.larkspur.runtime;

import static dev.larkspur.runtime.Fixtures.PLAIN_GET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.larkspur.runtime.retry.RetryPolicy;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses without an end. The servers write until the client closes the connection. */
class EndlessResponseTest {
  private static final String CHUNKED =
      "HTTP/1.1 %s\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n";

  private final CountDownLatch closed = new CountDownLatch(1);

  private void endless(Socket socket, String start, String part) {
    String more = part.repeat(1000);
    try {
      RawServer.write(socket, start);
      while (true) {
        RawServer.write(socket, more);
      }
    } catch (IOException e) {
      closed.countDown();
    }
  }

  private static FeishuClient client(RawServer server) {
    return FeishuClient.builder()
        .baseUrl(server.url())
        .retry(RetryPolicy.NEVER)
        .maxResponseSize(1_000_000)
        .attemptTimeout(Duration.ofSeconds(20))
        .build();
  }

  private static String chunked(String status, String type) {
    return CHUNKED.formatted(status, type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"200 OK", "404 Not Found", "502 Bad Gateway"})
  void an_endless_body_ends_at_the_limit_and_its_connection_is_closed(String status)
      throws Exception {
    try (RawServer server =
            new RawServer(
                (number, socket) ->
                    endless(socket, chunked(status, "application/json"), "5\r\n[[[[[\r\n"));
        FeishuClient client = client(server)) {
      FeishuException e =
          catchThrowableOfType(FeishuException.class, () -> client.send(PLAIN_GET.call()));

      assertThat(e)
          .isInstanceOf(status.startsWith("200") ? DecodingException.class : ServerException.class)
          .hasMessageContaining("a body of more than 1000000 bytes (maxResponseSize)");
      assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void an_endless_body_of_an_asynchronous_call_ends_at_the_limit() throws Exception {
    try (RawServer server =
            new RawServer(
                (number, socket) ->
                    endless(socket, chunked("200 OK", "application/json"), "5\r\n[[[[[\r\n"));
        FeishuClient client = client(server)) {
      assertThat(client.sendAsync(PLAIN_GET.call()))
          .failsWithin(Duration.ofSeconds(60))
          .withThrowableOfType(ExecutionException.class)
          .withCauseInstanceOf(DecodingException.class);
      assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void endless_headers_end_the_call() {
    try (RawServer server =
            new RawServer(
                (number, socket) -> endless(socket, "HTTP/1.1 200 OK\r\n", "X-More: 123456\r\n"));
        FeishuClient client = client(server)) {
      assertThat(catchThrowable(() -> client.send(PLAIN_GET.call())))
          .isInstanceOf(TransportException.class);
    }
  }

  @Test
  void an_endless_event_ends_the_stream() throws Exception {
    Operation<EventStream<Json>> operation =
        Operation.post("test.stream", "/open-apis/test").streams(Json.class);
    try (RawServer server =
            new RawServer(
                (number, socket) ->
                    endless(
                        socket,
                        chunked("200 OK", "text/event-stream") + "6\r\ndata: \r\n",
                        "64\r\n" + "x".repeat(100) + "\r\n"));
        FeishuClient client = client(server);
        EventStream<Json> stream = client.send(operation.call())) {
      Iterator<Json> events = stream.iterator();

      assertThat(catchThrowable(events::next))
          .isInstanceOf(DecodingException.class)
          .hasMessageContaining("an event of more than 20000000 characters");
      assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void an_endless_error_in_place_of_an_event_stream_is_read_to_a_limit() throws Exception {
    Operation<EventStream<Json>> operation =
        Operation.post("test.stream", "/open-apis/test").streams(Json.class);
    try (RawServer server =
            new RawServer(
                (number, socket) ->
                    endless(socket, chunked("200 OK", "application/json"), "5\r\n[[[[[\r\n"));
        FeishuClient client = client(server)) {
      assertThat(catchThrowable(() -> client.send(operation.call())))
          .isInstanceOf(DecodingException.class);
      assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void redirects_are_not_followed_however_many_there_are() {
    try (RawServer server =
            new RawServer(
                (number, socket) ->
                    RawServer.write(
                        socket,
                        "HTTP/1.1 307 Temporary Redirect\r\nLocation: /open-apis/test?"
                            + number
                            + "\r\nContent-Length: 0\r\n\r\n"));
        FeishuClient client = client(server)) {
      ServerException e =
          catchThrowableOfType(ServerException.class, () -> client.send(PLAIN_GET.call()));

      assertThat(e.status()).isEqualTo(307);
      assertThat(server.requests()).hasSize(1);
    }
  }
}
