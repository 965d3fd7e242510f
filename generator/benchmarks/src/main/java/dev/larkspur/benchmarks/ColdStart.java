package dev.larkspur.benchmarks;

import java.util.EnumMap;
import java.util.Map;

/**
 * Measures the time from the start of a JVM to the end of its first call. The variants take turns.
 */
public final class ColdStart {
  private ColdStart() {}

  /** Runs the benchmark. Argument: number of rounds (15). */
  public static void main(String[] args) throws Exception {
    int rounds = args.length == 0 ? 15 : Integer.parseInt(args[0]);
    Map<Variant, Median> wall = new EnumMap<>(Variant.class);
    try (ChildJvm platform = new ChildJvm(Platform.class)) {
      for (int round = 0; round < rounds; round++) {
        for (Variant variant : Variant.values()) {
          wall.computeIfAbsent(variant, w -> new Median())
              .add(millis(variant, platform.firstLine()));
        }
      }
    }
    wall.forEach(
        (variant, median) ->
            System.out.printf("%-18s %6.0f ms to the first response%n", variant, median.get()));
  }

  /** Returns the time until the response is printed, without the end of the JVM. */
  static double millis(Variant variant, String url) throws Exception {
    long start = System.nanoTime();
    try (ChildJvm process = new ChildJvm(FirstCall.class, variant.name(), url)) {
      if (process.firstLine().isEmpty()) {
        throw new IllegalStateException(variant + " did not answer");
      }
      return (System.nanoTime() - start) / 1e6;
    }
  }
}
