package dev.larkspur.generator.reader.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class FieldValuesTest {
  private static final Vocabulary WORDS = Vocabulary.all().get(0);
  private static final Type STRING = new Type.StringType("string");
  private static final Type INTEGER = new Type.IntegerType("int");
  private static final Type BOOLEAN = new Type.BooleanType("boolean");
  private static final Type STRINGS = new Type.ListType("string[]", STRING);
  private static final Type OBJECT = new Type.ObjectType("gadget", "gadget");

  @Test
  void quotesAndEscapesAreRemovedFromStrings() {
    assertThat(example("\"om_12\"", STRING)).isEqualTo("\"om_12\"");
    assertThat(FieldValues.example("\"`{\\\"a\\\":1}`\"", STRING).textValue())
        .isEqualTo("{\"a\":1}");
    assertThat(FieldValues.example("`plain`", STRING).textValue()).isEqualTo("plain");
    assertThat(FieldValues.example("“curly”", STRING).textValue()).isEqualTo("curly");
    assertThat(FieldValues.example("\"a\\_b\"", STRING).textValue()).isEqualTo("a_b");
    assertThat(FieldValues.example("unquoted", STRING).textValue()).isEqualTo("unquoted");
  }

  @Test
  void aNumberMayHaveQuotes() {
    assertThat(example("10", INTEGER)).isEqualTo("10");
    assertThat(example("\"10\"", INTEGER)).isEqualTo("10");
    assertThat(example("`-1`", INTEGER)).isEqualTo("-1");
    assertThat(example("1615380573411", INTEGER)).isEqualTo("1615380573411");
    assertThat(example("0.5", new Type.NumberType("float"))).isEqualTo("0.5");
  }

  @Test
  void anExampleOfAnotherTypeIsText() {
    assertThat(example("a few", INTEGER)).isEqualTo("\"a few\"");
    assertThat(example("0.5", INTEGER)).isEqualTo("\"0.5\"");
    assertThat(example("\"x\"", STRINGS)).isEqualTo("\"x\"");
  }

  @Test
  void listsAndObjectsAreJson() {
    assertThat(example("[\"a\",\"b\"]", STRINGS)).isEqualTo("[\"a\",\"b\"]");
    assertThat(example("`[1]`", STRINGS)).isEqualTo("[1]");
    assertThat(example("{\"a\": 1.50}", OBJECT)).isEqualTo("{\"a\":1.50}");
  }

  @Test
  void aDefaultOfAnotherTypeIsIgnored() {
    assertThat(FieldValues.defaultValue("`false`", BOOLEAN, WORDS).booleanValue()).isFalse();
    assertThat(FieldValues.defaultValue("`20`", INTEGER, WORDS).intValue()).isEqualTo(20);
    assertThat(FieldValues.defaultValue("`[]`", STRINGS, WORDS).isEmpty()).isTrue();
    assertThat(FieldValues.defaultValue("none", INTEGER, WORDS)).isNull();
    assertThat(FieldValues.defaultValue("`100`", STRINGS, WORDS)).isNull();
  }

  @Test
  void aDefaultStringIsQuotedOrOneWord() {
    assertThat(FieldValues.defaultValue("`open_id`", STRING, WORDS).textValue())
        .isEqualTo("open_id");
    assertThat(FieldValues.defaultValue("all_members", STRING, WORDS).textValue())
        .isEqualTo("all_members");
    assertThat(FieldValues.defaultValue("\"\"", STRING, WORDS).textValue()).isEmpty();
    assertThat(FieldValues.defaultValue("whatever you like", STRING, WORDS)).isNull();
    assertThat(FieldValues.defaultValue("空", STRING, WORDS)).isNull();
  }

  @Test
  void hugeNumbersAreText() {
    String long1 = "9".repeat(1000);
    assertThat(FieldValues.example(long1, INTEGER).isTextual()).isTrue();
  }

  private static String example(String written, Type type) {
    JsonNode value = FieldValues.example(written, type);
    return value.toString();
  }
}
