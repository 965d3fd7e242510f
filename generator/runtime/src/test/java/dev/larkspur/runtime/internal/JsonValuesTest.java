package dev.larkspur.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.sample.Level;
import dev.larkspur.runtime.sample.MsgType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonValuesTest {
  record Person(@JsonProperty("open_id") String openId, @Nullable String name) {}

  static Object[][] convertedValues() {
    return new Object[][] {
      {"text", "\"text\""},
      {CharBuffer.wrap("text"), "\"text\""},
      {'c', "\"c\""},
      {true, "true"},
      {(byte) 1, "1"},
      {(short) 2, "2"},
      {3, "3"},
      {1L << 40, "1099511627776"},
      {0.5, "0.5"},
      {0.1f, "0.1"},
      {new BigInteger("123456789012345678901234567890"), "123456789012345678901234567890"},
      {new BigDecimal("1.25"), "1.25"},
      {MsgType.TEXT, "\"text\""},
      {Level.LOW, "1"},
      {new Person("ou_1", null), "{\"open_id\":\"ou_1\"}"},
      {IntNode.valueOf(7), "7"},
      {List.of(1, "a", List.of()), "[1,\"a\",[]]"},
      {Set.of(1), "[1]"},
      {Arrays.asList(1, null), "[1,null]"},
      {new int[] {1, 2}, "[1,2]"},
      {new String[] {"a"}, "[\"a\"]"},
      {Collections.singletonMap("a", null), "{\"a\":null}"},
      {
        Map.of("a", Map.of("b", new Person("ou_1", "Lee"))),
        "{\"a\":{\"b\":{\"open_id\":\"ou_1\",\"name\":\"Lee\"}}}"
      },
    };
  }

  @ParameterizedTest
  @MethodSource("convertedValues")
  void plain_values_are_converted(Object value, String json) {
    assertThat(JsonValues.of("x", value)).hasToString(json);
    assertThat(JsonValues.orNull("x", value)).hasToString(json);
  }

  @Test
  void a_value_is_written_as_text() {
    assertThat(JsonValues.text("content", Map.of("text", "a\"b")))
        .isEqualTo("{\"text\":\"a\\\"b\"}");
    assertThat(JsonValues.text("content", null)).isNull();
    assertThatThrownBy(() -> JsonValues.text("content", Map.of("a", new Object())))
        .hasMessageContaining("content.a");
  }

  @Test
  void a_json_value_is_not_copied() {
    Json tree = Json.of(Map.of("a", 1));

    assertThat(JsonValues.of("x", tree)).isSameAs(tree);
  }

  @Test
  void null_is_a_json_null_or_remains_null() {
    assertThat(JsonValues.of("x", null)).isEqualTo(Json.NULL);
    assertThat(JsonValues.orNull("x", null)).isNull();
    assertThat(JsonValues.list("x", null)).isNull();
    assertThat(JsonValues.map("x", null)).isNull();
    assertThat(JsonValues.list("x", Arrays.asList(1, null))).hasToString("[1, null]");
  }

  @Test
  void a_map_keeps_its_order_and_is_a_copy() {
    Map<String, Object> given = new LinkedHashMap<>();
    given.put("z", 1);
    given.put("a", List.of(2));

    Map<String, Json> converted = JsonValues.map("x", given);
    given.clear();

    assertThat(converted).hasToString("{z=1, a=[2]}");
    assertThatThrownBy(() -> converted.put("b", Json.NULL))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void nested_lists_are_converted_element_by_element() {
    List<List<Json>> rows =
        JsonValues.list("rows", List.of(List.of(1, "a"), List.of()), JsonValues::list);
    Map<String, List<Json>> columns =
        JsonValues.map("columns", Map.of("a", List.of(true)), JsonValues::list);

    assertThat(rows).hasToString("[[1, \"a\"], []]");
    assertThat(columns).hasToString("{a=[true]}");
  }

  @Test
  void a_message_has_the_path_and_the_class_but_not_the_value() {
    Object secret = new Object() {};

    assertThatThrownBy(() -> JsonValues.map("fields", Map.of("due", List.of(1, Instant.EPOCH))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "fields.due[1]: java.time.Instant cannot be converted to JSON; pass text, a number, a"
                + " boolean, a map, a collection, an array, a record or a JSON value");
    assertThatThrownBy(() -> JsonValues.list("rows", List.of(List.of(secret)), JsonValues::list))
        .hasMessageStartingWith("rows[0][0]: " + secret.getClass().getName() + " cannot");
    assertThatThrownBy(() -> JsonValues.of("value", Map.of("a", Map.of("b", Optional.of(1)))))
        .hasMessageStartingWith("value.a.b: java.util.Optional cannot");
  }

  @Test
  void a_number_that_json_does_not_have_is_rejected() {
    assertThatThrownBy(() -> JsonValues.of("rate", Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rate: JSON has no number NaN");
    assertThatThrownBy(() -> JsonValues.of("rate", Float.POSITIVE_INFINITY))
        .hasMessage("rate: JSON has no number Infinity");
  }

  @Test
  void bytes_are_rejected_since_they_may_be_text_or_numbers() {
    assertThatThrownBy(() -> JsonValues.of("image", new byte[] {1}))
        .hasMessageStartingWith("image: byte[] cannot");
  }

  @Test
  void a_null_key_is_rejected() {
    Map<String, Object> map = new HashMap<>();
    map.put(null, 1);

    assertThatThrownBy(() -> JsonValues.map("fields", map))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("fields.null: a map with JSON values cannot have a null key");
  }

  @Test
  void a_map_that_contains_itself_is_rejected() {
    Map<String, Object> map = new HashMap<>();
    map.put("self", map);

    assertThatThrownBy(() -> JsonValues.map("fields", map))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("fields.self.self.")
        .hasMessageEndingWith(": more than 1000 levels of nesting");
  }
}
