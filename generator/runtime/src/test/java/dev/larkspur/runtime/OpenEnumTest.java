package dev.larkspur.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.larkspur.runtime.jackson.JsonCodec;
import dev.larkspur.runtime.sample.Level;
import dev.larkspur.runtime.sample.MsgType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Open enums work with any mapper, not only with that of the runtime. */
class OpenEnumTest {
  private static final JsonMapper ANY = new JsonMapper();

  @Test
  void a_documented_value_is_its_constant() throws Exception {
    assertThat(ANY.readValue("\"text\"", MsgType.class)).isSameAs(MsgType.TEXT);
    assertThat(ANY.readValue("1", Level.class)).isSameAs(Level.LOW);
  }

  @Test
  void an_undocumented_value_is_kept() throws Exception {
    MsgType read = ANY.readValue("\"hologram\"", MsgType.class);

    assertThat(read.known()).isEqualTo(MsgType.Known.UNLISTED);
    assertThat(ANY.writeValueAsString(read)).isEqualTo("\"hologram\"");
  }

  @Test
  void numbers_are_read_from_text_and_text_from_numbers() throws Exception {
    assertThat(Json.of(5).as(MsgType.class)).isEqualTo(MsgType.of("5"));
    assertThat(Json.of("1").as(Level.class)).isSameAs(Level.LOW);
    assertThat(Json.of("").as(Level.class)).isNull();
  }

  @Test
  void list_elements_and_record_components_are_read() throws Exception {
    assertThat(
            ANY.readValue(
                "{\"a\":[1],\"b\":[2,null]}", new TypeReference<Map<String, List<Level>>>() {}))
        .isEqualTo(Map.of("a", List.of(Level.LOW), "b", Arrays.asList(Level.of(2L), null)));
    assertThat(ANY.readValue("[\"post\"]", new TypeReference<List<MsgType>>() {}))
        .containsExactly(MsgType.POST);
  }

  @Test
  void a_class_without_of_is_rejected_with_the_reason() {
    assertThatThrownBy(() -> JsonCodec.reader(Bare.class).readValue("\"a\""))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("needs a public static method of(value)");
  }

  static final class Bare extends OpenEnum<String, MsgType.Known> {
    Bare() {
      super("a", MsgType.Known.TEXT);
    }
  }
}
