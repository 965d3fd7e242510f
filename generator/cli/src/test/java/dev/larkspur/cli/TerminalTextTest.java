package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalTextTest {
  @Test
  void lineSeparatorsAreReplaced() {
    assertThat(TerminalText.of("one\r\ntwo\tthree")).isEqualTo("one  two three");
  }

  @Test
  void controlCharactersAreEscaped() {
    assertThat(TerminalText.of("\u001b[2J\u0007\u009b1m\u202eabc"))
        .isEqualTo("\\u001b[2J\\u0007\\u009b1m\\u202eabc");
  }

  @Test
  void lettersOfAllScriptsAreUnchanged() {
    assertThat(TerminalText.of("\u793a\u4f8b \ud83d\ude00")).isEqualTo("\u793a\u4f8b \ud83d\ude00");
  }
}
