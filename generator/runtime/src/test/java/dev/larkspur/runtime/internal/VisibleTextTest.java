package dev.larkspur.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {
  @Test
  void visible_text_is_unchanged() {
    assertThat(VisibleText.of("")).isEmpty();
    assertThat(VisibleText.of("täglich 每天 😀 {0} %s")).isEqualTo("täglich 每天 😀 {0} %s");
  }

  @Test
  void characters_that_change_a_log_are_escaped() {
    assertThat(VisibleText.of("a\r\n\t\u001b[31m\u0085b"))
        .isEqualTo("a\\u000d\\u000a\\u0009\\u001b[31m\\u0085b");
    assertThat(VisibleText.of("\u2028\u2029\u202e\u200b\ufeff\ud800"))
        .isEqualTo("\\u2028\\u2029\\u202e\\u200b\\ufeff\\ud800");
  }

  @Test
  void long_text_is_cut_but_no_character_is_split() {
    assertThat(VisibleText.of("x".repeat(500))).hasSize(500).doesNotContain("…");
    assertThat(VisibleText.of("x".repeat(1_000_000))).isEqualTo("x".repeat(500) + "…");
    assertThat(VisibleText.of("x".repeat(499) + "😀y")).isEqualTo("x".repeat(499) + "😀…");
  }
}
