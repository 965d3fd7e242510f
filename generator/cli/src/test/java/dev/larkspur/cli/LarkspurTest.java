package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LarkspurTest {
  @TempDir Path temp;

  @Test
  void helpDescribesTheCommandsAndTheExitCodes() {
    Run run = Run.of("--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("Generates a typed Java client from Feishu/Lark documentation pages.")
        .contains("generate", "model", "Exit codes:", "Example:");
  }

  @Test
  void theListOfCommandsHasOneSentenceForEach() {
    String help = Run.of("--help").out();
    String commands =
        help.substring(help.indexOf("Commands:"), help.indexOf("  help ")).replaceAll("\\s+", " ");

    assertThat(commands)
        .contains("Reports problems of the pages. ")
        .contains("Updates a folder of pages from the documentation portal. ")
        .endsWith(". ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"generate", "model"})
  void everyCommandHasHelpForItsOptions(String command) {
    Run run = Run.of(command, "--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("Usage: larkspur " + command)
        .contains("--spec=DIR", "--output=", "--include=GLOB", "--exclude=GLOB", "--strict")
        .contains("--fail-on=LEVEL", "--format=FORMAT", "--color=WHEN");
  }

  @Test
  void aMisspeltOptionIsReportedBeforeAMissingOne() {
    Run run = Run.of("generate", "--spec", temp, "--ouput", temp);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("larkspur: Unknown options: '--ouput'").contains("--output");
  }

  @ParameterizedTest
  @ValueSource(strings = {"generate", "check", "model", "lock"})
  void onlyLintSupportsSarif(String command) {
    assertThat(Run.of(command, "--spec", temp, "--format", "sarif").err())
        .startsWith("larkspur: Invalid value for option '--format'");
  }

  @Test
  void theVersionIsOneLine() {
    assertThat(Run.of("--version").out()).matches("larkspur \\S+\\R");
  }

  @Test
  void aMissingCommandIsInvalidUsage() {
    Run run = Run.of();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("larkspur: Missing command");
  }

  @Test
  void aMisspeltCommandOrOptionIsReportedWithASuggestion() {
    assertThat(Run.of("generat"))
        .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
        .satisfies(run -> assertThat(run.err()).contains("Did you mean: larkspur generate"));
    assertThat(Run.of("model", "--spek", temp))
        .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
        .satisfies(run -> assertThat(run.err()).contains("Try: larkspur model --help"));
  }

  @Test
  void aMissingOptionIsReported() {
    Run run = Run.of("generate", "--spec", temp);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("larkspur: Missing required option: '--output=DIR'");
  }

  @Test
  void anInvalidValueOfAnOptionIsInvalidUsage() {
    Run run = Run.of("model", "--spec", temp, "--fail-on", "fatal");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--fail-on", "fatal");
  }
}
