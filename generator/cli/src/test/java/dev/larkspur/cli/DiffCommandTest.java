package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
  private static final Path PAGES =
      Path.of(System.getProperty("larkspur.project"), "generator/core/src/test/resources/pages");
  private static final String REPLY = "im-v1/message/reply.md";

  @TempDir Path temp;
  private Path edited;

  @BeforeEach
  void copyThePages() throws IOException {
    edited = temp.resolve("edited");
    try (var files = Files.walk(PAGES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = edited.resolve(PAGES.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  @Test
  void theSamePagesHaveNoChanges() {
    Run run = Run.of("diff", PAGES, edited);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo("Nothing changed.\n");
    assertThat(run.err()).contains("old: 11 pages", "new: 11 pages");
  }

  @Test
  void aRemovedErrorIsABreakingChangeInJava() throws IOException {
    removeError230011();

    Run run = Run.of("diff", PAGES, edited, "--fail-on", "breaking");

    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.out())
        .contains("breaks  errors 230011, error removed: ")
        .contains(REPLY + ":")
        .contains("Advice: major. 1 breaking, 0 added, 0 other, 0 in prose only.");
  }

  @Test
  void aRewordedErrorKeepsItsConstantWithAndWithoutALock() throws IOException {
    Path page = edited.resolve(REPLY);
    String text = Files.readString(page);
    Files.writeString(page, text.replace(">The message is recalled.<", ">It is gone.<"));
    Files.deleteIfExists(edited.resolve("larkspur.lock.json"));
    Path unlocked = temp.resolve("unlocked");
    Files.createDirectories(unlocked.resolve("im-v1/message"));
    Files.writeString(unlocked.resolve(REPLY), text);

    assertThat(Run.of("diff", unlocked, edited, "--include", REPLY).out())
        .contains("other   errors 230011, error message");
    assertThat(Run.of("lock", "--spec", unlocked).exitCode()).isZero();
    assertThat(Run.of("diff", unlocked, edited, "--include", REPLY).out())
        .contains("other   errors 230011, error message");
  }

  @Test
  void withoutFailOnABreakingChangeIsOnlyReported() throws IOException {
    removeError230011();

    assertThat(Run.of("diff", PAGES, edited).exitCode()).isZero();
  }

  @Test
  void aModelFileIsEquivalentToItsPages() {
    Path model = temp.resolve("model.json");
    Run.of("model", "--spec", PAGES, "--output", model);

    assertThat(Run.of("diff", model, edited).out()).isEqualTo("Nothing changed.\n");
    assertThat(Run.of("diff", edited, model).out()).isEqualTo("Nothing changed.\n");
  }

  @Test
  void markdownAndJsonGoToStandardOutput() throws IOException {
    removeError230011();

    assertThat(Run.of("diff", PAGES, edited, "--format", "markdown").out())
        .startsWith("## Changes")
        .contains("### Breaking");
    assertThat(Run.of("diff", PAGES, edited, "--format", "json").out())
        .contains("\"id\" : \"operation/im.v1.message.reply/errors/230011#error\"");
  }

  @Test
  void htmlIsOnePageWithBothValues() throws IOException {
    removeError230011();

    Run run = Run.of("diff", PAGES, edited, "--format", "html", "--fail-on", "breaking");

    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.out())
        .startsWith("<!DOCTYPE html>")
        .endsWith("</html>\n")
        .contains("<strong class=\"advice\">major</strong>")
        .contains("Error <code>230011</code> removed")
        .contains("<p class=\"place\">" + REPLY + ":")
        .doesNotContain("<script");
    assertThat(Run.of("diff", PAGES, PAGES, "--format", "html").out()).contains("Nothing changed.");
  }

  @Test
  void aPathThatIsNeitherFolderNorModelFileIsRejected() throws IOException {
    Path text = Files.writeString(temp.resolve("note.txt"), "no model");

    assertThat(Run.of("diff", PAGES, temp.resolve("nowhere")).exitCode()).isEqualTo(2);
    assertThat(Run.of("diff", text, PAGES).err()).contains("is not a model file");
  }

  private void removeError230011() throws IOException {
    Path page = edited.resolve(REPLY);
    String text = Files.readString(page);
    int code = text.indexOf("230011");
    int start = text.lastIndexOf("<md-tr>", code);
    int end = text.indexOf("</md-tr>", code) + "</md-tr>".length();
    Files.writeString(page, text.substring(0, start) + text.substring(end));
  }
}
