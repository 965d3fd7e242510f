package dev.larkspur.benchmarks.pipeline;

import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.Settings;
import dev.larkspur.generator.incremental.IncrementalRun;
import dev.larkspur.generator.output.OutputChanges;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Measures {@code larkspur generate} when everything, one page or nothing changed: processes of the
 * packaged command from start to end, interleaved. Each round writes to a new folder and edits
 * another page. Then measures the change of one page in a warm process. Folders are deleted at the
 * end only, because creating files takes seconds longer after thousands of files were deleted.
 *
 * <p>{@code java -cp … dev.larkspur.benchmarks.pipeline.RunsBenchmark FOLDER LARKSPUR_JAR [ROUNDS]}
 */
public final class RunsBenchmark {
  private static final int ROUNDS = 7;
  private static final int SHORT_RUNS = 5;
  private static final int WARM_UP = 15;

  private final Path scratch;
  private final Path jar;
  private final EditedPages pages;

  RunsBenchmark(Path scratch, Path jar, EditedPages pages) {
    this.scratch = scratch;
    this.jar = jar;
    this.pages = pages;
  }

  /** Runs all rounds and prints the medians. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length < 2 || !Files.isDirectory(Path.of(arguments[0]))) {
      System.err.println("Usage: RunsBenchmark FOLDER_OF_PAGES LARKSPUR_JAR [ROUNDS]");
      System.exit(2);
    }
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : ROUNDS;
    Path scratch = Files.createTempDirectory("larkspur-runs");
    try {
      EditedPages pages = EditedPages.copy(Path.of(arguments[0]), scratch.resolve("pages"));
      RunsBenchmark benchmark = new RunsBenchmark(scratch, Path.of(arguments[1]), pages);
      benchmark.print(benchmark.cold(rounds), benchmark.warm(rounds));
    } finally {
      Folders.delete(scratch);
    }
  }

  private enum Run {
    VERSION("larkspur --version"),
    FULL("everything is new"),
    ONE_PAGE("one page changed"),
    NOTHING("nothing changed");

    private final String title;

    Run(String title) {
      this.title = title;
    }
  }

  private Map<Run, List<Long>> cold(int rounds) throws IOException, InterruptedException {
    Map<Run, List<Long>> millis = new EnumMap<>(Run.class);
    for (int round = 0; round < rounds; round++) {
      Path output = scratch.resolve("output" + round);
      add(millis, Run.FULL, generate(output));
      pages.edit();
      add(millis, Run.ONE_PAGE, generate(output));
      for (int i = 0; i < SHORT_RUNS; i++) {
        add(millis, Run.VERSION, larkspur("--version"));
        add(millis, Run.NOTHING, generate(output));
      }
    }
    return millis;
  }

  private static void add(Map<Run, List<Long>> millis, Run run, long took) {
    millis.computeIfAbsent(run, none -> new ArrayList<>()).add(took);
  }

  private long generate(Path output) throws IOException, InterruptedException {
    return larkspur("generate", "--spec", pages.folder().toString(), "--output", output.toString());
  }

  /** Runs the command and returns the milliseconds from its start to its end. */
  private long larkspur(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(jar.toString());
    command.addAll(Arrays.asList(arguments));
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exitCode = process.waitFor();
    long end = System.nanoTime();
    if (exitCode != 0) {
      throw new IOException(command + " ended with " + exitCode + ": " + printed);
    }
    return (end - start) / 1_000_000;
  }

  /**
   * Regenerates after each edit of a page in this process and returns the milliseconds of each run.
   */
  List<Long> warm(int rounds) throws IOException, InterruptedException {
    Path output = scratch.resolve("warm");
    regenerate(output);
    List<Long> millis = new ArrayList<>();
    for (int round = -WARM_UP; round < rounds; round++) {
      pages.edit();
      long start = System.nanoTime();
      OutputChanges changes = regenerate(output);
      long end = System.nanoTime();
      if (changes.isEmpty()) {
        throw new IllegalStateException("The edit of a page did not change its code.");
      }
      if (round >= 0) {
        millis.add((end - start) / 1_000_000);
      }
    }
    return millis;
  }

  private OutputChanges regenerate(Path output) {
    PageSet set = PageSet.of(pages.folder());
    Path cache = scratch.resolve("cache");
    return IncrementalRun.of(new Pipeline(), set, Settings.DEFAULT, output, cache).write();
  }

  private void print(Map<Run, List<Long>> cold, List<Long> warm) {
    long version = median(cold.getOrDefault(Run.VERSION, List.of()));
    cold.forEach(
        (run, millis) ->
            System.out.printf(
                "%-36s %7d ms %6.2f x --version%n",
                run.title, median(millis), (double) median(millis) / Math.max(1, version)));
    System.out.printf("%-36s %7d ms%n", "one page changed, in a warm process", median(warm));
    System.out.printf(
        "load at the end %.1f%n",
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static long median(List<Long> millis) {
    return millis.stream().sorted().skip(millis.size() / 2).findFirst().orElse(0L);
  }
}
