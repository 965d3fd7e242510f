package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiCommandTest {
  private static final Path PAGES =
      Path.of(System.getProperty("larkspur.project"), "generator/core/src/test/resources/pages");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path temp;

  @Test
  void theDocumentGoesToStandardOutputAndMessagesToStandardError() throws IOException {
    Run run = Run.of("openapi", "--spec", PAGES);

    assertThat(run.exitCode()).isZero();
    JsonNode document = JSON.readTree(run.out());
    assertThat(document.path("openapi").asText()).isEqualTo("3.1.1");
    assertThat(document.path("paths")).hasSize(6);
    assertThat(document.path("webhooks")).hasSize(3);
    assertThat(run.err()).contains("11 pages: 6 operations, 1 event, 2 callbacks, 2 notices; ");
  }

  @Test
  void theNameOfTheFileDecidesTheFormat() throws IOException {
    Path json = temp.resolve("new/openapi.json");
    Path yaml = temp.resolve("new/openapi.yml");

    assertThat(Run.of("openapi", "--spec", PAGES, "--output", json).exitCode()).isZero();
    assertThat(Run.of("openapi", "--spec", PAGES, "--output", yaml).exitCode()).isZero();

    assertThat(Files.readString(json)).startsWith("{\n  \"openapi\" : \"3.1.1\",\n");
    assertThat(Files.readString(yaml)).startsWith("openapi: \"3.1.1\"\n");
  }

  @Test
  void theFormatIsAnOption() {
    Run yaml = Run.of("openapi", "--spec", PAGES, "--format", "yaml");
    Run unknown = Run.of("openapi", "--spec", PAGES, "--format", "xml");

    assertThat(yaml.out()).startsWith("openapi: \"3.1.1\"\n");
    assertThat(unknown.exitCode()).isEqualTo(2);
  }

  @Test
  void aFileThatIsUpToDateIsNotWritten() throws IOException {
    Path file = temp.resolve("openapi.yaml");
    Run first = Run.of("openapi", "--spec", PAGES, "--output", file);
    FileTime early = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    Files.setLastModifiedTime(file, early);

    Run second = Run.of("openapi", "--spec", PAGES, "--output", file);

    assertThat(first.err()).contains(file + ": written");
    assertThat(second.err()).contains(file + ": unchanged");
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(early);
  }

  @Test
  void splitDocumentsOfProductsThatNoLongerExistAreDeleted() throws IOException {
    Path folder = temp.resolve("openapi");
    Run first = Run.of("openapi", "--spec", PAGES, "--split", "--output", folder);
    Run second =
        Run.of("openapi", "--spec", PAGES, "--include", "im-v1/**", "--split", "--output", folder);

    assertThat(first.err()).contains("2 files written, 0 unchanged, 0 removed");
    assertThat(second.err()).contains("1 file written, 0 unchanged, 1 removed");
    assertThat(folder.resolve("im.json")).exists();
    assertThat(folder.resolve("callback.json")).doesNotExist();
  }

  @Test
  void splittingNeedsAFolder() {
    Run run = Run.of("openapi", "--spec", PAGES, "--split");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--split needs a folder.");
  }

  @Test
  void aFolderWithoutOperationsIsRejected() {
    Run run =
        Run.of(
            "openapi", "--spec", PAGES, "--include", "notices/**", "--output", temp.resolve("x"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("describes an operation, an event or a callback");
    assertThat(temp.resolve("x")).doesNotExist();
  }

  @Test
  void theLanguageOfTextsIsAnOption() throws IOException {
    Path pages = Folder.twoLanguages(temp);

    Run chinese = Run.of("openapi", "--spec", pages, "--language", "zh");

    assertThat(JSON.readTree(chinese.out()).findValuesAsText("summary")).contains("寄出包裹");
  }
}
