package dev.larkspur.runtime;

import static dev.larkspur.runtime.Fixtures.PLAIN_GET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.larkspur.runtime.retry.RetryPolicy;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Responses that are not valid HTTP. Each fails with a documented exception and frees its socket.
 */
@Timeout(240)
class MalformedResponseTest {
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private final AtomicInteger ended = new AtomicInteger();

  @ParameterizedTest
  @ValueSource(
      strings = {
        OK + "Content-Length: x\r\n\r\n{}",
        OK + "Content-Length: -5\r\n\r\n{}",
        OK + "Content-Length: 99999999999999999999\r\n\r\n{}",
        OK + "Content-Length: 3, 4\r\n\r\n{}",
        OK + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n{}",
        OK + "Content-Length:\r\n\r\n{}",
        OK + "Content-Length: 500\r\n\r\n{}",
        OK + "Transfer-Encoding: chunked\r\n\r\nx\r\n{}\r\n0\r\n\r\n",
        OK + "Transfer-Encoding: chunked\r\n\r\n-1\r\n{}\r\n0\r\n\r\n",
        OK + "Transfer-Encoding: chunked\r\n\r\nfffffffff\r\n{}\r\n0\r\n\r\n",
        OK + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}xx0\r\n\r\n",
        OK + "Transfer-Encoding: chunked\r\n\r\n5\r\n{}",
        OK + "bad header\r\n\r\n{}",
        OK + ": empty\r\n\r\n{}",
        OK + "a b: c\r\nContent-Length: 2\r\n\r\n{}",
        OK + "X: \u0000\r\nContent-Length: 2\r\n\r\n{}",
        OK + " folded: 1\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 abc OK\r\n\r\n",
        "HTTP/1.1 20 OK\r\n\r\n",
        "HTTP/1.1 -20 OK\r\n\r\n",
        "HTTP/1.1 99999 OK\r\n\r\n",
        "HTTP/1.1\r\n\r\n",
        "HTTP/9.9 200 OK\r\n\r\n",
        "HTTP/2.0 200 OK\r\n\r\n",
        "SSH-2.0-OpenSSH_9\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "\r\n\r\n",
        "\u0000\u0001\u0002\u0003",
        "\u0016\u0003\u0003 TLS instead of text",
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n",
        "HTTP/1.1 100 Continue\r\n\r\n",
        ""
      })
  void an_invalid_response_is_a_documented_failure_and_its_connection_is_closed(String bytes)
      throws Exception {
    try (RawServer server = new RawServer((number, socket) -> respond(socket, bytes));
        FeishuClient client =
            FeishuClient.builder()
                .baseUrl(server.url())
                .retry(RetryPolicy.NEVER)
                .timeout(Duration.ofMinutes(3))
                .attemptTimeout(Duration.ofMinutes(3))
                .build()) {
      // The JDK does not close the connection of the first blocking call.
      assertDocumented(catchThrowable(() -> client.send(PLAIN_GET.call())));
      assertDocumented(catchThrowable(() -> client.send(PLAIN_GET.call())));
      assertDocumented(
          catchThrowable(() -> client.sendAsync(PLAIN_GET.call()).get(120, TimeUnit.SECONDS)));
      assertDocumented(catchThrowable(() -> read(client)));

      Pause.until(() -> ended.get() >= server.requests().size() - 1);
      assertThat(server.requests()).hasSizeGreaterThanOrEqualTo(4);
    }
  }

  @Test
  void a_length_that_is_not_a_number_keeps_its_cause() {
    try (RawServer server =
            new RawServer((number, socket) -> respond(socket, OK + "Content-Length: x\r\n\r\n{}"));
        FeishuClient client =
            FeishuClient.builder().baseUrl(server.url()).retry(RetryPolicy.NEVER).build()) {
      Throwable failure = catchThrowable(() -> client.send(PLAIN_GET.call()));

      assertThat(failure)
          .isInstanceOf(TransportException.class)
          .hasMessage("test.get: the response is not valid HTTP")
          .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }
  }

  private static void read(FeishuClient client) throws IOException {
    try (Download download = client.download(PLAIN_GET.call())) {
      download.stream().readAllBytes();
    }
    throw new TransportException(
        TransportException.Kind.CONNECTION_LOST, "a body without a length ends anywhere", null);
  }

  /** Sends bytes, then the end of the stream, and waits until the client closes its side. */
  private void respond(Socket socket, String bytes) throws IOException {
    RawServer.write(socket, bytes);
    socket.shutdownOutput();
    try {
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } finally {
      ended.incrementAndGet();
    }
  }

  private static void assertDocumented(Throwable failure) {
    Throwable found = failure instanceof ExecutionException ? failure.getCause() : failure;
    assertThat(found).isInstanceOfAny(FeishuException.class, IOException.class);
  }
}
