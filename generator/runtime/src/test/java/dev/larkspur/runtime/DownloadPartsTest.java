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

  private static final Call<Download> CALL =
      Operation.get("drive.v1.file.download", "/open-apis/drive/v1/files/download")
          .returnsFile()
          .call();

  @TempDir private Path folder;

  @Test
  void a_part_says_which_it_is() throws IOException {
    CallOptions middle = CallOptions.builder().bytesFrom(9).bytes(2, 4).build();
    try (RawServer server = new RawServer((number, socket) -> part(socket, "bytes 2-4/10", "234"));
        FeishuClient client = client(server);
        Download download = client.send(CALL, middle)) {
      assertThat(server.requests().get(0)).containsOnlyOnce("Range: bytes=2-4\r\n");
      assertThat(download.offset()).isEqualTo(2);
      assertThat(download.length()).isEqualTo(3);
      assertThat(download.totalLength()).isEqualTo(10);
      assertThat(download.stream().readAllBytes()).asString().isEqualTo("234");
    }
  }

  @Test
  void a_file_that_broke_off_is_continued_where_it_broke() throws IOException {
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
      Download broken = client.send(CALL);
      assertThatThrownBy(() -> broken.continueIn(file)).isInstanceOf(TransportException.class);
      assertThat(file).hasContent("0123");

      Download rest = client.send(CALL, from(Files.size(file)));

      assertThat(server.requests().get(1)).contains("Range: bytes=4-\r\n");
      assertThat(rest.offset()).isEqualTo(4);
      assertThat(rest.continueIn(file)).hasContent(FILE);
    }
  }

  @Test
  void a_platform_that_sends_everything_all_the_same_begins_the_file_anew() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "an older and longer file");
    try (RawServer server = new RawServer((number, socket) -> whole(socket, FILE));
        FeishuClient client = client(server)) {
      Download download = client.send(CALL, from(4));

      assertThat(download.offset()).isZero();
      assertThat(download.totalLength()).isEqualTo(10);
      assertThat(download.continueIn(file)).hasContent(FILE);
    }
  }

  @Test
  void a_part_is_not_put_behind_a_gap() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "01");
    try (RawServer server =
            new RawServer((number, socket) -> part(socket, "bytes 4-9/10", "456789"));
        FeishuClient client = client(server)) {
      Download download = client.send(CALL, from(4));

      assertThatThrownBy(() -> download.continueIn(file))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the file has 2 bytes, what comes begins after 4");
      assertThat(file).hasContent("01");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "lines 2-3/10", "bytes x-3/10", "bytes 2-3/99999999999999999999"})
  void a_part_that_does_not_say_which_it_is_is_an_error(String range) {
    try (RawServer server = new RawServer((number, socket) -> part(socket, range, "23"));
        FeishuClient client = client(server)) {
      DecodingException e = catchThrowableOfType(DecodingException.class, () -> client.send(CALL));

      assertThat(e).hasMessageContaining("a part of a file without saying which");
    }
  }

  @Test
  void the_length_of_the_whole_may_be_unknown() throws IOException {
    try (RawServer server = new RawServer((number, socket) -> part(socket, "bytes 2-3/*", "23"));
        FeishuClient client = client(server);
        Download download = client.send(CALL)) {
      assertThat(download.offset()).isEqualTo(2);
      assertThat(download.totalLength()).isEqualTo(-1);
    }
  }

  @Test
  void bytes_that_cannot_be_are_refused() {
    CallOptions.Builder options = CallOptions.builder();

    assertThatThrownBy(() -> options.bytesFrom(-1)).hasMessageContaining("counted from 0");
    assertThatThrownBy(() -> options.bytes(4, 3)).hasMessageContaining("are none");
  }

  private static FeishuClient client(RawServer server) {
    return FeishuClient.builder().baseUrl(server.url()).build();
  }

  private static CallOptions from(long first) {
    return CallOptions.builder().bytesFrom(first).build();
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
