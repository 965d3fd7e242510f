package dev.larkspur.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayoutTest {

  @Test
  void putsEachComponentOnItsOwnLine() {
    assertThat(
            Layout.of(
                """
                public record A(@JsonProperty("a,(\\"") Map<String, List<Long>> a,
                    @JsonProperty("b") long b) implements Request<B> {
                }
                """))
        .isEqualTo(
            """
            public record A(
                @JsonProperty("a,(\\"") Map<String, List<Long>> a,
                @JsonProperty("b") long b)
                implements Request<B> {}
            """);
  }

  @Test
  void keepsAShortHeaderOnOneLine() {
    assertThat(Layout.of("public record A(Caller caller) {\n  int x;\n}\n"))
        .isEqualTo("public record A(Caller caller) {\n\n  int x;\n}\n");
  }

  @Test
  void breaksLinesThatAreTooWide() {
    String name = "a".repeat(45);
    String wide =
        """
        public final class %1$s extends OpenEnum<String, %1$s.Known> {
        """;
    assertThat(Layout.of(wide.formatted(name)))
        .isEqualTo(
            """
            public final class %1$s
                extends OpenEnum<String, %1$s.Known> {
            """
                .formatted(name));
    assertThat(
            Layout.of("public record A(@JsonProperty(\"\\\")\") %1$s %1$s) {\n}\n".formatted(name)))
        .isEqualTo(
            """
            public record A(
                @JsonProperty("\\")")
                    %1$s %1$s) {}
            """
                .formatted(name));
  }

  @Test
  void putsACommentOfOneLineOnOneLine() {
    assertThat(Layout.of("  /**\n   * Word.\n   */\n  x;\n")).isEqualTo("  /** Word. */\n  x;\n");
  }

  @Test
  void removesEmptyLinesBetweenFieldsAndPlainConstants() {
    assertThat(Layout.of("  private A a;\n\n  private B b;\n\n  void x();\n"))
        .isEqualTo("  private A a;\n  private B b;\n\n  void x();\n");
    assertThat(Layout.of("  A,\n\n  B_1,\n\n  /**\n   * C.\n   */\n  C\n"))
        .isEqualTo("  A,\n  B_1,\n\n  /** C. */\n  C\n");
  }

  @Test
  void leavesLiteralsAndCommentsUnchanged() {
    String text =
        "  /**\n   * public record A(\n   * @X(\n   * {\n   * }\n   */\n  x = \"{\"\n      + \"}\";\n";

    assertThat(Layout.of(text)).isEqualTo(text);
  }
}
