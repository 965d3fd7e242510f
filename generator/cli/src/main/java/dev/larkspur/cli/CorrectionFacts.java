package dev.larkspur.cli;

import dev.larkspur.generator.model.Correction;
import dev.larkspur.generator.model.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an overlay put right, and why. */
final class CorrectionFacts {
  private final List<Correction> corrections;

  CorrectionFacts(List<Correction> corrections) {
    this.corrections = corrections;
  }

  /** Of one operation or event; nothing of what belongs to many. */
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
