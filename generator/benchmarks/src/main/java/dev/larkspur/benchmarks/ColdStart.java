package dev.larkspur.benchmarks;

import java.util.EnumMap;
import java.util.Map;

/** From the start of a JVM to its first answer; the ways take turns. */
public final class ColdStart {
  private ColdStart() {}

  /** Argument: how many rounds, 15 unless said. */
  public static void main(String[] args) throws Exception {
    int rounds = args.length == 0 ? 15 : Integer.parseInt(args[0]);
    Map<Way, Median> wall = new EnumMap<>(Way.class);
    try (OwnProcess platform = new OwnProcess(Platform.class)) {
      for (int round = 0; round < rounds; round++) {
        for (Way way : Way.values()) {
          wall.computeIfAbsent(way, w -> new Median()).add(millis(way, platform.firstLine()));
        }
      }
    }
    wall.forEach(
        (way, median) ->
            System.out.printf("%-18s %6.0f ms to the first answer%n", way, median.get()));
  }

  /** Until the answer is printed: how a JVM ends is another matter. */
  static double millis(Way way, String url) throws Exception {
    long start = System.nanoTime();
    try (OwnProcess process = new OwnProcess(FirstResponse.class, way.name(), url)) {
      if (process.firstLine().isEmpty()) {
        throw new IllegalStateException(way + " did not answer");
      }
      return (System.nanoTime() - start) / 1e6;
    }
  }
}
