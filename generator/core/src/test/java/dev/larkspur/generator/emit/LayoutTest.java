package dev.larkspur.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayoutTest {

  @Test
  void eachComponentHasALineOfItsOwn() {
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
  void aShortHeaderStaysOnItsLine() {
    assertThat(Layout.of("public record A(Caller caller) {\n  int x;\n}\n"))
        .isEqualTo("public record A(Caller caller) {\n\n  int x;\n}\n");
  }

  @Test
  void argumentsThatFitNoLineAreBelow() {
    String name = "a".repeat(40);
    String value = "b".repeat(80);
    assertThat(
            Layout.of(
                """
                public static final A A = new A("%2$s", Known.%1$s);
                private static final Map<Long, %1$s> %1$s =\s
                    Map.<Long, %1$s>ofEntries(
                        Map.entry(1234567L, %2$s),
                        Map.entry("%2$s", %1$s.class));
                return listed == null ? new %1$s(value, Known.UNLISTED) : %1$s;
                return "%2$s ? : " + " ? : ";
                """
                    .formatted(name, value)))
        .isEqualTo(
            """
            public static final A A =
                new A("%2$s",
                    Known.%1$s);
            private static final Map<Long, %1$s> %1$s =
                Map.<Long, %1$s>ofEntries(
                    Map.entry(
                        1234567L,
                            %2$s),
                    Map.entry(
                        "%2$s",
                            %1$s.class));
            return listed == null
                ? new %1$s(value, Known.UNLISTED)
                : %1$s;
            return "%2$s ? : " + " ? : ";
            """
                .formatted(name, value));
  }

  @Test
  void whatIsTooWideGoesOnInTheNextLine() {
    String name = "a".repeat(45);
    String wide =
        """
        public final class %1$s extends OpenEnum<String, %1$s.Known> {
          public static final %1$s A = new %1$s("a", Known.A);
        """;
    assertThat(Layout.of(wide.formatted(name)))
        .isEqualTo(
            """
            public final class %1$s
                extends OpenEnum<String, %1$s.Known> {
              public static final %1$s A =
                  new %1$s("a", Known.A);
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
  void aCommentOfOneLineTakesOneLine() {
    assertThat(Layout.of("  /**\n   * Word.\n   */\n  x;\n")).isEqualTo("  /** Word. */\n  x;\n");
  }

  @Test
  void aCommentThatCameAsOneLineHasItsLinesAgain() {
    String comment = Layout.inOneLine("Word.\n\n<p>More.");
    assertThat(comment).doesNotContain("\n");
    assertThat(Layout.of("  /**\n   * " + comment + "\n   */\n  x;\n"))
        .isEqualTo("  /**\n   * Word.\n   *\n   * <p>More.\n   */\n  x;\n");
  }

  @Test
  void fieldsAndPlainConstantsHaveNoGaps() {
    assertThat(Layout.of("  private A a;\n\n  private B b;\n\n  void x();\n"))
        .isEqualTo("  private A a;\n  private B b;\n\n  void x();\n");
    assertThat(Layout.of("  A,\n\n  B_1,\n\n  /**\n   * C.\n   */\n  C\n"))
        .isEqualTo("  A,\n  B_1,\n\n  /** C. */\n  C\n");
  }

  @Test
  void textIsNeverTakenForCode() {
    String text =
        "  /**\n   * public record A(\n   * @X(\n   * {\n   * }\n   */\n  x = \"{\"\n      + \"}\";\n";

    assertThat(Layout.of(text)).isEqualTo(text);
  }
}
