package dev.larkspur.generator.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import dev.larkspur.generator.source.UserInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {
  @TempDir Path folder;

  @Test
  void anAcceptedFindingMayMove() {
    Baseline baseline =
        Baseline.of(List.of(finding("a.md", 10, "It is already listed in line 9.")));

    List<Diagnostic> later = List.of(finding("a.md", 22, "It is already listed in line 21."));

    assertThat(baseline.newIn(later)).isEmpty();
    assertThat(baseline.goneFrom(later)).isZero();
  }

  @Test
  void aSecondFindingOfTheSameKindIsNew() {
    Diagnostic first = finding("a.md", 10, "Wrong.");
    Diagnostic second = finding("a.md", 12, "Wrong.");

    assertThat(Baseline.of(List.of(first)).newIn(List.of(first, second))).containsExactly(second);
  }

  @Test
  void findingsThatNoLongerOccurAreCounted() {
    Diagnostic kept = finding("a.md", 1, "One.");
    Baseline baseline = Baseline.of(List.of(kept, finding("b.md", 1, "Two.")));

    assertThat(baseline.goneFrom(List.of(kept))).isEqualTo(1);
  }

  @Test
  void theFileIsReadAsWritten() throws IOException {
    Baseline baseline =
        Baseline.of(List.of(finding("b.md", 1, "Two."), finding("a.md", 1, "One.")));
    Path file = Files.write(folder.resolve("baseline.json"), baseline.content());

    assertThat(Baseline.read(file)).isEqualTo(baseline);
    assertThat(file).content().containsSubsequence("formatVersion", "a.md", "b.md").endsWith("\n");
  }

  @Test
  void anUnreadableFileIsRejected() throws IOException {
    Path text = Files.writeString(folder.resolve("text.json"), "text");
    Path newer = Files.writeString(folder.resolve("newer.json"), "{\"formatVersion\": 2}");

    assertThatThrownBy(() -> Baseline.read(text))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("text.json is not a baseline");
    for (String content : List.of("null", "{\"formatVersion\": 1}{}")) {
      Path other = Files.writeString(folder.resolve("other.json"), content);
      assertThatThrownBy(() -> Baseline.read(other))
          .isInstanceOf(UserInputException.class)
          .hasMessageContaining("other.json is not a baseline: ");
    }
    assertThatThrownBy(() -> Baseline.read(newer))
        .isInstanceOf(UserInputException.class)
        .hasMessageEndingWith("newer.json has format version 2; expected 1.");
    assertThatThrownBy(() -> Baseline.read(folder.resolve("missing.json")))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("missing.json cannot be read: it does not exist.");
  }

  private static Diagnostic finding(String path, int line, String message) {
    return new Diagnostic(
        Rule.ROW_REPEATED, new SourceLocation(path, line, 1), message, Rule.ROW_REPEATED.hint());
  }
}
