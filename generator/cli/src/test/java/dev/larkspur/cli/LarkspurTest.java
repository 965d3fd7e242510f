package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

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
        help.substring(help.indexOf("Commands:"), help.indexOf("Exit codes:"))
            .replaceAll("\\s+", " ");

    assertThat(commands)
        .contains("Reports problems of the pages. ")
        .contains("Updates a folder of pages from the documentation portal or a mirror. ")
        .contains("Reports the changes between two folders of pages, or model files of them. ")
        .contains("Computes the smallest set of scopes that an app must request. ")
        .endsWith("Prints the help of a command, or the list of commands. ");
  }

  @Test
  void everySummaryOfACommandIsAWholeSentence() {
    for (Class<?> command : Larkspur.COMMANDS) {
      assertThat(command.getAnnotation(Command.class).description()[0])
          .as(command.getSimpleName())
          .matches("[A-Z].*\\.");
    }
  }

  @Test
  void onlyTheNeededCommandIsRead() {
    assertThat(Larkspur.needed("generate", "--help")).containsExactly(GenerateCommand.class);
    assertThat(Larkspur.needed("merge-lock", "a", "b", "c"))
        .containsExactly(MergeLockCommand.class);
    assertThat(Larkspur.needed("--version")).isEmpty();
    for (String first : List.of("help", "completion", "--help", "--stacktrace", "generat")) {
      assertThat(Larkspur.needed(first, "generate")).isEqualTo(Larkspur.COMMANDS);
    }
    assertThat(Larkspur.needed()).isEqualTo(Larkspur.COMMANDS);
  }

  @Test
  void helpDescribesACommandInEveryForm() {
    assertThat(Run.of("help")).isEqualTo(Run.of("--help")).isEqualTo(Run.of("-h"));
    assertThat(Run.of("help", "generate"))
        .isEqualTo(Run.of("generate", "--help"))
        .isEqualTo(Run.of("generate", "-h"));
    assertThat(Run.of("help", "help"))
        .isEqualTo(Run.of("help", "--help"))
        .satisfies(run -> assertThat(run.exitCode()).isZero())
        .satisfies(run -> assertThat(run.out()).startsWith("Usage: larkspur help"));
  }

  @Test
  void helpOnAnUnknownCommandSuggestsOne() {
    Run run = Run.of("help", "generat");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("larkspur: Unknown command: 'generat'.\n")
        .contains("Did you mean")
        .contains("generate");
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
    assertThat(run.err())
        .startsWith("larkspur: Unknown option: '--ouput'.\n  Did you mean --output?\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"generate", "check", "model", "lock"})
  void onlyLintSupportsSarif(String command) {
    assertThat(Run.of(command, "--spec", temp, "--format", "sarif").err())
        .startsWith(
            "larkspur: Invalid value for option '--format': expected one of text, json but was"
                + " 'sarif'.");
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
        .satisfies(
            run ->
                assertThat(run.err())
                    .startsWith(
                        "larkspur: Unknown command: 'generat'.\n  Did you mean generate?\n"));
    assertThat(Run.of("model", "--spek", temp))
        .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
        .satisfies(run -> assertThat(run.err()).contains("Try: larkspur model --help"));
    assertThat(Run.of("diff", temp, temp, "third").err())
        .startsWith("larkspur: Unexpected argument: 'third'.\n");
    assertThat(Run.of("bogus").err())
        .isEqualTo("larkspur: Unknown command: 'bogus'.\nTry: larkspur --help\n");
    assertThat(Run.of("generate", "--spec", temp, "--output", temp, "--produkt=im").err())
        .startsWith("larkspur: Unknown option: '--produkt'.\n  Did you mean --product?\n");
    assertThat(Run.of("lint", "--spec", temp, "-o", temp).err())
        .isEqualTo("larkspur: Unknown option: '-o'.\nTry: larkspur lint --help\n");
  }

  @ParameterizedTest
  @CsvSource({
    "generate, --output",
    "check, --output",
    "model, --output",
    "site, --output",
    "lint, --baseline",
  })
  void anEmptyPathIsRejected(String command, String option) {
    Run run = Run.of(command, "--spec", temp, option, "");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("larkspur: " + option + " is empty.\n");
    assertThat(Run.of(command, "--spec=", option, temp.resolve("x")).err())
        .startsWith("larkspur: --spec is empty.\n");
    assertThat(Run.of("diff", "", temp).err()).startsWith("larkspur: OLD is empty.\n");
  }

  @Test
  void aFaultOfTheParserHasNoStackTrace() {
    Run run = Run.of("generate", "@" + temp);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("larkspur: internal error: ")
        .contains("--stacktrace")
        .doesNotContain("\tat ");
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
