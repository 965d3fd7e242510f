package dev.larkspur.generator.reader.table;

import static dev.larkspur.generator.reader.Fixture.fields;
import static dev.larkspur.generator.reader.Fixture.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.reader.Fixture;
import dev.larkspur.generator.source.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleTypesTest {
  private static final Type OBJECT = new Type.ObjectType("", null);

  private final Fixture fixture = new Fixture();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"[{\\\"id\\\": 1}]\"",
        "\" {\\\"id\\\": 1} \"",
        "\"[{\\\"id\\\": 1,}]\"",
        "\"[{\\\"id\\\": \\\"1}]\""
      })
  void aStringWithRowsIsAStringIfItsExampleIsJsonText(String example) {
    Field form = row("string", example);

    assertThat(form.type()).isEqualTo(new Type.StringType("string"));
    assertThat(form.fields()).extracting(Field::name).containsExactly("id");
    assertThat(fixture.rules()).isEmpty();
  }

  @Test
  void stringsInAListMayBeJsonText() {
    Field form = row("string[]", "[\"{\\\"id\\\": 1}\"]");

    assertThat(form.type()).isEqualTo(new Type.ListType("string[]", new Type.StringType("string")));
    assertThat(fixture.rules()).isEmpty();
  }

  @Test
  void anUntypedRowWithJsonTextIsAString() {
    assertThat(row("-", "\"{\\\"id\\\": 1}\"").type()).isEqualTo(new Type.StringType("-"));
  }

  @Test
  void theExampleInTheDescriptionShowsJsonText() {
    Field form =
        fixture
            .operation(
                post(fields("请求体", "0|form|string|是|**示例值**：`[{\"id\": 1}]`", "1|id|int|是|Id")))
            .request()
            .body()
            .fields()
            .get(0);

    assertThat(form.type()).isEqualTo(new Type.StringType("string"));
    assertThat(form.example()).isEqualTo(new TextNode("[{\"id\": 1}]"));
    assertThat(fixture.rules()).isEmpty();
  }

  @Test
  void aStringWithRowsAndPlainTextInTheExampleIsAStringAndReported() {
    assertThat(row("string", "\"success\"").type()).isInstanceOf(Type.StringType.class);
    assertThat(fixture.rules()).containsExactly(Rule.TYPE_CONTRADICTED);
    assertThat(fixture.diagnostics.sorted().get(0).message()).endsWith("it was read as a string.");
  }

  @Test
  void aStringWithRowsAndAnObjectInTheExampleIsAnObjectAndReported() {
    assertThat(row("string", "{\"id\": 1}").type()).isInstanceOf(Type.ObjectType.class);
    assertThat(fixture.rules()).containsExactly(Rule.TYPE_CONTRADICTED);
  }

  @Test
  void rowsBelowJsonTextAreTypedByTheJson() {
    Field form =
        body(
            "{\"form\": \"[{\\\"parts\\\": [{\\\"id\\\": 1}]}]\"}",
            "0|form|string|是|Form",
            "1|parts|-|是|Parts",
            "2|id|int|是|Id");

    assertThat(form.type()).isInstanceOf(Type.StringType.class);
    assertThat(form.fields().get(0).type()).isInstanceOf(Type.ListType.class);
  }

  @Test
  void anUntypedRowWithoutMembersIsAListOfWhatTheExampleHas() {
    assertThat(body("{\"tags\": [[\"a\"]]}", "0|tags|/|否|Tags").type())
        .isEqualTo(new Type.ListType("/", new Type.ListType("", new Type.StringType(""))));
    assertThat(body("{\"tags\": []}", "0|tags||否|Tags").type())
        .isEqualTo(new Type.ListType("", new Type.AnyType("")));
    assertThat(body("{\"tags\": {}}", "0|tags||否|Tags").type()).isEqualTo(OBJECT);
  }

  @Test
  void aListAndAnObjectInTwoExamplesAreNotAList() {
    assertThat(
            body("[{\"a\": [{\"id\": 1}]}, {\"a\": {\"id\": 1}}]", "0|a|-|否|A", "1|id|int|否|I")
                .type())
        .isInstanceOf(Type.ObjectType.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"object", "shelf", "map", "-"})
  void rowsBelowAnObjectWithOtherKeysAreThoseOfItsValues(String type) {
    Field shelves =
        body(
            "{\"shelves\": {\"a1\": {\"width\": 1}, \"a2\": {\"height\": 2}}}",
            "0|shelves|" + type + "|否|Shelves",
            "1|width|int|否|W",
            "1|height|int|否|H");

    assertThat(shelves.type()).isInstanceOf(Type.MapType.class);
    assertThat(((Type.MapType) shelves.type()).isObjectOf(shelves.fields())).isFalse();
    assertThat(((Type.MapType) shelves.type()).element()).isInstanceOf(Type.ObjectType.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a1\": {\"width\": 1}}",
        "{\"a1\": {\"width\": 1}, \"a2\": 2}",
        "{\"a1\": {\"width\": 1}, \"width\": {\"width\": 1}}",
        "{\"a1\": {\"depth\": 1}, \"a2\": {\"width\": 1}}"
      })
  void anObjectIsAMapOnlyIfAllValuesHaveTheRows(String example) {
    Field shelves =
        body("{\"shelves\": " + example + "}", "0|shelves|object|否|Shelves", "1|width|int|否|W");

    assertThat(shelves.type()).isInstanceOf(Type.ObjectType.class);
  }

  private Field row(String type, String example) {
    return body("{\"form\": " + example + "}", "0|form|" + type + "|是|Form", "1|id|int|是|Id");
  }

  private Field body(String example, String... rows) {
    return fixture
        .operation(post(fields("请求体", rows), "\n### 请求体示例\n```json\n" + example + "\n```\n"))
        .request()
        .body()
        .fields()
        .get(0);
  }
}
