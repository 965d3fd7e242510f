package dev.larkspur.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadTest {
  private static final Operation<Json> UPLOAD =
      Operation.post("im.v1.file.create", "/open-apis/im/v1/files").returns(Json.class);

  @Test
  void parts_have_names_file_names_and_types(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("报告 \"1\".txt"), "the content");
    try (LoopbackServer server = new LoopbackServer(request -> Fixtures.REPLIED);
        FeishuClient client = FeishuClient.builder().baseUrl(server.url()).build()) {
      client.send(
          UPLOAD
              .call()
              .part("file_type", "stream")
              .part("duration", 3000L)
              .part("none", null)
              .part("file", Upload.of(file).typed("text/plain"))
              .part("image", Upload.of(new byte[] {'x'}, "a\r\nb;.png")));

      LoopbackServer.ReceivedRequest request = server.requests().get(0);
      String type = request.header("Content-type");
      assertThat(type).startsWith("multipart/form-data; boundary=larkspur-");
      String boundary = "--" + type.substring(type.indexOf('=') + 1);
      assertThat(request.body().replace(boundary, "--B"))
          .isEqualTo(
              """
              --B
              Content-Disposition: form-data; name="file_type"

              stream
              --B
              Content-Disposition: form-data; name="duration"

              3000
              --B
              Content-Disposition: form-data; name="file"; filename="报告 %221%22.txt"
              Content-Type: text/plain

              the content
              --B
              Content-Disposition: form-data; name="image"; filename="a%0D%0Ab;.png"
              Content-Type: application/octet-stream

              x
              --B--
              """
                  .replace("\n", "\r\n"));
      assertThat(request.header("Content-length"))
          .isEqualTo(String.valueOf(request.body().getBytes(StandardCharsets.UTF_8).length));
    }
  }

  @Test
  void a_stream_of_unknown_length_is_sent_in_chunks() {
    try (LoopbackServer server = new LoopbackServer(request -> Fixtures.REPLIED);
        FeishuClient client = FeishuClient.builder().baseUrl(server.url()).build()) {
      InputStream stream = new Zeros(100_000);

      client.send(UPLOAD.call().body(Upload.of(stream, "zeros", -1).typed("image/png")));

      LoopbackServer.ReceivedRequest request = server.requests().get(0);
      assertThat(request.header("Transfer-encoding")).isEqualTo("chunked");
      assertThat(request.header("Content-type")).isEqualTo("image/png");
      assertThat(request.body()).hasSize(100_000);
    }
  }

  @Test
  void a_large_upload_uses_constant_memory() throws IOException {
    long size = 1L << 30;
    AtomicLong received = new AtomicLong();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    server.createContext(
        "/",
        exchange -> {
          byte[] buffer = new byte[65536];
          InputStream in = exchange.getRequestBody();
          for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            received.addAndGet(n);
          }
          byte[] response = Fixtures.REPLIED.body().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, response.length);
          exchange.getResponseBody().write(response);
          exchange.close();
        });
    server.start();
    String url = "http://localhost:" + server.getAddress().getPort();
    try (FeishuClient client = FeishuClient.builder().baseUrl(url).build()) {
      long before = Memory.used();
      Memory.Peak peak = Memory.watch();

      client.send(UPLOAD.call().part("file", Upload.of(new Zeros(size), "zeros", size)));

      assertThat(received.get()).isGreaterThan(size);
      assertThat(peak.stop() - before).isLessThan(200L << 20);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void an_empty_stream_is_an_empty_body() {
    try (LoopbackServer server = new LoopbackServer(request -> Fixtures.REPLIED);
        FeishuClient client = FeishuClient.builder().baseUrl(server.url()).build()) {
      client.send(UPLOAD.call().body(Upload.of(InputStream.nullInputStream(), "none", 0)));

      assertThat(server.requests().get(0).header("Content-length")).isEqualTo("0");
    }
  }

  @Test
  void a_failing_stream_is_reported_as_the_cause() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the disk failed");
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            return read();
          }
        };
    try (LoopbackServer server = new LoopbackServer(request -> Fixtures.REPLIED);
        FeishuClient client = FeishuClient.builder().baseUrl(server.url()).build()) {
      assertThatThrownBy(() -> client.send(UPLOAD.call().body(Upload.of(broken, "broken", 100))))
          .isInstanceOf(TransportException.class)
          .hasStackTraceContaining("the disk failed");
    }
  }

  /**
   * With its own threads the JDK's client loses one response in 100,000 if connections are reused
   * immediately. That is too rare for a test, so this test checks for the threads.
   */
  @Test
  void an_upload_uses_no_jdk_thread_except_the_selector() {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    try (LoopbackServer server = new LoopbackServer(request -> Fixtures.REPLIED);
        FeishuClient client = FeishuClient.builder().baseUrl(server.url()).build()) {
      client.send(UPLOAD.call().body(Upload.of(new Zeros(100), "zeros", 100)));

      Set<Thread> started = new HashSet<>(Thread.getAllStackTraces().keySet());
      started.removeAll(before);
      assertThat(started)
          .extracting(Thread::getName)
          .anyMatch(name -> name.matches("HttpClient-\\d+-SelectorManager"))
          .noneMatch(name -> name.matches("HttpClient-\\d+-Worker-\\d+"));
    }
  }

  @Test
  void a_missing_file_is_rejected_immediately(@TempDir Path folder) {
    assertThatThrownBy(() -> Upload.of(folder.resolve("none")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
