package dev.larkspur.generator.emit;

import static dev.larkspur.generator.Spec.defaulting;
import static dev.larkspur.generator.Spec.described;
import static dev.larkspur.generator.Spec.scoped;
import static dev.larkspur.generator.Spec.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.Property.Place;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.model.TypeRef;
import org.junit.jupiter.api.Test;

class ComponentDocTest {

  @Test
  void documentsAScopeOfOneValueWithThatValue() {
    Field row = scoped(described(string("id"), "Which. For `user_id`: `user:read`"), "user:read");

    assertThat(doc(row))
        .startsWith("Which. For {@code user_id}: {@code user:read}\n")
        .doesNotContain("Requires");
    assertThat(doc(scoped(string("id"), "user:read")))
        .startsWith("The id.\n")
        .contains("Requires the scope {@code user:read}.");
  }

  @Test
  void shortensLongValues() {
    assertThat(doc(defaulting(string("id"), "x".repeat(160))))
        .isEqualTo("The id.\n\n<p>Default:\n{@code " + "x".repeat(160) + "}.");
    assertThat(doc(defaulting(string("id"), "x".repeat(161))))
        .isEqualTo("The id.\n\n<p>Default, shortened: {@code " + "x".repeat(60) + "}\u2026");
    assertThat(doc(defaulting(string("id"), "x".repeat(59) + "\uD83D\uDE00".repeat(60))))
        .endsWith("{@code " + "x".repeat(59) + "}\u2026");
  }

  private static String doc(Field row) {
    Property property =
        new Property(
            row.name(),
            Place.MEMBER,
            TypeRef.Scalar.STRING,
            false,
            true,
            row,
            new Source("a.md", 1));
    return new ComponentDoc(new JavadocCache()).full(property, 0);
  }
}
