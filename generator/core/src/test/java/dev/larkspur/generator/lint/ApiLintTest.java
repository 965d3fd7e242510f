package dev.larkspur.generator.lint;

import static dev.larkspur.generator.Spec.any;
import static dev.larkspur.generator.Spec.bool;
import static dev.larkspur.generator.Spec.error;
import static dev.larkspur.generator.Spec.field;
import static dev.larkspur.generator.Spec.integer;
import static dev.larkspur.generator.Spec.object;
import static dev.larkspur.generator.Spec.objects;
import static dev.larkspur.generator.Spec.string;
import static dev.larkspur.generator.Spec.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larkspur.generator.Spec;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Diagnostics;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiLintTest {
  @Test
  void aCorrectPageHasNoDiagnostics() {
    assertThat(
            findings(
                operation()
                    .query(withDefault(words("kind", "a", "b"), TextNode.valueOf("b")))
                    .body(string("name"), objects("members", "member", string("id")))
                    .requestExample("{\"name\":\"n\",\"members\":[{\"id\":\"1\"},{\"id\":null}]}")
                    .data(integer("count"), any("extra"))
                    .responseExample(
                        "{\"code\":0,\"msg\":\"ok\",\"data\":{\"count\":2.0,\"extra\":[{}]}}")))
        .isEmpty();
  }

  @Test
  void aPageWithoutErrorsIsReported() {
    assertThat(findings(Spec.operation("im.v1.chat.get", "GET", "/open-apis/im/v1/chats")))
        .containsExactly(
            "im/v1/chat/get.md:8:1: note ERROR_TABLE_MISSING The page lists no error codes;"
                + " callers can only handle general errors.");
  }

  @Test
  void aRepeatedRowIsReportedAtAnyDepth() {
    assertThat(
            findings(
                operation()
                    .body(string("id"), object("inner", "inner", string("id"), string("id")))))
        .containsExactly(
            "im/v1/chat/create.md:10:1: warning ROW_REPEATED \"id\" is repeated; it is already"
                + " listed in line 10.");
  }

  @Test
  void aDefaultOutsideTheListedValuesIsReported() {
    assertThat(
            findings(
                operation().query(withDefault(words("kind", "a", "b"), TextNode.valueOf("c")))))
        .containsExactly(
            "im/v1/chat/create.md:10:1: warning DEFAULT_OUTSIDE_ENUM The default of \"kind\" is"
                + " \"c\"; its values are a, b.");
  }

  @Test
  void aRepeatedCodeIsReportedAmongErrorsAndSubErrors() {
    assertThat(
            findings(
                operation()
                    .errors(
                        error(2, 400, "two", error(3, 400, "three"), error(3, 400, "three")),
                        error(2, 400, "another two"))))
        .containsExactly(
            "im/v1/chat/create.md:100:1: warning ERROR_CODE_REPEATED Code 2 is repeated; it is"
                + " already listed in line 100 with another message.",
            "im/v1/chat/create.md:100:1: warning ERROR_CODE_REPEATED Code 3 is repeated; it is"
                + " already listed in line 100.");
  }

  @Test
  void anUnknownKeyOfAnExampleIsReportedOnceForAList() {
    assertThat(
            findings(
                operation()
                    .body(objects("members", "member", string("id")))
                    .requestExample("{\"members\":[{\"nick\":\"a\"},{\"nick\":\"b\"}],\"x\":1}")))
        .containsExactly(
            "im/v1/chat/create.md:200:1: warning EXAMPLE_KEY_UNKNOWN The example has"
                + " \"members[].nick\", which is not in the table.",
            "im/v1/chat/create.md:200:1: warning EXAMPLE_KEY_UNKNOWN The example has \"x\","
                + " which is not in the table.");
  }

  @Test
  void aValueOfAnotherTypeIsReported() {
    assertThat(
            findings(
                operation()
                    .data(
                        string("s"),
                        integer("i"),
                        bool("b"),
                        objects("l", "item", string("id")),
                        field("m", new Type.MapType("map", new Type.IntegerType("int"))))
                    .responseExample(
                        "{\"code\":\"0\",\"data\":{\"s\":1,\"i\":1.5,\"b\":\"true\",\"l\":{},"
                            + "\"m\":{\"k\":\"v\"}}}")))
        .allMatch(found -> found.contains(" EXAMPLE_TYPE_MISMATCH "))
        .extracting(found -> found.substring(found.indexOf("In the example")))
        .containsExactlyInAnyOrder(
            "In the example, \"code\" is \"0\"; the table says a whole number.",
            "In the example, \"data.s\" is 1; the table says a string.",
            "In the example, \"data.i\" is 1.5; the table says a whole number.",
            "In the example, \"data.b\" is \"true\"; the table says true or false.",
            "In the example, \"data.l\" is an object; the table says a list.",
            "In the example, \"data.m.*\" is \"v\"; the table says a whole number.");
  }

  @Test
  void anExampleWithoutFieldsOfItsTableIsReportedOnce() {
    assertThat(
            findings(
                operation().body(string("name")).requestExample("{\"id\":1,\"type\":\"input\"}")))
        .singleElement(STRING)
        .endsWith(
            " EXAMPLE_KEY_UNKNOWN The example has none of the fields of the table; it may belong"
                + " to another table.");
  }

  @Test
  void aMapWithRowsIsAnObject() {
    assertThat(
            findings(
                operation()
                    .data(
                        withRows("m", new Type.MapType("map", new Type.AnyType("")), string("id")))
                    .responseExample("{\"code\":0,\"data\":{\"m\":{\"id\":\"1\",\"x\":2}}}")))
        .singleElement(STRING)
        .contains(" EXAMPLE_KEY_UNKNOWN ", "\"data.m.x\"");
  }

  @Test
  void anObjectWithAScalarTypeIsReportedWithThatType() {
    assertThat(
            findings(
                operation()
                    .data(withRows("s", new Type.ObjectType("string", null), string("id")))
                    .responseExample("{\"code\":0,\"data\":{\"s\":\"ok\"}}")))
        .singleElement(STRING)
        .endsWith(
            "\"data.s\" is \"ok\"; the table says an object (\"string\" with rows below it).");
  }

  @Test
  void aTableOfDataIsComparedWithThatPart() {
    assertThat(
            findings(
                operation()
                    .response(ResponseKind.DATA, string("id"))
                    .responseExample("{\"code\":0,\"data\":{\"id\":\"1\",\"more\":1}}")))
        .hasSize(1)
        .allMatch(found -> found.contains("\"more\""));
  }

  private static Spec.OperationSpec operation() {
    return Spec.operation("im.v1.chat.create", "POST", "/open-apis/im/v1/chats")
        .errors(error(1, 400, "one"));
  }

  private static List<String> findings(Spec.OperationSpec operation) {
    Diagnostics diagnostics = new Diagnostics();
    ApiLint.check(new Api(List.of(operation.build()), List.of(), List.of()), diagnostics);
    return diagnostics.sorted().stream().map(Diagnostic::toString).toList();
  }

  private static Field withRows(String name, Type type, Field... rows) {
    return field(name, type, rows);
  }

  private static Field withDefault(Field field, JsonNode value) {
    return field.toBuilder().defaultValue(value).build();
  }
}
