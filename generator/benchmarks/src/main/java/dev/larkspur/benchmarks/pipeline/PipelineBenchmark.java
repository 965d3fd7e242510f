package dev.larkspur.benchmarks.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * What the way from a folder of pages to classes costs, beside what its libraries alone would cost
 * for the same pages. Steps are interleaved, so that a machine whose speed drifts slows them all;
 * medians of several rounds are printed, and every figure also as a ratio to the floor. Each round
 * writes to a folder of its own and nothing is deleted before the end: a file system that has just
 * deleted thousands of files takes seconds longer to make new ones.
 *
 * <p>When cold, each step has a process of its own. When warm, all have one, but for javac: that
 * gets as good as it is only after minutes, and code that it shares with the others, such as
 * collections, is compiled differently because of it. The garbage of one step is collected before
 * the next. A heap that may shrink meanwhile has to grow again at the next step's expense, so it
 * gets a fixed size. It has no say in the fresh processes.
 *
 * <p>{@code java -Xms1g -Xmx1g -cp … dev.larkspur.benchmarks.pipeline.PipelineBenchmark FOLDER
 * [ROUNDS]}
 */
public final class PipelineBenchmark {
  private static final int ROUNDS = 7;

  /**
   * A process is warm when its compilers have next to nothing left to do for any step, round after
   * round: less than this part of its CPU. Steps with more code get there later; compared before,
   * one would pay for compilers and another would not.
   */
  private static final double WARM = 0.03;

  private static final int QUIET_ROUNDS = 3;
  private static final int MOST_ROUNDS_OF_WARMING_UP = 60;

  private PipelineBenchmark() {}

  /** Runs all rounds and prints two tables. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length < 1 || !Files.isDirectory(Path.of(arguments[0]))) {
      System.err.println("Usage: PipelineBenchmark FOLDER_OF_PAGES [ROUNDS]");
      System.exit(2);
    }
    Path spec = Path.of(arguments[0]);
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ROUNDS;
    Path outputs = Files.createTempDirectory("larkspur-benchmark");
    try {
      print("cold: a fresh process for each step", cold(spec, outputs, rounds));
      int before = warmUp(spec, outputs);
      print(
          "warm: one process, after " + before + " rounds of warming up",
          warm(spec, outputs, rounds));
    } finally {
      Folders.delete(outputs);
    }
  }

  private static Map<Step, List<Cost>> cold(Path spec, Path outputs, int rounds)
      throws IOException, InterruptedException {
    Map<Step, List<Cost>> costs = new EnumMap<>(Step.class);
    for (int round = 0; round < rounds; round++) {
      Path output = Files.createTempDirectory(outputs, "round");
      for (Step step : Step.values()) {
        add(costs, step, FreshProcess.run(step, spec, output));
      }
    }
    return costs;
  }

  /** Runs rounds until the process is warm; gives their number. */
  private static int warmUp(Path spec, Path outputs) throws IOException {
    int rounds = 0;
    int quiet = 0;
    while (quiet < QUIET_ROUNDS && rounds < MOST_ROUNDS_OF_WARMING_UP) {
      quiet = isQuiet(warmRound(spec, outputs)) ? quiet + 1 : 0;
      rounds++;
    }
    return rounds;
  }

  private static boolean isQuiet(Map<Step, Cost> round) {
    return round.values().stream().allMatch(cost -> cost.compilers() < cost.cpu() * WARM);
  }

  private static Map<Step, List<Cost>> warm(Path spec, Path outputs, int rounds)
      throws IOException {
    Map<Step, List<Cost>> costs = new EnumMap<>(Step.class);
    for (int round = 0; round < rounds; round++) {
      warmRound(spec, outputs).forEach((step, cost) -> add(costs, step, cost));
    }
    return costs;
  }

  private static Map<Step, Cost> warmRound(Path spec, Path outputs) throws IOException {
    Path output = Files.createTempDirectory(outputs, "round");
    Map<Step, Cost> costs = new EnumMap<>(Step.class);
    for (Step step : List.of(Step.FLOOR, Step.MODEL, Step.GENERATE)) {
      costs.put(step, Cost.of(step, spec, output));
    }
    return costs;
  }

  private static void add(Map<Step, List<Cost>> costs, Step step, Cost cost) {
    costs.computeIfAbsent(step, none -> new ArrayList<>()).add(cost);
  }

  private static void print(String title, Map<Step, List<Cost>> costs) {
    List<Cost> floor = costs.getOrDefault(Step.FLOOR, List.of());
    System.out.println(title);
    System.out.printf(
        "  %-9s %9s %9s %9s %9s %9s %9s%n",
        "", "cpu ms", "x floor", "compilers", "wall ms", "x floor", "heap MB");
    costs.forEach(
        (step, measured) ->
            System.out.printf(
                "  %-9s %9d %9.2f %9d %9d %9.2f %9d%n",
                step.name().toLowerCase(Locale.ROOT),
                median(measured, Cost::cpu),
                ratio(measured, floor, Cost::cpu),
                median(measured, Cost::compilers),
                median(measured, Cost::wall),
                ratio(measured, floor, Cost::wall),
                median(measured, Cost::heap)));
  }

  private static double ratio(List<Cost> costs, List<Cost> floor, ToLongFunction<Cost> figure) {
    return (double) median(costs, figure) / Math.max(1, median(floor, figure));
  }

  private static long median(List<Cost> costs, ToLongFunction<Cost> figure) {
    return costs.stream().mapToLong(figure).sorted().skip(costs.size() / 2).findFirst().orElse(0);
  }
}
