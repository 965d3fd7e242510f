package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {
  private static final Path PAGES =
      Path.of(System.getProperty("larkspur.project"), "generator/core/src/test/resources/pages");

  @TempDir Path spec;

  @BeforeEach
  void aPageWithAnExampleThatHasAnUnknownKey() throws IOException {
    String page = Files.readString(PAGES.resolve("im-v1/message/reply.md"));
    Files.writeString(
        spec.resolve("reply.md"),
        page.replaceFirst("\"msg_type\":", "\"unheard_of\": 1, \"msg_type\":"));
  }

  @Test
  void aCorrectPageHasNoWarnings() throws IOException {
    Files.copy(
        PAGES.resolve("im-v1/message/reply.md"),
        spec.resolve("reply.md"),
        StandardCopyOption.REPLACE_EXISTING);

    Run run = Run.of("lint", "--spec", spec, "--fail-on", "warning");

    assertThat(run.out()).doesNotContain(" warning ", " error ");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void aDiagnosticIsPrintedWithItsLineAndACaret() {
    Run run = Run.of("lint", "--spec", spec);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .containsPattern(
            "reply\\.md:(\\d+):1: warning EXAMPLE_KEY_UNKNOWN The example has \"unheard_of\",.*\\R"
                + " +\\1 \\| .+\\R"
                + " +\\| +\\^\\R");
    assertThat(run.err())
        .contains("1 page: 1 operation")
        .contains("Pages: all in platform markup; all Chinese");
  }

  @Test
  void theHintOfARuleIsPrintedOnce() throws IOException {
    twoUnknownKeys();

    Run run = Run.of("lint", "--spec", spec);

    assertThat(run.out().split("EXAMPLE_KEY_UNKNOWN")).hasSize(3);
    assertThat(run.out().split("`add` it in overlay.yaml")).hasSize(2);
  }

  @Test
  void diagnosticsAreCountedByRule() throws IOException {
    twoUnknownKeys();

    assertThat(Run.of("lint", "--spec", spec).err()).contains("     2 warning EXAMPLE_KEY_UNKNOWN");
    JsonNode json =
        new ObjectMapper().readTree(Run.of("lint", "--spec", spec, "--format", "json").out());
    assertThat(json.at("/rules/EXAMPLE_KEY_UNKNOWN").asInt()).isEqualTo(2);
  }

  private void twoUnknownKeys() throws IOException {
    Path page = spec.resolve("reply.md");
    Files.writeString(
        page,
        Files.readString(page).replace("\"unheard_of\": 1,", "\"unheard_of\": 1, \"other\": 2,"));
  }

  @Test
  void onlyFindingsThatTheBaselineDoesNotAcceptFail() throws IOException {
    Path baseline = spec.resolveSibling("baseline-" + spec.getFileName() + ".json");

    Run update = Run.of("lint", "--spec", spec, "--baseline", baseline, "--update-baseline");
    Run same = Run.of("lint", "--spec", spec, "--baseline", baseline, "--fail-on", "note");
    twoUnknownKeys();
    Run more = Run.of("lint", "--spec", spec, "--baseline", baseline, "--fail-on", "note");
    Files.delete(baseline);

    assertThat(update.err()).contains(": accepts ");
    assertThat(same.exitCode()).isZero();
    assertThat(same.out()).isEmpty();
    assertThat(more.exitCode()).isEqualTo(3);
    assertThat(more.out()).contains("\"other\"").doesNotContain("\"unheard_of\"");
  }

  @Test
  void aMissingBaselineIsRejectedWithAdvice() {
    Run run = Run.of("lint", "--spec", spec, "--baseline", spec.resolve("missing.json"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("cannot be read").contains("--update-baseline");
  }

  @Test
  void pagesWithoutAnApiAreCountedAndNotListed() throws IOException {
    Files.writeString(spec.resolve("guide.md"), "# Guide\n\nHow to begin.\n");

    Run run = Run.of("lint", "--spec", spec);

    assertThat(run.out()).doesNotContain("guide.md");
    assertThat(run.err())
        .contains(
            "Left out on purpose: 1 page without an API, programs on 0 pages of events or"
                + " callbacks");
  }

  @Test
  void pagesWithProgramsAreCountedOnce() throws IOException {
    for (String page :
        List.of("im-v1/message/events/receive.md", "callbacks/card-callback-communication.md")) {
      Files.writeString(
          spec.resolve(Path.of(page).getFileName()),
          Files.readString(PAGES.resolve(page))
              + "\n## Go\n```go\nhandle(event)\n```\n## Java\n```java\nhandle(event);\n```\n");
    }

    assertThat(Run.of("lint", "--spec", spec).err())
        .contains("Left out on purpose: 0 pages without an API, programs on 2 pages of events or");
  }

  @Test
  void anInvalidOverlayIsRejectedWithoutTheRemarkThatNothingWasWritten() throws IOException {
    Files.writeString(spec.resolve("overlay.yaml"), "operations: [");

    Run run = Run.of("lint", "--spec", spec);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("overlay.yaml is invalid").doesNotContain("was written");
  }

  @Test
  void theFailingSeverityCanBeChosen() {
    assertThat(Run.of("lint", "--spec", spec, "--fail-on", "warning").exitCode()).isEqualTo(3);
    assertThat(Run.of("lint", "--spec", spec, "--strict").exitCode()).isZero();
  }

  @Test
  void jsonHasCountsAndDiagnostics() throws IOException {
    Run run = Run.of("lint", "--spec", spec, "--format", "json");

    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(run.err()).isEmpty();
    assertThat(json.at("/warnings").asInt()).isPositive();
    assertThat(json.at("/forms"))
        .hasToString("{\"notations\":{\"PLATFORM\":1},\"languages\":{\"zh\":1}}");
    assertThat(json.findValuesAsText("rule")).contains("EXAMPLE_KEY_UNKNOWN");
  }

  @Test
  void jsonCountsRowsEnumItemsErrorsAndExamples() throws IOException {
    JsonNode json =
        new ObjectMapper().readTree(Run.of("lint", "--spec", spec, "--format", "json").out());

    JsonNode page = json.at("/ledgers/reply.md");
    assertThat(page).isEqualTo(json.at("/ledger"));
    assertThat(page.at("/rows/inModel").asInt()).isPositive();
    assertThat(page.at("/rows/inDiagnosticsOnly").asInt()).isZero();
    assertThat(page.at("/errors/inModel").asInt()).isEqualTo(36);
    assertThat(page.at("/examples/inModel").asInt()).isEqualTo(3);
  }

  @Test
  void sarifListsEveryRule() throws IOException {
    Run run = Run.of("lint", "--spec", spec, "--format", "sarif");

    JsonNode log = new ObjectMapper().readTree(run.out());
    assertThat(log.at("/version").asText()).isEqualTo("2.1.0");
    assertThat(log.at("/runs/0/tool/driver/name").asText()).isEqualTo("larkspur");
    JsonNode result = log.at("/runs/0/results/0");
    JsonNode rule = log.at("/runs/0/tool/driver/rules").get(result.at("/ruleIndex").asInt());
    assertThat(rule.at("/id")).isEqualTo(result.at("/ruleId"));
    assertThat(rule.at("/shortDescription/text").asText()).endsWith(".");
    assertThat(log.at("/runs/0/originalUriBaseIds/SPEC/uri").asText())
        .isEqualTo(spec.toUri().toString());
    assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("reply.md");
    assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isPositive();
  }

  @Test
  void sarifEncodesSpecialCharactersOfPaths() throws IOException {
    Files.move(spec.resolve("reply.md"), spec.resolve("a b#\u6587%.md"));

    Run run = Run.of("lint", "--spec", spec, "--format", "sarif");

    assertThat(run.out()).contains("\"a%20b%23%E6%96%87%25.md\"");
    assertThat(RelativeUri.of("im:v1/a.md")).isEqualTo("im%3Av1/a.md");
  }

  @Test
  void sarifHasTheHintsOfRules() throws IOException {
    JsonNode log =
        new ObjectMapper().readTree(Run.of("lint", "--spec", spec, "--format", "sarif").out());

    for (JsonNode rule : log.at("/runs/0/tool/driver/rules")) {
      if (rule.at("/id").asText().equals("EXAMPLE_KEY_UNKNOWN")) {
        assertThat(rule.at("/help/text").asText()).contains("overlay.yaml");
      }
    }
    assertThat(log.at("/runs/0/results").findValuesAsText("text"))
        .noneMatch(text -> text.contains("overlay.yaml"));
  }
}
