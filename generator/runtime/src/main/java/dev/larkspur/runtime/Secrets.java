package dev.larkspur.runtime;

import java.util.Arrays;

/** Secret values to mask in messages that contain text from the platform. */
final class Secrets {
  private static final String COVER = "***";

  /** Values shorter than this also occur in ordinary words. */
  private static final int SHORTEST = 6;

  static final Secrets NONE = new Secrets();

  private final String[] values;

  Secrets(String... values) {
    this.values = values;
  }

  /** Returns these secrets and another value. */
  Secrets and(String value) {
    String[] more = Arrays.copyOf(values, values.length + 1);
    more[values.length] = value;
    return new Secrets(more);
  }

  /** Returns these secrets and those of another instance. */
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
