package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewPageCommandTest {
  @TempDir Path temp;

  @Test
  void aFileIsNotAFolderOfPages() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "mine");

    Run run = Run.of("new-page", "--spec", file, "im.v1.message.pin");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("larkspur: " + file + " is a file; expected a folder of pages.\n");
  }

  @ParameterizedTest
  @CsvSource({
    "im.v1.message.pin, im-v1/message/pin.md, POST, /open-apis/im/v1/message/pin",
    "bitable.v1.app.table.list, bitable-v1/app/table/list.md, GET,"
        + " /open-apis/bitable/v1/app/table/list",
    "auth.v3.delete, auth-v3/delete.md, DELETE, /open-apis/auth/v3/delete"
  })
  void aPageForAnIdIsReadAsThatOperation(String id, String file, String method, String path)
      throws IOException {
    Run run = Run.of("new-page", "--spec", temp, id);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo(temp.resolve(file) + "\n");
    JsonNode operation = onlyOperation();
    assertThat(operation.get("id").asText()).isEqualTo(id);
    assertThat(operation.get("httpMethod").asText()).isEqualTo(method);
    assertThat(operation.get("path").asText()).isEqualTo(path);
    assertThat(operation.get("response").get("kind").asText()).isEqualTo("envelope");
    assertThat(operation.get("tokens").get(0).asText()).isEqualTo("tenant");
  }

  @Test
  void aPageForARequestLineIsNamedAfterIt() throws IOException {
    Run run =
        Run.of("new-page", "--spec", temp, "patch", "/open-apis/im/v1/chats/:chat_id/pins/:pin_id");

    assertThat(run.exitCode()).isZero();
    assertThat(temp.resolve("im-v1/chats/pins/patch.md")).exists();
    JsonNode operation = onlyOperation();
    assertThat(operation.get("id").asText()).isEqualTo("im.v1.chats.pins.patch");
    assertThat(operation.get("pathParameters")).hasSize(2);
    assertThat(operation.get("requestBody").get("fields")).hasSize(1);
  }

  @Test
  void aPageIsInTheLanguageOfTheNearestPage() throws IOException {
    write("a/guide.md", "# Guide\n\n## \u8bf7\u6c42\n");
    write("im-v1/b.md", "# B\n\n## Request\n");
    write("im-v1/chat/c.md", "# C\n\n## \u8bf7\u6c42\n");

    Run.of("new-page", "--spec", temp, "im.v1.message.pin");
    Run.of("new-page", "--spec", temp, "im.v1.chat.pin");
    Run.of("new-page", "--spec", temp.resolve("none"), "im.v1.message.pin");
    Run.of("new-page", "--spec", temp, "drive.v1.file.get");

    assertThat(temp.resolve("im-v1/message/pin.md")).content().contains("## Request\n");
    assertThat(temp.resolve("im-v1/chat/pin.md")).content().contains("## \u8bf7\u6c42\n");
    assertThat(temp.resolve("none/im-v1/message/pin.md")).content().contains("## Request\n");
    assertThat(temp.resolve("drive-v1/file/get.md")).content().contains("## \u8bf7\u6c42\n");
  }

  private void write(String page, String text) throws IOException {
    Path file = temp.resolve(page);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  @Test
  void anExistingFileIsNotReplaced() throws IOException {
    Path mine = Files.createDirectories(temp.resolve("im-v1/message")).resolve("pin.md");
    Files.writeString(mine, "mine");

    Run run = Run.of("new-page", "--spec", temp, "im.v1.message.pin");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("larkspur: The file " + mine + " already exists and was not changed.");
    assertThat(mine).hasContent("mine");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"im.v1", "im..v1.x", "../../x.y.z", "im.v1.a/b", "GET /x", "im.v1.x\nevil", ""})
  void anInvalidIdCreatesNoFile(String what) throws IOException {
    assertThat(Run.of("new-page", "--spec", temp.resolve("in"), what).exitCode()).isEqualTo(2);
    assertThat(temp.resolve("in")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"FETCH, /x", "GET, x", "GET, /../x", "GET, /a b", "GET, /<x>"})
  void anInvalidRequestLineCreatesNoFile(String method, String path) {
    assertThat(Run.of("new-page", "--spec", temp.resolve("in"), method, path).exitCode())
        .isEqualTo(2);
    assertThat(temp.resolve("in")).doesNotExist();
  }

  /** Returns the model of the folder, which has no diagnostics. */
  private JsonNode onlyOperation() throws IOException {
    Run model = Run.of("model", "--strict", "--fail-on", "note", "--spec", temp);
    assertThat(model.err())
        .contains("1 operation, 0 events, 0 notices; 0 errors, 0 warnings, 0 notes");
    assertThat(model.exitCode()).isZero();
    return new ObjectMapper().readTree(model.out()).get("operations").get(0);
  }
}
