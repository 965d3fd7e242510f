package dev.larkspur.generator.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.ConstraintsBuilder;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.model.TypeRef;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConstrainedTest {
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void aConstraintOfTheTypeIsAKeyword() {
    ObjectNode text =
        schema(
            TypeRef.Scalar.STRING,
            Constraints.builder().minLength(1L).maxLength(2L).pattern("^a+$"));
    ObjectNode number =
        schema(TypeRef.Scalar.INTEGER, Constraints.builder().minimum(BigDecimal.ONE));

    assertThat(text).hasToString("{\"minLength\":1,\"maxLength\":2,\"pattern\":\"^a+$\"}");
    assertThat(number).hasToString("{\"minimum\":1}");
    assertThat(diagnostics.isEmpty()).isTrue();
  }

  @Test
  void otherConstraintsAreInAnExtensionAndReported() {
    ObjectNode schema =
        schema(
            TypeRef.Scalar.STRING,
            Constraints.builder()
                .minLength(-1L)
                .maxLength(1L << 32)
                .maximum(BigDecimal.TEN)
                .pattern("(a+)+"));

    assertThat(schema)
        .hasToString(
            "{\"x-larkspur-constraints\":{\"minLength\":-1,\"maxLength\":4294967296,\"maximum\":10,"
                + "\"pattern\":\"(a+)+\"}}");
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "page.md:7:1: note "
                + Rule.OPENAPI_APPROXIMATED
                + " The constraints of name are not keywords of its schema: minLength, maxLength,"
                + " maximum, pattern.");
  }

  private ObjectNode schema(TypeRef type, ConstraintsBuilder constraints) {
    Field row =
        Field.builder("name", new Type.StringType("string"))
            .constraints(constraints.build())
            .build();
    ObjectNode schema = JsonTree.object();
    new Constrained(new EnumTypes(List.of()), diagnostics)
        .add(
            schema,
            new Property(
                "name", Property.Place.MEMBER, type, false, true, row, new Source("page.md", 7)));
    return schema;
  }
}
