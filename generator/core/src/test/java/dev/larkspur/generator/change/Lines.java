package dev.larkspur.generator.change;

import java.util.Random;

/** Increasing line numbers with random steps. */
final class Lines {
  private final Random random;
  private int line;

  Lines(Random random) {
    this.random = random;
  }

  int next() {
    line += 1 + random.nextInt(5);
    return line;
  }
}
