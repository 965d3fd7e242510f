package dev.larkspur.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.larkspur.runtime.sample.Level;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  private static final String BOOK =
      "{\"title\":\"Pi\",\"pages\":214,\"price\":12.50,\"lent\":false,\"tags\":[\"a\",null],\"at\":null}";

  record Book(@JsonProperty("title") String title, @JsonProperty("pages") long pages) {}

  @Test
  void members_and_elements_are_reached_in_a_chain_without_checks() {
    Json book = Json.parse(BOOK);

    assertThat(book.get("title").asText()).isEqualTo("Pi");
    assertThat(book.get("pages").asLong()).isEqualTo(214);
    assertThat(book.get("price").asDecimal()).isEqualTo("12.50");
    assertThat(book.get("lent").asBoolean()).isFalse();
    assertThat(book.get("tags").get(0).asText()).isEqualTo("a");
    assertThat(book.at("/tags/0").asText()).isEqualTo("a");
    assertThat(book.get("author").get("name").get(7).asText()).isNull();
    assertThat(book.get("tags").get(-1)).isSameAs(Json.NULL);
    assertThat(book.get("tags").get(2)).isSameAs(Json.NULL);
    assertThat(book.at("/tags/x/0")).isSameAs(Json.NULL);
    assertThatThrownBy(() -> book.at("tags")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_member_with_null_differs_from_a_missing_one_in_the_members() {
    Json book = Json.parse(BOOK);

    assertThat(book.get("at")).isSameAs(Json.NULL);
    assertThat(book.members()).containsKey("at").doesNotContainKey("author");
    assertThat(book.members().keySet())
        .containsExactly("title", "pages", "price", "lent", "tags", "at");
    assertThat(book.get("tags").elements()).containsExactly(Json.of("a"), Json.NULL);
    assertThat(book.elements()).isEmpty();
    assertThat(book.get("tags").members()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "{},   object",
    "[], list",
    "'\"\"', text",
    "0, number",
    "1.5, number",
    "true, boolean",
    "null, null"
  })
  void a_value_is_of_one_kind(String text, String kind) {
    Json json = Json.parse(text);

    assertThat(json.isObject()).isEqualTo(kind.equals("object"));
    assertThat(json.isList()).isEqualTo(kind.equals("list"));
    assertThat(json.isText()).isEqualTo(kind.equals("text"));
    assertThat(json.isNumber()).isEqualTo(kind.equals("number"));
    assertThat(json.isBoolean()).isEqualTo(kind.equals("boolean"));
    assertThat(json.isNull()).isEqualTo(kind.equals("null"));
  }

  @Test
  void values_of_other_kinds_are_null_or_the_given_default() {
    for (String text : List.of("{}", "[1]", "null")) {
      Json json = Json.parse(text);
      assertThat(json.asText()).isNull();
      assertThat(json.asLong()).isNull();
      assertThat(json.asDecimal()).isNull();
      assertThat(json.asBoolean()).isNull();
      assertThat(json.asText("x")).isEqualTo("x");
      assertThat(json.asLong(7)).isEqualTo(7);
      assertThat(json.asBoolean(true)).isTrue();
    }
    assertThat(Json.of(5).asText("x")).isEqualTo("5");
    assertThat(Json.of(true).asText()).isEqualTo("true");
    assertThat(Json.of("5").asLong(7)).isEqualTo(5);
    assertThat(Json.of("false").asBoolean(true)).isFalse();
    assertThat(Json.of("yes").asBoolean()).isNull();
    assertThat(Json.of("12a").asDecimal()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5",
    "5.0, 5",
    "5e2, 500",
    "-9223372036854775808, -9223372036854775808",
    "9223372036854775808,",
    "1.5,",
    "1e999999999,",
    "1e-999999999,",
    "'\"1e999999999\"',",
    "'\" 5\"',"
  })
  void an_integer_is_exact_or_null(String text, @Nullable Long value) {
    assertThat(Json.parse(text).asLong()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "1.10",
        "0.10000000000000000555",
        "12345678901234567890123",
        "1E+999999999",
        "1E-999999999",
        "-1.5E+300000000",
        "true",
        "null",
        "\"\\u0000\\n\\\"é\"",
        "{\"a\":[1,{\"b\":null}],\"\":{}}",
        "[[],[[]]]"
      })
  void text_is_written_as_it_was_parsed(String text) {
    Json json = Json.parse(text);

    assertThat(json).hasToString(text);
    assertThat(json).isEqualTo(Json.parse(text)).hasSameHashCodeAs(Json.parse(text));
    assertThat(Json.of(json.toObject())).isEqualTo(json);
  }

  @Test
  void a_number_of_any_exponent_is_compared_without_its_digits() {
    Json huge = Json.parse("1e2147483647");
    Json tiny = Json.parse("[1e-2147483647]").get(0);

    assertThat(huge).isNotEqualTo(tiny).isNotEqualTo(Json.of(1)).isEqualTo(Json.of(huge));
    assertThat(huge.hashCode()).isEqualTo(Json.parse("10e2147483646").hashCode());
    assertThat(huge.asLong()).isNull();
    assertThat(tiny.asLong()).isNull();
    assertThat(huge.asText()).isEqualTo("1E+2147483647");
    assertThat(Json.parse("{\"pages\":1e2147483647}").get("pages").asDecimal()).isNotNull();
    assertThatThrownBy(() -> Json.parse("{\"pages\":1e2147483647}").as(Book.class))
        .hasMessage("pages: expected a whole number, found a number");
    assertThat(Json.of("9".repeat(1001)).asDecimal()).isNull();
  }

  @Test
  void numbers_are_equal_by_value_and_objects_in_any_order() {
    assertThat(Json.parse("[1,1.0,1.00,1e0,10e-1]").elements())
        .allMatch(Json.of(1)::equals)
        .allMatch(number -> number.hashCode() == Json.of(1).hashCode());
    assertThat(Json.parse("{\"a\":1,\"b\":[2.50]}"))
        .isEqualTo(Json.parse("{\"b\":[2.5],\"a\":1.0}"))
        .hasSameHashCodeAs(Json.parse("{\"b\":[2.5],\"a\":1.0}"))
        .isNotEqualTo(Json.parse("{\"a\":1}"))
        .isNotEqualTo(Json.parse("{\"a\":1,\"b\":[2.5,1]}"))
        .isNotEqualTo(Json.parse("{\"a\":1,\"c\":[2.5]}"));
    assertThat(Json.of("1")).isNotEqualTo(Json.of(1));
    assertThat(Json.of(true)).isNotEqualTo(Json.of("true"));
    assertThat(Json.parse("{\"a\":null}")).isNotEqualTo(Json.parse("{\"b\":null}"));
    assertThat(Json.of(0.1)).isEqualTo(Json.of(new BigDecimal("0.1")));
    assertThat(Json.of(BigInteger.TEN)).isEqualTo(Json.of(10));
    assertThat(Json.of(null)).isSameAs(Json.NULL).isEqualTo(Json.parse("null"));
  }

  @Test
  void a_value_shares_nothing_that_can_change() {
    List<Object> tags = new ArrayList<>(List.of("a"));
    Map<String, Object> given = new HashMap<>(Map.of("tags", tags));
    Json json = Json.of(given);
    tags.add("b");
    given.clear();

    assertThat(json).hasToString("{\"tags\":[\"a\"]}");
    assertThatThrownBy(() -> json.members().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> json.get("tags").elements().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> ((Map<?, ?>) json.toObject()).clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> ((List<?>) json.get("tags").toObject()).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void plain_java_has_one_class_for_each_kind() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("a", 1L);
    object.put("b", new BigInteger("9223372036854775808"));
    object.put("c", new BigDecimal("1.0"));
    object.put("d", Arrays.asList("x", true, null));

    assertThat(
            Json.parse("{\"a\":1,\"b\":9223372036854775808,\"c\":1.0,\"d\":[\"x\",true,null]}")
                .toObject())
        .isEqualTo(object);
    assertThat(Json.of(object).toObject()).isEqualTo(object);
    assertThat(Json.NULL.toObject()).isNull();
  }

  @Test
  void records_enums_and_trees_of_jackson_are_converted_and_read() {
    Json json = Json.of(Map.of("book", new Book("Pi", 3), "level", Level.LOW));

    assertThat(json.get("book").as(Book.class)).isEqualTo(new Book("Pi", 3));
    assertThat(json.get("level").as(Level.class)).isSameAs(Level.LOW);
    assertThat(json.get("none").as(Book.class)).isNull();
    assertThat(json.as(Json.class)).isEqualTo(json);
    assertThat(Json.of(JsonNodeFactory.instance.objectNode())).hasToString("{}");
    assertThat(Json.of(JsonNodeFactory.instance.arrayNode().add(1.5))).hasToString("[1.5]");
    assertThatThrownBy(() -> Json.of(new tools.jackson.databind.ObjectMapper().createArrayNode()))
        .hasMessageContaining("cannot be converted to JSON");
    assertThatThrownBy(() -> Json.of(Map.of("at", Path.of("a"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(".at: ")
        .hasMessageContaining("cannot be converted to JSON");
    assertThatThrownBy(
            () -> Json.parse("{\"title\":\"secret\",\"pages\":\"secret\"}").as(Book.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pages: expected a whole number, found text of 6 characters")
        .hasNoCause();
  }

  static Stream<String> malformedTexts() {
    return Stream.of(
        "",
        " ",
        "{",
        "[1,]",
        "nul",
        "{} {}",
        "'a'",
        "{\"secret\":}",
        "01",
        "+1",
        "NaN",
        "1e",
        "[".repeat(1001) + "]".repeat(1001),
        "9".repeat(1001),
        "1e9999999999");
  }

  @ParameterizedTest
  @MethodSource("malformedTexts")
  void text_that_is_not_one_value_within_the_limits_is_rejected_without_quoting_it(String text) {
    assertThatThrownBy(() -> Json.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Invalid JSON")
        .hasMessageNotContaining("secret")
        .hasMessageNotContaining("999")
        .hasNoCause();
  }

  @Test
  void the_message_has_the_position_or_the_limit() {
    assertThatThrownBy(() -> Json.parse("{\n  \"a\": ]"))
        .hasMessageMatching("Invalid JSON at line 2, column \\d+");
    assertThatThrownBy(() -> Json.parse("[".repeat(1001)))
        .hasMessageStartingWith("Invalid JSON: beyond a limit: 1000 levels");
  }

  @Test
  void the_deepest_value_can_be_used_like_any_other() throws Exception {
    String text = "[".repeat(1000) + "]".repeat(1000);
    List<Json> results = new ArrayList<>();
    // A thread with a small stack, as pools have.
    Thread thread =
        new Thread(
            null,
            () -> {
              Json deep = Json.parse(text);
              Json copy = Json.parse(text);
              results.add(deep.hashCode() == copy.hashCode() && deep.equals(copy) ? copy : deep);
              results.add(Json.parse(copy.toString()).as(Json.class));
            },
            "small",
            512 << 10);
    thread.start();
    thread.join();

    assertThat(results).hasSize(2).allMatch(json -> json.toString().equals(text));
    Json deep = results.get(0);
    assertThatThrownBy(() -> Json.of(List.of(deep)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("more than 1000 levels");
    assertThat(Json.of(List.of(deep.get(0)))).isEqualTo(deep);
    assertThatThrownBy(() -> Json.of(Map.of("a", Set.of(deep.get(0)))))
        .hasMessageContaining("more than 1000 levels");
  }

  @Test
  void of_members_with_one_name_the_last_counts() {
    assertThat(Json.parse("{\"a\":1,\"a\":2}").get("a").asLong()).isEqualTo(2);
  }
}
