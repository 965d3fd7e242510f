package dev.larkspur.generator.emit;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static dev.larkspur.generator.Spec.error;
import static dev.larkspur.generator.Spec.numbers;
import static dev.larkspur.generator.Spec.operation;
import static dev.larkspur.generator.Spec.required;
import static dev.larkspur.generator.Spec.string;
import static dev.larkspur.generator.Spec.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.larkspur.generator.GeneratedCode;
import dev.larkspur.generator.Spec.OperationSpec;
import dev.larkspur.generator.javamodel.ClassLimits;
import dev.larkspur.generator.linker.Linker;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.runtime.jackson.JsonCodec;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Generated code respects the limits of class files and javac. */
class ClassLimitsTest {

  @Test
  void anEnumHasFifteenHundredConstants() throws ReflectiveOperationException {
    String[] values = IntStream.range(0, 1500).mapToObj(String::valueOf).toArray(String[]::new);
    GeneratedCode code =
        GeneratedCode.of(post().body(numbers("status", values), words("label", values)).build());

    Class<?> status = code.load().loadClass("dev.larkspur.feishu.im.v1.ChatStatus");

    Method of = status.getMethod("of", long.class);
    assertThat(of.invoke(null, 1499L)).isSameAs(of.invoke(null, 1499L));
    assertThat(of.invoke(null, 1500L)).isNotSameAs(of.invoke(null, 1500L));
  }

  @Test
  void printsAWideClassLikeARecord() throws ReflectiveOperationException {
    Field[] members =
        Stream.concat(
                Stream.of("values", "text", "that", "from", "app_secret"),
                IntStream.range(0, 300).mapToObj(i -> "field_" + i))
            .map(dev.larkspur.generator.Spec::string)
            .toArray(Field[]::new);
    ClassLoader code = GeneratedCode.of(post().body(members).build()).load();

    Object request = create(code, "im.v1.CreateChatRequest", "values", "text", "app_secret");

    assertThat(request.toString())
        .startsWith(
            "CreateChatRequest[values=x, text=x, that=null, from=null, appSecret=***, field0=null")
        .endsWith(", field299=null]");
    assertThat(request)
        .isEqualTo(create(code, "im.v1.CreateChatRequest", "values", "text", "app_secret"))
        .isNotEqualTo(create(code, "im.v1.CreateChatRequest", "text", "app_secret"));
  }

  @Test
  void aWideRequestKeepsItsParametersInOtherMappers() throws Exception {
    Field[] members =
        IntStream.range(0, 300).mapToObj(i -> string("field_" + i)).toArray(Field[]::new);
    OperationSpec patch =
        operation("im.v1.chat.create", "POST", "/open-apis/im/v1/chats/:chat_id")
            .path(required(string("chat_id")))
            .body(members);
    Object request =
        create(
            GeneratedCode.of(patch.build()).load(), "im.v1.CreateChatRequest", "chatId", "field0");
    ObjectMapper other = new ObjectMapper();

    String json = other.writeValueAsString(request);

    assertThat(json).contains("\"chatId\":\"x\"", "\"field_0\":\"x\"");
    assertThat((Object) other.readValue(json, request.getClass())).isEqualTo(request);
    assertThat(JsonCodec.writer().writeValueAsString(request)).isEqualTo("{\"field_0\":\"x\"}");
  }

  @Test
  void checksMoreThanAThousandRequiredComponents() {
    Field[] members =
        Stream.concat(Stream.of("required"), IntStream.range(0, 1200).mapToObj(i -> "field_" + i))
            .map(name -> required(string(name)))
            .toArray(Field[]::new);

    assertThat(GeneratedCode.of(post().body(members).build()).compile()).succeededWithoutWarnings();
  }

  @Test
  void reportsErrorsBeyondTheLimitOfAnEnum() {
    Diagnostics diagnostics = new Diagnostics();
    Operation operation =
        post().errors(error(1, 400, "Parent.", errors(1600))).errors(errors(2400)).build();

    GeneratedCode code =
        GeneratedCode.of(
            ClassLimits.fit(
                Linker.link(List.of(operation), List.of(), List.of(), diagnostics), diagnostics));

    assertThat(code.compile()).succeededWithoutWarnings();
    assertThat(diagnostics.sorted())
        .hasSize(2)
        .allMatch(found -> found.rule() == Rule.TOO_MANY_CONSTANTS)
        .anyMatch(found -> found.message().startsWith("Of 2401 errors the first 1500 have"))
        .anyMatch(found -> found.message().startsWith("Of 1600 sub-errors the first 1500 have"));
    assertThat(code.api().operations().get(0).errors()).hasSize(2401);
  }

  private static OperationSpec post() {
    return operation("im.v1.chat.create", "POST", "/open-apis/im/v1/chats");
  }

  private static ErrorCode[] errors(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> error(100_000L + i, 400, "Failure number " + i + "."))
        .toArray(ErrorCode[]::new);
  }

  private static Object create(ClassLoader code, String type, String... members)
      throws ReflectiveOperationException {
    Object builder =
        code.loadClass("dev.larkspur.feishu." + type).getMethod("builder").invoke(null);
    for (Method setter : builder.getClass().getMethods()) {
      for (String member : members) {
        if (setter.getName().equals(member.replace("app_secret", "appSecret"))) {
          setter.invoke(builder, "x");
        }
      }
    }
    return builder.getClass().getMethod("build").invoke(builder);
  }
}
