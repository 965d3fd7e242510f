package dev.larkspur.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DownloadPartsTest {
  private static final String FILE = "0123456789";

  private static final Operation<Download> OPERATION =
      Operation.get("drive.v1.file.download", "/open-apis/drive/v1/files/download").returnsFile();

  @TempDir private Path folder;

  @Test
  void a_part_has_an_offset_and_a_total_length() throws IOException {
    try (RawServer server = new RawServer((number, socket) -> part(socket, "bytes 2-4/10", "234"));
        FeishuClient client = client(server);
        Download download = client.send(OPERATION.call().bytesFrom(9).bytes(2, 4))) {
      assertThat(server.requests().get(0)).containsOnlyOnce("Range: bytes=2-4\r\n");
      assertThat(download.offset()).isEqualTo(2);
      assertThat(download.length()).isEqualTo(3);
      assertThat(download.totalLength()).isEqualTo(10);
      assertThat(download.stream().readAllBytes()).asString().isEqualTo("234");
    }
  }

  @Test
  void an_interrupted_download_continues_at_its_offset() throws IOException {
    Path file = folder.resolve("file");
    try (RawServer server =
            new RawServer(
                (number, socket) -> {
                  if (number == 1) {
                    whole(socket, "0123");
                    socket.close();
                  } else {
                    part(socket, "bytes 4-9/10", "456789");
                  }
                });
        FeishuClient client = client(server)) {
      Download broken = client.send(OPERATION.call());
      assertThatThrownBy(() -> broken.continueIn(file)).isInstanceOf(TransportException.class);
      assertThat(file).hasContent("0123");

      Download rest = client.send(OPERATION.call().bytesFrom(Files.size(file)));

      assertThat(server.requests().get(1)).contains("Range: bytes=4-\r\n");
      assertThat(rest.offset()).isEqualTo(4);
      assertThat(rest.continueIn(file)).hasContent(FILE);
    }
  }

  @Test
  void a_whole_file_in_place_of_a_part_replaces_the_file() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "an older and longer file");
    try (RawServer server = new RawServer((number, socket) -> whole(socket, FILE));
        FeishuClient client = client(server)) {
      Download download = client.send(OPERATION.call().bytesFrom(4));

      assertThat(download.offset()).isZero();
      assertThat(download.totalLength()).isEqualTo(10);
      assertThat(download.continueIn(file)).hasContent(FILE);
    }
  }

  @Test
  void a_part_after_a_gap_is_rejected() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "01");
    try (RawServer server =
            new RawServer((number, socket) -> part(socket, "bytes 4-9/10", "456789"));
        FeishuClient client = client(server)) {
      Download download = client.send(OPERATION.call().bytesFrom(4));

      assertThatThrownBy(() -> download.continueIn(file))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("The file has 2 bytes, but the download starts at 4");
      assertThat(file).hasContent("01");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "lines 2-3/10", "bytes x-3/10", "bytes 2-3/99999999999999999999"})
  void a_part_without_a_valid_range_is_an_error(String range) {
    try (RawServer server = new RawServer((number, socket) -> part(socket, range, "23"));
        FeishuClient client = client(server)) {
      DecodingException e =
          catchThrowableOfType(DecodingException.class, () -> client.send(OPERATION.call()));

      assertThat(e).hasMessageContaining("no valid Content-Range");
    }
  }

  @Test
  void the_total_length_may_be_unknown() throws IOException {
    try (RawServer server = new RawServer((number, socket) -> part(socket, "bytes 2-3/*", "23"));
        FeishuClient client = client(server);
        Download download = client.send(OPERATION.call())) {
      assertThat(download.offset()).isEqualTo(2);
      assertThat(download.totalLength()).isEqualTo(-1);
    }
  }

  @Test
  void invalid_byte_ranges_are_rejected() {
    Call<Download> call = OPERATION.call();

    assertThatThrownBy(() -> call.bytesFrom(-1)).hasMessageContaining("Negative byte offset");
    assertThatThrownBy(() -> call.bytes(-1, 3)).hasMessageContaining("Negative byte offset");
    assertThatThrownBy(() -> call.bytes(4, 3)).hasMessageContaining("Empty byte range");
  }

  private static FeishuClient client(RawServer server) {
    return FeishuClient.builder().baseUrl(server.url()).build();
  }

  private static void whole(Socket socket, String sent) throws IOException {
    RawServer.write(
        socket, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 10\r\n\r\n" + sent);
  }

  private static void part(Socket socket, String range, String body) throws IOException {
    RawServer.write(
        socket,
        "HTTP/1.1 206 Partial Content\r\nContent-Type: text/plain\r\nContent-Range: "
            + range
            + "\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
  }
}
