package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {
  private static final Path PAGES = Path.of(System.getProperty("larkspur.project"), "spec");

  @TempDir Path spec;

  @BeforeEach
  void aPageWhoseExampleHasAKeyThatItsTableHasNot() throws IOException {
    String page = Files.readString(PAGES.resolve("im-v1/message/reply.md"));
    Files.writeString(
        spec.resolve("reply.md"),
        page.replaceFirst("\"msg_type\":", "\"unheard_of\": 1, \"msg_type\":"));
  }

  @Test
  void aPageThatIsInOrderDrawsNoWarning() throws IOException {
    Files.copy(
        PAGES.resolve("im-v1/message/reply.md"),
        spec.resolve("reply.md"),
        StandardCopyOption.REPLACE_EXISTING);

    Run run = Run.of("lint", "--spec", spec, "--fail-on", "warning");

    assertThat(run.out()).doesNotContain(" warning ", " error ");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void aFindingShowsTheLineAndPointsAtThePlace() {
    Run run = Run.of("lint", "--spec", spec);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .containsPattern(
            "reply\\.md:(\\d+):1: warning EXAMPLE_KEY_UNKNOWN The example has \"unheard_of\";.*\\R"
                + " +\\1 \\| .+\\R"
                + " +\\| +\\^\\R");
    assertThat(run.err()).contains("1 page: 1 operation");
  }

  @Test
  void theFailingLevelIsTheCallersChoice() {
    assertThat(Run.of("lint", "--spec", spec, "--fail-on", "warning").exitCode()).isEqualTo(3);
    assertThat(Run.of("lint", "--spec", spec, "--strict").exitCode()).isZero();
  }

  @Test
  void jsonHoldsCountsAndFindings() throws IOException {
    Run run = Run.of("lint", "--spec", spec, "--format", "json");

    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(run.err()).isEmpty();
    assertThat(json.at("/warnings").asInt()).isPositive();
    assertThat(json.findValuesAsText("rule")).contains("EXAMPLE_KEY_UNKNOWN");
  }

  @Test
  void jsonSaysWhatBecameOfEveryRowEnumItemErrorAndExample() throws IOException {
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
  void sarifNamesEveryRuleThatItUses() throws IOException {
    Run run = Run.of("lint", "--spec", spec, "--format", "sarif");

    JsonNode log = new ObjectMapper().readTree(run.out());
    assertThat(log.at("/version").asText()).isEqualTo("2.1.0");
    assertThat(log.at("/runs/0/tool/driver/name").asText()).isEqualTo("larkspur");
    JsonNode result = log.at("/runs/0/results/0");
    assertThat(log.at("/runs/0/tool/driver/rules").findValuesAsText("id"))
        .contains(result.at("/ruleId").asText());
    assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("reply.md");
    assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isPositive();
  }
}
