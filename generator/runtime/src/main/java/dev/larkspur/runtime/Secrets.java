package dev.larkspur.runtime;

import java.util.Arrays;

/** Takes what must not be seen out of texts that others wrote. */
final class Secrets {
  private static final String COVER = "***";

  /** Shorter ones would cover harmless words. */
  private static final int SHORTEST = 6;

  static final Secrets NONE = new Secrets();

  private final String[] values;

  Secrets(String... values) {
    this.values = values;
  }

  /** These and one more. */
  Secrets and(String value) {
    String[] more = Arrays.copyOf(values, values.length + 1);
    more[values.length] = value;
    return new Secrets(more);
  }

  /** These and those. */
  Secrets and(Secrets others) {
    Secrets all = this;
    for (String value : others.values) {
      all = all.and(value);
    }
    return all;
  }

  String cover(String text) {
    String covered = text;
    for (String value : values) {
      if (value.length() >= SHORTEST) {
        covered = covered.replace(value, COVER);
      }
    }
    return covered;
  }

  @Override
  public String toString() {
    return COVER;
  }
}
