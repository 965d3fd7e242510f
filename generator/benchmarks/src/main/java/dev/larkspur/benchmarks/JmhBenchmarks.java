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
 * Runs the JMH benchmarks with one short fork of each variant per round, so that load from other
 * processes affects all of them.
 */
public final class JmhBenchmarks {
  private final int rounds;
  private final int warmUp;
  private final int seconds;

  private JmhBenchmarks(int rounds, int warmUp, int seconds) {
    this.rounds = rounds;
    this.warmUp = warmUp;
    this.seconds = seconds;
  }

  /**
   * Runs the benchmarks. Arguments: number of rounds (7), seconds of warm-up (10) and of
   * measurement (5) of each fork. A busy machine needs a longer warm-up: before it is complete, the
   * variant with the most code looks twice as slow as it is.
   */
  public static void main(String[] args) throws RunnerException {
    JmhBenchmarks runs =
        new JmhBenchmarks(
            args.length > 0 ? Integer.parseInt(args[0]) : 7,
            args.length > 1 ? Integer.parseInt(args[1]) : 10,
            args.length > 2 ? Integer.parseInt(args[2]) : 5);
    List<Variant> decoders = List.of(Variant.BARE, Variant.LARKSPUR, Variant.SDK);
    runs.print("reply, 1 thread", ReplyBenchmark.class, 1, List.of(Variant.values()));
    runs.print("reply, 32 threads", ReplyBenchmark.class, 32, List.of(Variant.values()));
    runs.print("50 messages, 1 thread", DecodeBenchmark.class, 1, decoders);
  }

  private void print(String title, Class<?> benchmark, int threads, List<Variant> variants)
      throws RunnerException {
    Map<Variant, Figures> figures = new EnumMap<>(Variant.class);
    for (int round = 0; round < rounds; round++) {
      for (Variant variant : variants) {
        for (Result<?> result : run(benchmark, threads, variant)) {
          if (result.getLabel().equals("gc.alloc.rate.norm")) {
            figures.computeIfAbsent(variant, w -> new Figures()).bytes.add(result.getScore());
          } else if (!result.getLabel().startsWith("gc.")) {
            figures.computeIfAbsent(variant, w -> new Figures()).speed.add(result.getScore());
          }
        }
      }
    }
    System.out.println(title);
    figures.forEach(
        (variant, found) ->
            System.out.printf(
                "  %-18s %8.0f /s %8.0f bytes%n", variant, found.speed.get(), found.bytes.get()));
  }

  private static final class Figures {
    final Median speed = new Median();
    final Median bytes = new Median();
  }

  private List<Result<?>> run(Class<?> benchmark, int threads, Variant variant)
      throws RunnerException {
    List<Result<?>> results = new ArrayList<>();
    for (RunResult run :
        new Runner(
                new OptionsBuilder()
                    .include(benchmark.getName() + "\\.")
                    .param("variant", variant.name())
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
