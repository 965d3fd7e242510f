package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that the commands of the guide print the lines shown below them, after its edits. */
class RegeneratingGuideTest {
  private static final Path PROJECT = Path.of(System.getProperty("larkspur.project"));

  @TempDir Path temp;

  /** Command of the guide with the lines shown below it, or an edit of a file. */
  private record Step(String command, List<String> shown) {
    private static final String EDIT = "--- ";

    boolean isEdit() {
      return command.startsWith(EDIT);
    }

    String file() {
      return command.substring(EDIT.length());
    }

    /** Returns the lines before or after the edit, one of which is marked. */
    String lines(char marked) {
      return shown.stream()
          .filter(line -> line.charAt(0) == marked || line.charAt(0) == ' ')
          .map(line -> line.substring(1))
          .collect(Collectors.joining("\n"));
    }
  }

  @Test
  void everyCommandOfTheGuidePrintsTheShownLines() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "The guide is written for a POSIX shell");
    copy(PROJECT.resolve("generator/core/src/test/resources/pages"), temp.resolve("pages"));
    Files.deleteIfExists(temp.resolve("pages/larkspur.lock.json"));

    List<Step> steps = steps();

    assertThat(steps).hasSizeGreaterThan(9);
    for (Step step : steps) {
      if (step.isEdit()) {
        edit(step);
        continue;
      }
      String output = run(step.command());
      int from = 0;
      for (String line : step.shown()) {
        int found = output.indexOf(line.strip(), from);
        assertThat(found).as("%s%nshows %s in%n%s", step.command(), line, output).isNotNegative();
        from = found;
      }
    }
  }

  private static List<Step> steps() throws IOException {
    List<Step> steps = new ArrayList<>();
    boolean inBlock = false;
    boolean inDiff = false;
    for (String line : Files.readAllLines(PROJECT.resolve("docs/regenerating.md"))) {
      if (line.startsWith("```")) {
        inDiff = line.equals("```diff");
        inBlock = inDiff || line.equals("```console");
      } else if (inBlock && line.startsWith(inDiff ? Step.EDIT : "$ ")) {
        steps.add(new Step(inDiff ? line : line.substring(2), new ArrayList<>()));
      } else if (inBlock) {
        steps.get(steps.size() - 1).shown().add(line);
      }
    }
    return steps;
  }

  private void edit(Step step) throws IOException {
    Path file = temp.resolve(step.file());
    String before = Files.readString(file);
    assertThat(before).as(step.file()).containsOnlyOnce(step.lines('-'));
    Files.writeString(file, before.replace(step.lines('-'), step.lines('+')));
  }

  private String run(String command) throws Exception {
    if (command.startsWith("larkspur ")) {
      List<Object> arguments = new ArrayList<>();
      for (String word : command.substring("larkspur ".length()).split(" ", -1)) {
        arguments.add(
            Files.exists(temp.resolve(word)) || isFolder(word) ? temp.resolve(word) : word);
      }
      Run run = Run.of(arguments.toArray());
      assertThat(run.exitCode()).as("%s%n%s", command, run.err()).isZero();
      return run.out();
    }
    Process process =
        new ProcessBuilder("/bin/sh", "-c", command)
            .directory(temp.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s%n%s", command, output).isZero();
    return output;
  }

  /** Returns the folder that a command creates. */
  private static boolean isFolder(String word) {
    return word.equals("client");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }
}
