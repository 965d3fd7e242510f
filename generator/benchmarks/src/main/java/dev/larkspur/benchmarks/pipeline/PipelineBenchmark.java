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
 * Measures the steps from a folder of pages to classes and compares them with the floor, the cost
 * of the parsers alone. The steps are interleaved, so that a change in the speed of the machine
 * affects all of them. Prints medians over several rounds, and their ratios to the floor. Each
 * round writes to a new folder, and folders are deleted at the end only: creating files takes
 * seconds longer after thousands of files were deleted.
 *
 * <p>Cold, each step runs in a new process. Warm, all steps except javac share a process: javac
 * takes minutes to warm up and changes how shared code, such as collections, is compiled. The
 * garbage of one step is collected before the next. The warm process needs a heap of fixed size;
 * otherwise a step would pay for growing the heap again.
 *
 * <p>{@code java -Xms1g -Xmx1g -cp … dev.larkspur.benchmarks.pipeline.PipelineBenchmark FOLDER
 * [ROUNDS]}
 */
public final class PipelineBenchmark {
  private static final int ROUNDS = 7;

  /**
   * The process is warm when the compilers take less than this part of the CPU time of every step
   * in {@link #QUIET_ROUNDS} rounds. Steps with more code take longer to warm up.
   */
  private static final double WARM = 0.03;

  private static final int QUIET_ROUNDS = 3;
  private static final int MAX_WARM_UP_ROUNDS = 60;

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
      print("warm: one process, after " + before + " warm-up rounds", warm(spec, outputs, rounds));
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

  /** Runs rounds until the process is warm and returns their number. */
  private static int warmUp(Path spec, Path outputs) throws IOException {
    int rounds = 0;
    int quiet = 0;
    while (quiet < QUIET_ROUNDS && rounds < MAX_WARM_UP_ROUNDS) {
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
