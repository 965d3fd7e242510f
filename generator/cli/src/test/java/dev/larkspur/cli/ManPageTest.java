package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManPageTest {
  private static final Path GROFF = Path.of("/usr/bin/groff");
  private static final Path MANDOC = Path.of("/usr/bin/mandoc");

  @TempDir Path temp;

  @BeforeEach
  void writePages() throws IOException {
    ManPages.main(new String[] {temp.resolve("man1").toString(), "2026-11-20T00:00:00Z"});
  }

  @Test
  void everyCommandHasAPage() throws IOException {
    List<String> expected = new ArrayList<>();
    expected.add("larkspur.1");
    new HelpCommand.CommandNames().forEach(name -> expected.add("larkspur-" + name + ".1"));

    assertThat(pages().stream().map(page -> page.getFileName().toString()))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void aPageHasTheTextOfTheHelp() throws IOException {
    assertThat(page("larkspur-schema"))
        .isEqualTo(
            """
            .TH "LARKSPUR-SCHEMA" 1 "2026-11-20" "larkspur unpackaged" "Larkspur manual"
            .SH NAME
            larkspur\\-schema \\- Prints the JSON Schema of a file that larkspur reads or writes
            .SH SYNOPSIS
            .nh
            \\fBlarkspur schema\\fR [\\fB\\-hV\\fR] \\fIFORMAT\\fR
            .hy
            .SH DESCRIPTION
            Prints the JSON Schema of a file that larkspur reads or writes.
            Editors complete and check overlay.yaml with the schema of overlays:
            .RS 4
            .EX
            larkspur schema overlay > overlay.schema.json
            .EE
            .RE
            .SH ARGUMENTS
            .TP
            \\fIFORMAT\\fR
            overlay: corrections of the pages, overlay.yaml
            .br
            model: the output of larkspur model
            .br
            catalogue: the catalogue in the jar of a generated client
            .SH OPTIONS
            .TP
            \\fB\\-h\\fR, \\fB\\-\\-help\\fR
            Show this help message and exit.
            .TP
            \\fB\\-V\\fR, \\fB\\-\\-version\\fR
            Print version information and exit.
            .SH SEE ALSO
            .BR larkspur (1)
            """);
  }

  @Test
  void theMainPageListsCommandsAndExitCodes() throws IOException {
    assertThat(page("larkspur"))
        .contains(
            "\n.TP\n\\fBmerge\\-lock\\fR\nJoins the locks of two branches",
            "\n.SH EXIT CODES\n.TP\n\\fB0\\fR\nsuccess; pages with errors were reported",
            "\n.SH EXAMPLE\n.RS 4\n.EX\nlarkspur generate \\-\\-spec pages ",
            "\n.BR larkspur\\-generate (1),\n")
        .doesNotContain("stacktrace");
  }

  @Test
  void optionsShowTheirValues() throws IOException {
    assertThat(page("larkspur-generate"))
        .contains(
            "\n\\fB\\-o\\fR, \\fB\\-\\-output\\fR=\\fIDIR\\fR\n",
            "\n\\fB\\-\\-product\\fR=\\fINAME\\fR[,\\fINAME\\fR...]\n");
    assertThat(page("larkspur-merge-lock")).contains("\"larkspur merge\\-lock %O %A %B\"");
  }

  @Test
  void groffFormatsThePagesWithoutWarning() throws Exception {
    assumeTrue(
        Files.isExecutable(GROFF) || "true".equals(System.getenv("CI")), "groff is not installed");
    for (Path page : pages()) {
      assertThat(run(List.of(GROFF.toString(), "-man", "-Tutf8", "-ww", "-z", page.toString())))
          .as(page.getFileName().toString())
          .isEmpty();
    }
  }

  @Test
  void mandocFindsNoFault() throws Exception {
    assumeTrue(Files.isExecutable(MANDOC), "mandoc is not installed");
    for (Path page : pages()) {
      assertThat(run(List.of(MANDOC.toString(), "-T", "lint", "-W", "warning", page.toString())))
          .as(page.getFileName().toString())
          .isEmpty();
    }
  }

  private String page(String name) throws IOException {
    return Files.readString(temp.resolve("man1").resolve(name + ".1"));
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> pages = Files.list(temp.resolve("man1"))) {
      return pages.toList();
    }
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return output;
  }
}
