package dev.larkspur.cli;

import dev.larkspur.generator.Reading;
import dev.larkspur.generator.source.Severity;

/** One line on what was read. */
final class Summary {
  private Summary() {}

  static String of(Reading reading) {
    return counted(reading.pages(), "page")
        + ": "
        + counted(reading.api().operations().size(), "operation")
        + ", "
        + counted(reading.api().events().size(), "event")
        + ", "
        + counted(reading.api().notices().size(), "notice")
        + "; "
        + counted(reading.count(Severity.ERROR), "error")
        + ", "
        + counted(reading.count(Severity.WARNING), "warning")
        + ", "
        + counted(reading.count(Severity.NOTE), "note");
  }

  static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
