package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invalid input: each error is reported with its location and exit code and writes nothing. */
class BadInputTest {
  private static final Path PAGES =
      Path.of(System.getProperty("larkspur.project"), "generator/core/src/test/resources/pages");

  @TempDir Path temp;
  private Path spec;
  private Path output;

  @BeforeEach
  void folders() throws IOException {
    spec = Files.createDirectory(temp.resolve("spec"));
    output = temp.resolve("output");
  }

  @AfterEach
  void noTemporaryFileIsLeft() throws IOException {
    try (Stream<Path> all = Files.walk(temp)) {
      assertThat(all.filter(file -> file.toString().endsWith(".part"))).isEmpty();
    }
  }

  @Test
  void anEmptyFolder() {
    Run run = generate();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .containsExactly(
            "larkspur: The folder "
                + spec
                + " contains no pages; expected files *.md or *.txt (README.md is skipped).");
    assertThat(output).doesNotExist();
  }

  @Test
  void aMissingFolder() {
    Run run = Run.of("model", "--spec", temp.resolve("gone"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("larkspur: The folder " + temp.resolve("gone") + " does not exist; expected");
  }

  @Test
  void aGlobThatMatchesNothing() throws IOException {
    aGoodPage();

    Run run = generate("--include", "im-v9/**");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("larkspur: The filters leave out all 1 pages in ");
  }

  @Test
  void aPageThatIsNotAnApiPage() throws IOException {
    Files.writeString(spec.resolve("letter.md"), "Dear reader,\n\nthis is a letter.\n");

    assertThat(generate().err()).contains("Not shown: 1 PAGE_NOT_AN_API; --notes shows them.");

    Run run = generate("--notes");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .containsPattern("(?m)^letter\\.md:1:1: note PAGE_NOT_AN_API .+$")
        .contains(
            "larkspur: No page in " + spec + " describes an operation, an event or a callback");
    assertThat(output).doesNotExist();
  }

  @Test
  void aPageThatIsNotAnApiPageAmongOthersIsANote() throws IOException {
    aGoodPage();
    Files.writeString(spec.resolve("letter.md"), "Dear reader,\n\nthis is a letter.\n");

    assertThat(generate().exitCode()).isZero();
    assertThat(generate("--fail-on", "note").exitCode()).isEqualTo(3);
  }

  @Test
  void brokenMarkupIsReportedAndTheRestIsRead() throws IOException {
    String page = Files.readString(PAGES.resolve("im-v1/message/reply.md"));
    Files.writeString(spec.resolve("broken.md"), page.substring(0, page.indexOf("</md-dt-table>")));

    Run run = Run.of("model", "--spec", spec, "--fail-on", "warning");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .containsPattern("(?m)^broken\\.md:\\d+:\\d+: (error|warning) [A-Z_]+ .+$")
        .contains("larkspur: nothing was written");
    assertThat(Run.of("model", "--spec", spec).exitCode()).isZero();
  }

  @Test
  void aPageThatIsNotUtf8FailsOnlyAStrictRun() throws IOException {
    aGoodPage();
    Files.write(spec.resolve("latin.md"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

    Run strict = generate("--strict");
    assertThat(strict.exitCode()).isEqualTo(3);
    assertThat(strict.err()).contains("latin.md:1:1: error FILE_NOT_UTF8 ");
    assertThat(output).doesNotExist();

    assertThat(generate().exitCode()).isZero();
    assertThat(output).isNotEmptyDirectory();
  }

  @Test
  void anUnreadableFile() throws IOException {
    aGoodPage();
    Files.createSymbolicLink(spec.resolve("dangling.md"), spec.resolve("gone.md"));

    Run run = generate();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "dangling.md:1:1: error FILE_UNREADABLE The file cannot be read: it does not exist.")
        .contains("larkspur: dangling.md cannot be read; nothing was written.");
    assertThat(output).doesNotExist();
    assertThat(generate("--exclude", "dangling.md").exitCode()).isZero();
  }

  @Test
  void anOutputThatIsAFile() throws IOException {
    aGoodPage();
    Files.writeString(output, "mine");

    Run run = generate();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("larkspur: The output " + output + " is a file; expected a folder.");
    assertThat(output).hasContent("mine");
  }

  @Test
  void anOutputBelowAFile() throws IOException {
    aGoodPage();
    Files.writeString(temp.resolve("file"), "mine");

    Run run = Run.of("generate", "--spec", spec, "--output", temp.resolve("file/below"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("cannot be written: ");
    assertThat(temp.resolve("file")).hasContent("mine");
  }

  @Test
  void aModelFileThatCannotBeWritten() throws IOException {
    aGoodPage();
    Files.createDirectory(output);
    Files.writeString(temp.resolve("file"), "mine");

    assertThat(Run.of("model", "--spec", spec, "--output", output))
        .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
        .satisfies(run -> assertThat(run.err()).contains(output + " is a folder; expected a file"));
    assertThat(Run.of("model", "--spec", spec, "--output", temp.resolve("file/model.json")))
        .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
        .satisfies(run -> assertThat(run.err()).contains("cannot be written: "));
  }

  @Test
  void argumentsAreCheckedBeforePagesAreRead() throws IOException {
    // A folder without pages is reported as soon as pages are read.
    Path file = Files.writeString(temp.resolve("file"), "mine");
    Path folder = Files.createDirectory(output);
    String isAFile = "larkspur: The output " + file + " is a file; expected a folder.\n";
    String isAFolder = "larkspur: " + folder + " is a folder; expected a file.\n";

    for (String command : List.of("generate", "check", "site")) {
      assertThat(Run.of(command, "--spec", spec, "--output", file).err()).isEqualTo(isAFile);
    }
    assertThat(Run.of("openapi", "--spec", spec, "--split", "--output", file).err())
        .isEqualTo(isAFile);
    for (String command : List.of("model", "openapi")) {
      assertThat(Run.of(command, "--spec", spec, "--output", folder).err()).isEqualTo(isAFolder);
    }
    assertThat(Run.of("lint", "--spec", spec, "--baseline", temp.resolve("gone")).err())
        .contains("gone cannot be read: it does not exist.");
    assertThat(Run.of("diff", spec, temp.resolve("gone")).err())
        .contains("gone does not exist; expected a folder of pages or a model file.");
  }

  @Test
  void anOutputThatContainsThePages() throws IOException {
    aGoodPage();
    Path link = Files.createSymbolicLink(temp.resolve("link"), spec);

    for (String command : List.of("generate", "check", "site")) {
      assertThat(Run.of(command, "--spec", spec, "--output", temp).err())
          .startsWith(
              "larkspur: The output folder "
                  + temp
                  + " contains the folder of the pages, "
                  + spec
                  + ".\n");
      for (Path same : List.of(spec, link, spec.resolve("gone/.."))) {
        Run run = Run.of(command, "--spec", spec, "--output", same);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
            .startsWith("larkspur: The output folder " + same + " is the folder of the pages.\n");
      }
    }
    assertThat(Folder.files(temp)).containsExactly(spec.resolve("reply.md"));
  }

  @Test
  void anOutputInTheFolderOfThePagesOnlyIfNoFileIsReadAsAPage() throws IOException {
    aGoodPage();

    Run site = Run.of("site", "--spec", spec, "--output", spec.resolve("a/site"));
    assertThat(site.exitCode()).isEqualTo(2);
    assertThat(site.err()).contains("its Markdown files would be read as pages.");
    assertThat(spec.resolve("a")).doesNotExist();

    for (int run = 0; run < 2; run++) {
      assertThat(Run.of("generate", "--spec", spec, "--output", spec.resolve("target")).err())
          .contains("1 page");
    }
  }

  @Test
  void anInvalidPackageName() throws IOException {
    aGoodPage();

    Run run = generate("--package", "com.example.class");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("larkspur: \"com.example.class\" is not the name of a Java package.");
  }

  @Test
  void aPackageOfTheJdk() throws IOException {
    aGoodPage();

    Run run = generate("--package", "java.client");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("larkspur: The package \"java.client\" belongs to the JDK.");
  }

  @Test
  void noMessageIsAStackTrace() throws IOException {
    Files.write(spec.resolve("zeros.md"), new byte[4096]);
    Files.writeString(spec.resolve("tags.md"), "<md-table>".repeat(2000) + "|a|\n|-|\n".repeat(50));

    for (String command : List.of("generate", "model")) {
      Run run = Run.of(command, "--spec", spec, "--output", temp.resolve("out-" + command));
      assertThat(run.err()).doesNotContain("\tat ").doesNotContain("PAGE_FAULT");
      assertThat(run.exitCode()).isIn(0, 2);
    }
  }

  private void aGoodPage() throws IOException {
    Files.copy(PAGES.resolve("im-v1/message/reply.md"), spec.resolve("reply.md"));
  }

  private Run generate(String... more) {
    return Run.of(
        Stream.concat(Stream.of("generate", "--spec", spec, "--output", output), Stream.of(more))
            .toArray());
  }
}
