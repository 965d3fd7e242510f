package dev.larkspur.generator.javamodel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.model.TypeRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StringContentTest {

  private static @Nullable TypeUse type(String example) {
    Field row =
        Field.builder("content", new Type.StringType("string"))
            .example(TextNode.valueOf(example))
            .build();
    return StringContent.in(
        new Property(
            "content",
            Property.Place.MEMBER,
            TypeRef.Scalar.STRING,
            true,
            false,
            row,
            new Source("a.md", 1)));
  }

  @Test
  void the_example_tells_an_object_from_a_list() {
    assertThat(type("{\"text\":\"hi\"}")).hasToString("Map<String, Json>");
    assertThat(type(" [{\"id\":\"1\"}]\n")).hasToString("List<Json>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text", "7", "{name}", "[a", "{\"a\":1", "{\"a\":1}, {}", "${x}"})
  void other_text_is_not_json(String example) {
    assertThat(type(example)).isNull();
  }
}
