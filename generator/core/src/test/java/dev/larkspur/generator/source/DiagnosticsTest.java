package dev.larkspur.generator.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiagnosticsTest {
  private static final SourceLocation PLACE = new SourceLocation("a.md", 1, 1);

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void theHintOfTheRuleIsTheDefault() {
    diagnostics.report(Rule.TYPE_UNKNOWN, PLACE, "one");
    diagnostics.report(Rule.TYPE_UNKNOWN, PLACE, "two", "Do this.");
    diagnostics.report(Rule.TAG_UNMATCHED, PLACE, "a tag");

    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::hint)
        .containsExactly(null, Rule.TYPE_UNKNOWN.hint(), "Do this.");
  }

  @Test
  void aHintIsNewOnlyOnce() {
    FreshHints hints = new FreshHints();

    assertThat(hints.of(said("one", "Do this."))).isEqualTo("Do this.");
    assertThat(hints.of(said("two", "Do this."))).isNull();
    assertThat(hints.of(said("three", "Do that."))).isEqualTo("Do that.");
    assertThat(hints.of(said("four", null))).isNull();
  }

  private static Diagnostic said(String message, String hint) {
    return new Diagnostic(Rule.TYPE_UNKNOWN, PLACE, message, hint);
  }
}
