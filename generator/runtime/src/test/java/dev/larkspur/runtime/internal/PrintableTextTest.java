package dev.larkspur.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTextTest {
  @Test
  void visible_text_is_unchanged() {
    assertThat(PrintableText.line("")).isEmpty();
    assertThat(PrintableText.line("täglich 每天 😀 {0} %s")).isEqualTo("täglich 每天 😀 {0} %s");
  }

  @Test
  void line_breaks_are_blanks() {
    assertThat(PrintableText.line(" a\r\nb\tc\u0085d\u2028e\u2029")).isEqualTo("a  b c d e");
  }

  @Test
  void characters_that_control_a_terminal_or_are_invisible_are_escaped() {
    assertThat(PrintableText.line("\u001b[31m\u0000\u007f")).isEqualTo("\\u001b[31m\\u0000\\u007f");
    assertThat(PrintableText.line("\u202e\u2066\u200b\ufeff\u00ad\u3164\ud800"))
        .isEqualTo("\\u202e\\u2066\\u200b\\ufeff\\u00ad\\u3164\\ud800");
    assertThat(PrintableText.line("a\udb40\udc41")).isEqualTo("a\\u{e0041}");
  }

  @Test
  void long_text_is_cut_but_no_character_is_split() {
    assertThat(PrintableText.line("x".repeat(500))).hasSize(500).doesNotContain("…");
    assertThat(PrintableText.line("a\t" + "x".repeat(498))).hasSize(500).doesNotContain("…");
    assertThat(PrintableText.line("a\t" + "x".repeat(499))).hasSize(501).endsWith("x…");
    assertThat(PrintableText.line("x".repeat(1_000_000))).isEqualTo("x".repeat(500) + "…");
    assertThat(PrintableText.line("x".repeat(499) + "😀y")).isEqualTo("x".repeat(499) + "…");
    assertThat(PrintableText.line("\u0000".repeat(10), 13)).isEqualTo("\\u0000\\u0000…");
  }
}
