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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script in a real bash. */
class CompletionCommandTest {
  /** Calls the function of the script as bash does when the user presses the tab key. */
  private static final String PRESS_TAB =
      """
      compopt() { :; }
      source "$1"
      shift
      COMP_WORDS=("$@")
      COMP_CWORD=$(($# - 1))
      COMP_LINE="$*"
      function=$(complete -p larkspur | sed 's/.*-F \\([^ ]*\\).*/\\1/')
      "$function"
      printf '%s\\n' "${COMPREPLY[@]}"
      """;

  @TempDir Path temp;

  @Test
  void commandsAreCompleted() throws Exception {
    assertThat(completions("gen")).containsExactly("generate");
    assertThat(completions("")).contains("generate", "explain", "completion", "help");
    assertThat(completions("help", "mer")).containsExactly("merge-lock");
  }

  @Test
  void optionsAreCompletedWithoutHiddenOnes() throws Exception {
    assertThat(completions("generate", "--fo")).containsExactly("--format");
    assertThat(completions("generate", "--")).contains("--spec").doesNotContain("--stacktrace");
  }

  @Test
  void valuesAreThoseOfTheHelp() throws Exception {
    assertThat(completions("lint", "--format", "")).containsExactly("text", "json", "sarif");
    assertThat(completions("check", "--fail-on", "w")).containsExactly("warning");
    assertThat(completions("schema", "")).containsExactly("overlay", "model", "catalogue");
  }

  @Test
  void foldersAreCompleted() throws Exception {
    Files.createDirectories(temp.resolve("pages of im"));

    assertThat(completions("generate", "--spec", "pag")).containsExactly("pages of im");
  }

  private List<String> completions(String... words) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "bash is not installed");
    Path script = temp.resolve("larkspur.bash");
    Files.writeString(script, Run.of("completion").out());
    List<String> command = new ArrayList<>();
    command.addAll(List.of("/bin/bash", "-c", PRESS_TAB, "bash", script.toString(), "larkspur"));
    command.addAll(List.of(words));
    Process bash =
        new ProcessBuilder(command).directory(temp.toFile()).redirectErrorStream(true).start();
    String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return output.lines().toList();
  }
}
