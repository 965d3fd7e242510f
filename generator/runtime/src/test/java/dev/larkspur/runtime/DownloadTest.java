package dev.larkspur.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.larkspur.runtime.retry.RetryPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class DownloadTest {
  private static final Operation<Download> DOWNLOAD =
      Operation.get("im.v1.file.get", "/open-apis/im/v1/files/:file_key").returnsFile();

  @TempDir private Path folder;

  @Test
  void a_file_has_a_name_a_type_and_a_length() throws IOException {
    try (RawServer server = file("attachment; filename*=UTF-8''%E6%8A%A5%E5%91%8A.txt", "hello");
        FeishuClient client = client(server).build();
        Download download = client.send(call())) {
      assertThat(download.fileName()).isEqualTo("报告.txt");
      assertThat(download.contentType()).isEqualTo("text/plain");
      assertThat(download.length()).isEqualTo(5);
      assertThat(new String(download.stream().readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("hello");
    }
  }

  @Test
  void a_gigabyte_is_saved_in_constant_memory() throws IOException {
    long size = 1L << 30;
    try (RawServer server =
            new RawServer(
                (number, socket) -> {
                  RawServer.write(socket, head("Content-Length: " + size));
                  new Zeros(size).transferTo(socket.getOutputStream());
                });
        FeishuClient client = client(server).build()) {
      long before = Memory.used();
      Memory.Peak peak = Memory.watch();

      Path saved = client.send(call()).saveTo(folder.resolve("big"));

      assertThat(Files.size(saved)).isEqualTo(size);
      assertThat(peak.stop() - before).isLessThan(64L << 20);
    }
  }

  @Test
  void a_slow_reader_slows_down_the_sender() throws Exception {
    long size = 1L << 30;
    CountDownLatch everythingSent = new CountDownLatch(1);
    try (RawServer server =
            new RawServer(
                (number, socket) -> {
                  RawServer.write(socket, head("Content-Length: " + size));
                  new Zeros(size).transferTo(socket.getOutputStream());
                  everythingSent.countDown();
                });
        FeishuClient client = client(server).build();
        Download download = client.send(call())) {
      assertThat(download.stream().read()).isZero();
      assertThat(everythingSent.await(500, TimeUnit.MILLISECONDS)).isFalse();
    }
  }

  @Test
  void an_interrupted_download_leaves_no_file() throws IOException {
    CountDownLatch begun = new CountDownLatch(1);
    try (RawServer server =
            new RawServer(
                (number, socket) -> {
                  RawServer.write(socket, head("Content-Length: 1000") + "part");
                  begun.await();
                  RawServer.reset(socket);
                });
        FeishuClient client = client(server).build()) {
      Download download = client.send(call());
      begun.countDown();

      TransportException e =
          catchThrowableOfType(
              TransportException.class, () -> download.saveTo(folder.resolve("file")));

      assertThat(e.kind()).isEqualTo(TransportException.Kind.CONNECTION_LOST);
      try (Stream<Path> left = Files.list(folder)) {
        assertThat(left).isEmpty();
      }
    }
  }

  @Test
  void a_stalled_download_times_out() throws IOException {
    try (RawServer server =
            new RawServer(
                (number, socket) -> {
                  RawServer.write(socket, head("Content-Length: 1000") + "part");
                  Pause.millis(120_000);
                });
        FeishuClient client = client(server).attemptTimeout(Duration.ofSeconds(2)).build();
        Download download = client.send(call())) {
      InputStream stream = download.stream();
      assertThat(stream.readNBytes(4)).isEqualTo("part".getBytes(StandardCharsets.UTF_8));
      assertThatThrownBy(stream::read).hasMessage("No byte of the response within 2000 ms");
    }
  }

  @Test
  void closing_early_releases_the_connection() throws Exception {
    CountDownLatch broken = new CountDownLatch(1);
    try (RawServer server =
            new RawServer(
                (number, socket) -> {
                  RawServer.write(socket, head("Content-Length: 1000000000"));
                  try {
                    new Zeros(1_000_000_000).transferTo(socket.getOutputStream());
                  } catch (IOException e) {
                    broken.countDown();
                  }
                });
        FeishuClient client = client(server).build()) {
      client.send(call()).close();

      assertThat(broken.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void an_error_instead_of_a_file_is_an_error_with_any_status() {
    try (RawServer server =
            new RawServer(
                (number, socket) -> {
                  String body = "{\"code\":234001,\"msg\":\"Invalid request param.\"}";
                  if (number == 1) {
                    RawServer.json(socket, body);
                  } else {
                    error(socket, body);
                  }
                });
        FeishuClient client = client(server).retry(RetryPolicy.NEVER).build()) {
      for (int i = 0; i < 2; i++) {
        ApiException e = catchThrowableOfType(ApiException.class, () -> client.send(call()));
        assertThat(e.code()).isEqualTo(234001);
        assertThat(e.httpStatus()).isEqualTo(i == 0 ? 200 : 400);
      }
    }
  }

  @Test
  void a_json_file_is_a_file() throws IOException {
    String file = "{\"code\":0,\"name\":\"settings\"}";
    try (RawServer server = new RawServer((number, socket) -> RawServer.json(socket, file));
        FeishuClient client = client(server).build();
        Download download = client.send(call())) {
      assertThat(new String(download.stream().readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(file);
    }
  }

  @Test
  void an_asynchronous_download_is_a_stream_too() throws IOException {
    try (RawServer server = file("attachment", "hello");
        FeishuClient client = client(server).build();
        Download download = client.sendAsync(call()).join()) {
      assertThat(download.stream().readAllBytes()).hasSize(5);
      assertThat(download.fileName()).isNull();
    }
  }

  private static Call<Download> call() {
    return DOWNLOAD.call().path("file_key", "file_1");
  }

  private static FeishuClientBuilder client(RawServer server) {
    return FeishuClient.builder().baseUrl(server.url());
  }

  private static RawServer file(String disposition, String content) {
    return new RawServer(
        (number, socket) ->
            RawServer.write(
                socket,
                head(
                        "Content-Length: "
                            + content.length()
                            + "\r\nContent-Disposition: "
                            + disposition)
                    + content));
  }

  private static String head(String more) {
    return "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n" + more + "\r\n\r\n";
  }

  private static void error(Socket socket, String body) throws IOException {
    RawServer.write(
        socket,
        "HTTP/1.1 400 Bad\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }
}
