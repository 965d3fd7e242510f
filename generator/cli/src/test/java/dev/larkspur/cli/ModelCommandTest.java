package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.model.ModelFile;
import dev.larkspur.generator.model.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCommandTest {
  private static final Path PAGES =
      Path.of(System.getProperty("larkspur.project"), "generator/core/src/test/resources/pages");

  @TempDir Path temp;

  @Test
  void theModelGoesToStandardOutputAndMessagesToStandardError() throws IOException {
    Run run = Run.of("model", "--spec", PAGES);

    assertThat(run.exitCode()).isZero();
    Path file = Files.writeString(temp.resolve("model.json"), run.out());
    assertThat(ModelFile.read(file).operations())
        .extracting(Operation::id)
        .extracting(Object::toString)
        .containsExactlyInAnyOrder(
            "im.v1.message.reply",
            "im.v1.message.merge_forward",
            "im.v1.message.list",
            "im.v1.message.resource.get",
            "im.v1.image.create",
            "im.v1.thread.forward");
    assertThat(run.err()).contains("11 pages: 6 operations, 1 event, 2 callbacks, 2 notices; ");
  }

  @Test
  void theSameBytesGoToAFile() throws IOException {
    Path file = temp.resolve("new/folder/model.json");

    Run run = Run.of("model", "--spec", PAGES, "--output", file);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(file)).isEqualTo(Run.of("model", "--spec", PAGES).out());
  }

  @Test
  void aDashIsStandardOutput() {
    Run run = Run.of("model", "--spec", PAGES, "--output", "-");

    assertThat(run.out()).isEqualTo(Run.of("model", "--spec", PAGES).out());
    assertThat(Path.of("-")).doesNotExist();
  }

  @Test
  void theLanguageOfTextsIsAnOption() throws IOException {
    Path pages = Folder.twoLanguages(temp);

    Run english = Run.of("model", "--spec", pages);
    Run chinese = Run.of("model", "--spec", pages, "--language", "zh");
    Run unknown = Run.of("model", "--spec", pages, "--language", "fr");

    assertThat(title(english)).isEqualTo("Send a parcel");
    assertThat(title(chinese)).isEqualTo("寄出包裹");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("Unknown language \"fr\".", "Expected zh or en.");
  }

  private String title(Run run) throws IOException {
    Path file = Files.writeString(temp.resolve("model.json"), run.out());
    return ModelFile.read(file).operations().get(0).page().title();
  }

  @Test
  void globsSelectPages() throws IOException {
    Run run =
        Run.of("model", "--spec", PAGES, "--include", "im-v1/**", "--exclude", "**/forward.md");

    assertThat(run.err()).contains("6 pages: 5 operations, ");
  }
}
