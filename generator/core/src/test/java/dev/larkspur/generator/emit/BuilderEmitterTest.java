package dev.larkspur.generator.emit;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static dev.larkspur.generator.Spec.any;
import static dev.larkspur.generator.Spec.bool;
import static dev.larkspur.generator.Spec.deprecated;
import static dev.larkspur.generator.Spec.field;
import static dev.larkspur.generator.Spec.integer;
import static dev.larkspur.generator.Spec.objects;
import static dev.larkspur.generator.Spec.operation;
import static dev.larkspur.generator.Spec.required;
import static dev.larkspur.generator.Spec.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import com.google.testing.compile.Compilation;
import dev.larkspur.generator.GeneratedCode;
import dev.larkspur.generator.Spec.OperationSpec;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BuilderEmitterTest {
  private static final Type TREE = new Type.AnyType("any");

  private static final OperationSpec CREATE =
      operation("im.v1.chat.create", "POST", "/open-apis/im/v1/chats")
          .query(integer("page_size"))
          .body(
              required(string("name")),
              required(integer("level")),
              required(bool("open")),
              bool("hidden"),
              field("rate", new Type.NumberType("float")),
              deprecated(integer("old")),
              objects("members", "member", string("id")),
              field("user_ids", list(new Type.StringType("string"))),
              field("orders", list(new Type.IntegerType("int"))),
              any("extra"),
              field("fields", new Type.MapType("map", TREE)),
              field("values", list(list(TREE))),
              field("tags", list(TREE)),
              field("table", new Type.MapType("map", list(list(TREE)))),
              stringOfJson("style", "{\"bold\":true}"),
              stringOfJson("rows", "[1]"));

  private static final String MINIMAL =
      "CreateChatRequest[pageSize=null, name=a, level=1, open=true, hidden=null, rate=null,"
          + " old=null, members=null, userIds=null, orders=null, extra=null, fields=null,"
          + " values=null, tags=null, table=null, style=null, rows=null]";

  @Test
  void manyRequiredFieldsCanHaveAnyName() {
    Field[] fields =
        Stream.concat(
                Stream.of("required", "requiredFields"),
                IntStream.range(0, 120).mapToObj(number -> "field" + number))
            .map(name -> required(string(name)))
            .toArray(Field[]::new);

    Compilation compilation =
        GeneratedCode.of(
                operation("im.v1.chat.create", "POST", "/open-apis/im/v1/chats")
                    .body(fields)
                    .build())
            .compile();

    assertThat(compilation).succeededWithoutWarnings();
  }

  @Test
  void aNumberIsSetFromAnyPrimitiveFromAnyWrapperAndFromNull() {
    assertThat(
            result(
                """
                Integer ten = 10;
                Long none = null;
                short small = 3;
                return minimal().pageSize(10).pageSize(10L).pageSize(ten).pageSize(Long.valueOf(1))
                    .pageSize(small).rate(1).rate(1.5f).rate(2.5).rate(Double.valueOf(2))
                    .rate((Double) null).pageSize(none).rate(null).pageSize(null).build();
                """))
        .isEqualTo(MINIMAL);
  }

  @Test
  void anOptionalValueIsLeftOutIfItIsNull() {
    assertThat(
            result(
                """
                return minimal().hidden(true).hidden(null).members(null).userIds(null).extra(null)
                    .fields(null).values(null).tags(null).table(null).build();
                """))
        .isEqualTo(MINIMAL);
  }

  @Test
  void aRequiredValueThatIsNullIsReportedWhenTheObjectIsBuilt() {
    assertThatThrownBy(() -> result("return minimal().name(null).level(null).open(null).build();"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("CreateChatRequest is missing required fields: name, level, open");
  }

  @Test
  void elementsAreAddedOneByOne() {
    assertThat(
            result(
                """
                List<String> given = new ArrayList<>(List.of("a"));
                var request = minimal().userIds(given).addUserId("b")
                    .addMember(Member.builder().id("m").build()).addOrder(7).addOrder(8L)
                    .addTag("x").addTag(null).addValue(List.of(1, "y")).build();
                var more = request.toBuilder().addUserId("c").addOrder(9).build();
                return given + " " + request.userIds() + request.members() + request.orders()
                    + request.tags() + request.values() + more.userIds() + more.orders();
                """))
        .isEqualTo("[a] [a, b][Member[id=m]][7, 8][\"x\", null][[1, \"y\"]][a, b, c][7, 8, 9]");
  }

  @Test
  void jsonIsSetFromPlainValues() {
    assertThat(
            result(
                """
                Map<String, Object> values = new LinkedHashMap<>();
                values.put("Title", "a");
                values.put("Amount", 1.5);
                values.put("Owners", List.of(Member.builder().id("ou_1").build()));
                var request = minimal().fields(values).extra(List.of(1, Map.of("a", true)))
                    .values(List.of(List.of("x", 1), List.of())).tags(List.of(2, "b"))
                    .table(Map.of("t", List.of(List.of(3)))).build();
                return request.fields() + " " + request.extra() + " " + request.values() + " "
                    + request.tags() + " " + request.table() + " "
                    + request.toBuilder().build().equals(request);
                """))
        .isEqualTo(
            "{Title=\"a\", Amount=1.5, Owners=[{\"id\":\"ou_1\"}]} [1,{\"a\":true}]"
                + " [[\"x\", 1], []] [2, \"b\"] {t=[[3]]} true");
  }

  @Test
  void aStringThatHoldsJsonIsSetFromTextPlainValuesAndEmbeddedJson() {
    assertThat(
            result(
                """
                dev.larkspur.runtime.EmbeddedJson bold = () -> "[]";
                dev.larkspur.runtime.EmbeddedJson none = null;
                return minimal().style("{}").rows(List.of(1, 2)).build().toString()
                        .endsWith("style={}, rows=[1,2]]")
                    + " " + minimal().style(Map.of("a", List.of())).build().style()
                    + " " + minimal().style(bold).build().style()
                    + " " + minimal().rows("x").rows(none).build().rows();
                """))
        .isEqualTo("true {\"a\":[]} [] null");
  }

  @Test
  void aValueThatCannotBeJsonIsReportedWithItsMemberAndClass() {
    assertThatThrownBy(
            () -> result("return minimal().table(Map.of(\"t\", List.of(List.of(new Date(0)))));"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("table.t[0][0]: java.util.Date cannot be converted to JSON");
  }

  @Test
  void aBuilderThatHoldsTheValuesOfARequestBuildsAnEqualRequest() {
    assertThat(
            result(
                """
                var request = minimal().pageSize(5).hidden(false).addUserId("u").build();
                var other = request.toBuilder().name("b").hidden(null).build();
                return request.toBuilder().build().equals(request) + " " + other.equals(request)
                    + " " + other.name() + other.pageSize() + other.hidden() + request.hidden();
                """))
        .isEqualTo("true false b5nullfalse");
  }

  @Test
  void anObjectWithoutMembersHasABuilder() {
    assertThat(GeneratedCode.of(operation("im.v1.ping", "POST", "/x").build()).compile().status())
        .isEqualTo(Compilation.Status.SUCCESS);
  }

  private static Field stringOfJson(String name, String example) {
    return Field.builder(name, new Type.StringType("string"))
        .example(TextNode.valueOf(example))
        .line(10)
        .build();
  }

  private static Type list(Type element) {
    return new Type.ListType(element.text() + "[]", element);
  }

  /** Compiles and runs the body of a method that uses the generated classes. */
  private static String result(String body) {
    GeneratedCode code = GeneratedCode.of(CREATE.build());
    Map<String, String> files = new HashMap<>(code.files());
    files.put(
        "dev/larkspur/feishu/im/v1/Use.java",
        """
        package dev.larkspur.feishu.im.v1;

        import java.util.*;

        public final class Use {
          private static CreateChatRequest.Builder minimal() {
            return CreateChatRequest.builder().name("a").level(1).open(true);
          }

          public static Object run() {
            %s
          }
        }
        """
            .formatted(body));
    ClassLoader classes = new GeneratedCode(code.api(), code.names(), files).load();
    try {
      return classes
          .loadClass("dev.larkspur.feishu.im.v1.Use")
          .getMethod("run")
          .invoke(null)
          .toString();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new AssertionError(e);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
