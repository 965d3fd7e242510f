package dev.larkspur.generator.lint;

import static dev.larkspur.generator.Spec.any;
import static dev.larkspur.generator.Spec.bool;
import static dev.larkspur.generator.Spec.constrained;
import static dev.larkspur.generator.Spec.described;
import static dev.larkspur.generator.Spec.error;
import static dev.larkspur.generator.Spec.field;
import static dev.larkspur.generator.Spec.integer;
import static dev.larkspur.generator.Spec.object;
import static dev.larkspur.generator.Spec.objects;
import static dev.larkspur.generator.Spec.required;
import static dev.larkspur.generator.Spec.string;
import static dev.larkspur.generator.Spec.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larkspur.generator.Spec;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Notice.AffectedOperation;
import dev.larkspur.generator.model.Notice.Effect;
import dev.larkspur.generator.model.Notice.EventEffect;
import dev.larkspur.generator.model.Notice.Scenario;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Diagnostics;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiLintTest {
  @Test
  void aCorrectPageHasNoDiagnostics() {
    assertThat(
            findings(
                operation()
                    .query(withDefault(kind("a", "b"), TextNode.valueOf("b")))
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
    assertThat(findings(operation().query(withDefault(kind("a", "b"), TextNode.valueOf("c")))))
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

  @Test
  void aRequiredMemberThatARequestExampleLacksIsReportedOnceForAList() {
    assertThat(
            findings(
                operation()
                    .body(
                        required(string("name")),
                        objects("members", "member", required(string("id"))))
                    .requestExample("{\"members\":[{},{}]}")))
        .extracting(found -> found.substring(found.indexOf("EXAMPLE_")))
        .containsExactlyInAnyOrder(
            "EXAMPLE_MEMBER_MISSING The example lacks \"name\", which the table requires.",
            "EXAMPLE_MEMBER_MISSING The example lacks \"members[].id\", which the table requires.");
  }

  @Test
  void aResponseExampleMayLackMembers() {
    assertThat(
            findings(
                operation()
                    .data(required(string("id")), string("name"))
                    .responseExample("{\"code\":0,\"data\":{\"name\":\"n\"}}")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Required, the name of the job|true",
        "The name. This field is required.|true",
        "- **Required**|true",
        "Required when the job has no name|false",
        "Required, if the job has no name|false",
        "Says whether it is required|false",
        "\u5FC5\u586B\uFF0C\u4EFB\u52A1\u540D\u79F0|true",
        "\u5F53\u6CA1\u6709\u540D\u79F0\u65F6\uFF0C\u8BE5\u5B57\u6BB5\u5FC5\u586B|false",
        "\u975E\u5FC5\u586B|false"
      })
  void aDescriptionThatContradictsTheCellIsReported(String description, boolean contradicts) {
    List<String> found =
        findings(operation().body(optional(described(string("name"), description))));

    assertThat(found)
        .isEqualTo(
            contradicts
                ? List.of(
                    "im/v1/chat/create.md:10:1: warning REQUIRED_CONTRADICTED The description of"
                        + " \"name\" says that it is required; its cell says that it is optional.")
                : List.of());
  }

  @Test
  void aRequiredFieldWithADefaultIsNoted() {
    assertThat(findings(operation().query(required(withDefault(string("kind"), text("a"))))))
        .singleElement(STRING)
        .endsWith(" note DEFAULT_OF_REQUIRED \"kind\" is required and has the default \"a\".");
  }

  @Test
  void anExampleOutsideTheListedValuesIsReported() {
    assertThat(findings(operation().query(withExample(kind("a", "b"), text("c")))))
        .singleElement(STRING)
        .endsWith(
            " warning EXAMPLE_OUTSIDE_ENUM The example of \"kind\" is \"c\"; its values are a,"
                + " b.");
  }

  @Test
  void valuesOutsideTheirLimitsAreReported() {
    Constraints length = Constraints.builder().minLength(2L).maxLength(3L).build();
    Constraints range = Constraints.builder().maximum(BigDecimal.TEN).build();
    Constraints items = Constraints.builder().minItems(1L).build();

    assertThat(
            findings(
                operation()
                    .body(
                        withExample(
                            constrained(string("two"), length), text("\uD83D\uDE00\uD83D\uDE00")),
                        withExample(constrained(string("long"), length), text("abcd")),
                        withExample(constrained(integer("size"), range), IntNode.valueOf(10)),
                        withDefault(constrained(integer("sum"), range), IntNode.valueOf(11)),
                        withExample(
                            constrained(objects("list", "item", string("id")), items),
                            JsonNodeFactory.instance.arrayNode()))))
        .extracting(found -> found.substring(found.indexOf("VALUE_")))
        .containsExactlyInAnyOrder(
            "VALUE_OUT_OF_BOUNDS The example of \"long\" is 4 characters; the maximum is 3.",
            "VALUE_OUT_OF_BOUNDS The default of \"sum\" is 11; the maximum is 10.",
            "VALUE_OUT_OF_BOUNDS The example of \"list\" is 0 elements; the minimum is 1.");
  }

  @Test
  void aMinimumAboveTheMaximumIsReported() {
    assertThat(
            findings(
                operation()
                    .body(
                        constrained(
                            string("name"),
                            Constraints.builder().minLength(5L).maxLength(3L).build()))))
        .singleElement(STRING)
        .endsWith(" BOUNDS_REVERSED The minimum length of \"name\" is 5, above its maximum 3.");
  }

  @Test
  void aValueThatIsListedTwiceIsReportedOnce() {
    assertThat(findings(operation().query(kind("a", "b", "a", "a"))))
        .singleElement(STRING)
        .endsWith(" ENUM_VALUE_REPEATED \"kind\" lists the value a twice.");
  }

  @Test
  void textIsNotAnExampleOfANumberNorOfAListInABody() {
    assertThat(
            findings(
                operation()
                    .query(
                        withExample(integer("page_size"), text("eyJrIjoxfQ")),
                        withExample(strings("ids"), text("1")))
                    .body(
                        withExample(bool("all"), text("Whether all are listed")),
                        withExample(strings("names"), text("n")))))
        .extracting(found -> found.substring(found.indexOf("The example")))
        .containsExactlyInAnyOrder(
            "The example of \"page_size\" is \"eyJrIjoxfQ\"; the table says a whole number.",
            "The example of \"all\" is \"Whether all are listed\"; the table says true or false.",
            "The example of \"names\" is \"n\"; the table says a list.");
  }

  @Test
  void whatANoticeNamesAndNoPageDescribesIsReportedOnce() {
    Diagnostics diagnostics = new Diagnostics();
    AffectedOperation known = affected("POST", "/open-apis/im/v1/chats", 20);
    AffectedOperation unknown = affected("GET", "/open-apis/im/v1/pins/:pin_id", 21);
    Notice notice =
        new Notice(
            "n",
            "Notice",
            "",
            null,
            null,
            null,
            new Source("notice.md", 3),
            Map.of(),
            List.of(
                new Scenario(
                    null,
                    null,
                    "",
                    "",
                    "",
                    Map.of(),
                    List.of(
                        new Effect(1, List.of(known, unknown)), new Effect(2, List.of(unknown))),
                    List.of(new EventEffect("Old event", "im.old_v1")))));

    ApiLint.check(new Api(List.of(operation().build()), List.of(), List.of(notice)), diagnostics);

    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "notice.md:3:1: note NOTICE_WITHOUT_PAGE The notice names the event im.old_v1, which"
                + " no page describes.",
            "notice.md:21:1: note NOTICE_WITHOUT_PAGE The notice announces the code 2, which no"
                + " page lists.",
            "notice.md:21:1: note NOTICE_WITHOUT_PAGE The notice names GET"
                + " /open-apis/im/v1/pins/:pin_id, which no page describes.");
  }

  private static AffectedOperation affected(String method, String path, int line) {
    return new AffectedOperation("Title", method, method, path, null, null, false, line);
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

  private static Field withExample(Field field, JsonNode value) {
    return field.toBuilder().example(value).build();
  }

  private static Field optional(Field field) {
    return field.toBuilder().required(false).build();
  }

  private static Field strings(String name) {
    return field(name, new Type.ListType("string[]", new Type.StringType("string")));
  }

  private static Field kind(String... values) {
    return withExample(words("kind", values), text(values[0]));
  }

  private static TextNode text(String value) {
    return TextNode.valueOf(value);
  }
}
