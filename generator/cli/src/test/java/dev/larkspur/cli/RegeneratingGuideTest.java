package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that the commands of the guide print the lines shown below them. */
class RegeneratingGuideTest {
  private static final Path PROJECT = Path.of(System.getProperty("larkspur.project"));

  @TempDir Path temp;

  /** Command of the guide with the lines shown below it. */
  private record Step(String command, List<String> shown) {}

  @Test
  void everyCommandOfTheGuidePrintsTheShownLines() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "The guide is written for a POSIX shell");
    copy(PROJECT.resolve("spec"), temp.resolve("pages"));
    Files.deleteIfExists(temp.resolve("pages/larkspur.lock.json"));

    List<Step> steps = steps();

    assertThat(steps).hasSizeGreaterThan(9);
    for (Step step : steps) {
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
    for (String line : Files.readAllLines(PROJECT.resolve("docs/regenerating.md"))) {
      if (line.startsWith("```")) {
        inBlock = line.equals("```console");
      } else if (inBlock && line.startsWith("$ ")) {
        steps.add(new Step(line.substring(2), new ArrayList<>()));
      } else if (inBlock) {
        steps.get(steps.size() - 1).shown().add(line);
      }
    }
    return steps;
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
