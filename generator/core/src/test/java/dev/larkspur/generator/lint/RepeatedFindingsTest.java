package dev.larkspur.generator.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepeatedFindingsTest {
  @Test
  void aRepeatedMessageIsReportedOnceWithTheOtherLines() {
    List<Diagnostic> joined =
        RepeatedFindings.joined(
            List.of(
                finding(1, "Same."),
                finding(3, "Other."),
                finding(5, "Same."),
                finding(8, "Same.")));

    assertThat(joined)
        .extracting(found -> found.location().line() + " " + found.message())
        .containsExactly("1 Same. The same on lines 5, 8.", "3 Other.");
  }

  @Test
  void aLongListOfLinesIsCut() {
    List<Diagnostic> many = IntStream.rangeClosed(1, 9).mapToObj(n -> finding(n, "S.")).toList();

    assertThat(RepeatedFindings.joined(many))
        .extracting(Diagnostic::message)
        .containsExactly("S. The same on lines 2, 3, 4, 5, 6 and 3 more.");
  }

  @Test
  void messagesOfOtherPagesAndRulesStay() {
    List<Diagnostic> different =
        Stream.of(Rule.ROW_REPEATED, Rule.LINK_BROKEN)
            .flatMap(
                rule ->
                    Stream.of("a.md", "b.md")
                        .map(
                            path ->
                                new Diagnostic(rule, new SourceLocation(path, 1, 1), "S.", null)))
            .sorted()
            .toList();

    assertThat(RepeatedFindings.joined(different)).isEqualTo(different);
  }

  private static Diagnostic finding(int line, String message) {
    return new Diagnostic(Rule.ROW_REPEATED, new SourceLocation("a.md", line, 1), message, null);
  }
}
