package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteCommandTest {
  private static final Path PAGES =
      Path.of(System.getProperty("larkspur.project"), "generator/core/src/test/resources/pages");

  @TempDir Path temp;

  @Test
  void writesAndUpdatesASite() throws IOException {
    Path output = temp.resolve("site");

    Run first = Run.of("site", "--spec", PAGES, "--output", output);
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.out()).isEmpty();
    assertThat(first.err()).contains(" 0 unchanged, 0 removed");
    assertThat(output.resolve("index.html")).exists();
    assertThat(output.resolve("operations/im.v1.message.reply.html")).exists();
    assertThat(output.resolve("assets/site.css")).exists();

    Files.delete(output.resolve("index.html"));
    Run second = Run.of("site", "--spec", PAGES, "--output", output);
    assertThat(second.err()).contains(": 1 written, ").contains(" 0 removed");

    Run part = Run.of("site", "--spec", PAGES, "--output", output, "--product", "callback");
    assertThat(part.exitCode()).as(part.err()).isZero();
    assertThat(output.resolve("operations/im.v1.message.reply.html")).doesNotExist();
  }

  @Test
  void keepsFilesThatLarkspurDidNotWrite() throws IOException {
    Path output = Files.createDirectories(temp.resolve("site"));
    Files.writeString(output.resolve("index.html"), "mine");

    Run run = Run.of("site", "--spec", PAGES, "--output", output);

    assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(output.resolve("index.html")).hasContent("mine");
    assertThat(output.resolve("operations")).doesNotExist();
  }

  @Test
  void rejectsAFolderWithoutOperations() throws IOException {
    Path pages = Files.createDirectories(temp.resolve("pages"));
    Files.writeString(pages.resolve("page.md"), "# A guide\n\nText.\n");

    Run run = Run.of("site", "--spec", pages, "--output", temp.resolve("site"));

    assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(temp.resolve("site")).doesNotExist();
  }
}
