package dev.larkspur.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.larkspur.runtime.sample.Level;
import dev.larkspur.runtime.sample.MsgType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Open enums go through any mapper, not only through the runtime's own. */
class OpenEnumTest {
  private static final JsonMapper ANY = new JsonMapper();

  @Test
  void a_listed_value_is_its_constant() throws Exception {
    assertThat(ANY.readValue("\"text\"", MsgType.class)).isSameAs(MsgType.TEXT);
    assertThat(ANY.readValue("1", Level.class)).isSameAs(Level.LOW);
  }

  @Test
  void any_other_value_is_kept() throws Exception {
    MsgType read = ANY.readValue("\"hologram\"", MsgType.class);

    assertThat(read.known()).isEqualTo(MsgType.Known.UNLISTED);
    assertThat(ANY.writeValueAsString(read)).isEqualTo("\"hologram\"");
  }

  @Test
  void a_number_may_stand_for_a_text_and_a_text_for_a_number() throws Exception {
    assertThat(ANY.readValue("5", MsgType.class).value()).isEqualTo("5");
    assertThat(ANY.readValue("\"1\"", Level.class)).isSameAs(Level.LOW);
    assertThat(ANY.readValue("\"\"", Level.class)).isNull();
  }

  @Test
  void elements_and_members_are_read_as_what_they_are() throws Exception {
    assertThat(
            ANY.readValue(
                "{\"a\":[1],\"b\":[\"2\",null]}", new TypeReference<Map<String, List<Level>>>() {}))
        .isEqualTo(Map.of("a", List.of(Level.LOW), "b", Arrays.asList(Level.of(2L), null)));
    assertThat(ANY.readValue("[\"post\"]", new TypeReference<List<MsgType>>() {}))
        .containsExactly(MsgType.POST);
  }

  @Test
  void a_class_without_of_is_refused_with_the_reason() {
    assertThatThrownBy(() -> ANY.readValue("\"a\"", Bare.class))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("needs a public static of(value)");
  }

  static final class Bare extends OpenEnum<String, MsgType.Known> {
    Bare() {
      super("a", MsgType.Known.TEXT);
    }
  }
}
