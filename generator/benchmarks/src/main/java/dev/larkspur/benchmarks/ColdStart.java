package dev.larkspur.benchmarks;

import java.util.EnumMap;
import java.util.Map;

/** From the start of a JVM to its end after one answer; the ways take turns. */
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

  static double millis(Way way, String url) throws Exception {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(OwnProcess.command(FirstAnswer.class, way.name(), url))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    byte[] output = process.getInputStream().readAllBytes();
    if (process.waitFor() != 0 || output.length == 0) {
      throw new IllegalStateException(way + " did not answer");
    }
    return (System.nanoTime() - start) / 1e6;
  }
}
