package dev.larkspur.benchmarks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the JMH benchmarks in turns: one short fork of each way, then again. What else the machine
 * does then touches all of them alike.
 */
public final class SideBySide {
  private final int rounds;
  private final int warmUp;
  private final int seconds;

  private SideBySide(int rounds, int warmUp, int seconds) {
    this.rounds = rounds;
    this.warmUp = warmUp;
    this.seconds = seconds;
  }

  /**
   * Arguments: how many rounds (7), how many seconds each fork warms up (10) and is measured (5).
   * On a busy machine the compiler needs more than ten: until then the way with most code looks
   * twice as slow as it is.
   */
  public static void main(String[] args) throws RunnerException {
    SideBySide runs =
        new SideBySide(
            args.length > 0 ? Integer.parseInt(args[0]) : 7,
            args.length > 1 ? Integer.parseInt(args[1]) : 10,
            args.length > 2 ? Integer.parseInt(args[2]) : 5);
    List<Way> decoders = List.of(Way.BARE, Way.LARKSPUR, Way.SDK);
    runs.print("reply, 1 thread", ReplyBenchmark.class, 1, List.of(Way.values()));
    runs.print("reply, 32 threads", ReplyBenchmark.class, 32, List.of(Way.values()));
    runs.print("50 messages, 1 thread", DecodeBenchmark.class, 1, decoders);
  }

  private void print(String title, Class<?> benchmark, int threads, List<Way> ways)
      throws RunnerException {
    Map<Way, Figures> figures = new EnumMap<>(Way.class);
    for (int round = 0; round < rounds; round++) {
      for (Way way : ways) {
        for (Result<?> result : run(benchmark, threads, way)) {
          if (result.getLabel().equals("gc.alloc.rate.norm")) {
            figures.computeIfAbsent(way, w -> new Figures()).bytes.add(result.getScore());
          } else if (!result.getLabel().startsWith("gc.")) {
            figures.computeIfAbsent(way, w -> new Figures()).speed.add(result.getScore());
          }
        }
      }
    }
    System.out.println(title);
    figures.forEach(
        (way, found) ->
            System.out.printf(
                "  %-18s %8.0f /s %8.0f bytes%n", way, found.speed.get(), found.bytes.get()));
  }

  private static final class Figures {
    final Median speed = new Median();
    final Median bytes = new Median();
  }

  private List<Result<?>> run(Class<?> benchmark, int threads, Way way) throws RunnerException {
    List<Result<?>> results = new ArrayList<>();
    for (RunResult run :
        new Runner(
                new OptionsBuilder()
                    .include(benchmark.getName() + "\\.")
                    .param("way", way.name())
                    .threads(threads)
                    .forks(1)
                    .warmupIterations(warmUp)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(seconds)
                    .measurementTime(TimeValue.seconds(1))
                    .addProfiler(GCProfiler.class)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run()) {
      results.add(run.getPrimaryResult());
      for (Result<?> secondary : run.getSecondaryResults().values()) {
        results.add(secondary);
      }
    }
    return results;
  }
}
