package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.larkspur.generator.source.UserInputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameSelectionTest {
  private static final List<String> KNOWN =
      List.of("im.v1.message.reply", "im.v1.message.get", "im.v1.chat.get", "drive.v1.file.get");

  @Test
  void anAsteriskRepresentsAnyCharacters() {
    assertThat(NameSelection.of(List.of("im.v1.message.*"), KNOWN))
        .containsExactly("im.v1.message.reply", "im.v1.message.get");
    assertThat(NameSelection.of(List.of("*.get"), KNOWN))
        .containsExactly("im.v1.message.get", "im.v1.chat.get", "drive.v1.file.get");
    assertThat(NameSelection.of(List.of("im.*.get"), KNOWN))
        .containsExactly("im.v1.message.get", "im.v1.chat.get");
    assertThat(NameSelection.of(List.of("*"), KNOWN)).containsExactlyElementsOf(KNOWN);
  }

  @Test
  void thePartsOfAPatternDoNotOverlap() {
    assertThat(NameSelection.matches("aba*ba", "aba")).isFalse();
    assertThat(NameSelection.matches("a*b*b", "ab")).isFalse();
    assertThat(NameSelection.matches("a**b", "ab")).isTrue();
    assertThat(NameSelection.matches("im.v1*", "imxv1")).isFalse();
  }

  @Test
  void aNameIsSelectedOnce() {
    assertThat(NameSelection.of(List.of("im.v1.chat.get", "im.v1.chat.*"), KNOWN))
        .containsExactly("im.v1.chat.get");
  }

  @Test
  void aPatternWithoutMatchesIsReported() {
    assertThatThrownBy(() -> NameSelection.of(List.of("hire.*"), KNOWN))
        .isInstanceOf(UserInputException.class)
        .hasMessage("No operation, event or callback matches \"hire.*\".");
  }
}
