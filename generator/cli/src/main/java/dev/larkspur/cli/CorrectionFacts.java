package dev.larkspur.cli;

import dev.larkspur.generator.model.Correction;
import dev.larkspur.generator.model.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines that describe the corrections of an overlay. */
final class CorrectionFacts {
  private final List<Correction> corrections;

  CorrectionFacts(List<Correction> corrections) {
    this.corrections = corrections;
  }

  /** Returns the lines for one operation or event; empty for a shared element. */
  List<String> of(@Nullable String target) {
    return corrections.stream()
        .filter(correction -> correction.target().equals(target))
        .map(CorrectionFacts::line)
        .toList();
  }

  private static String line(Correction correction) {
    Source source = correction.source();
    return "corrected "
        + (correction.field() == null ? "" : correction.field() + ": ")
        + correction.change()
        + ". Reason: "
        + correction.reason()
        + " ("
        + source.path()
        + ":"
        + source.line()
        + ")";
  }
}
