package dev.larkspur.generator.emit;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static dev.larkspur.generator.Spec.any;
import static dev.larkspur.generator.Spec.bool;
import static dev.larkspur.generator.Spec.deprecated;
import static dev.larkspur.generator.Spec.error;
import static dev.larkspur.generator.Spec.event;
import static dev.larkspur.generator.Spec.field;
import static dev.larkspur.generator.Spec.file;
import static dev.larkspur.generator.Spec.integer;
import static dev.larkspur.generator.Spec.numbers;
import static dev.larkspur.generator.Spec.object;
import static dev.larkspur.generator.Spec.objects;
import static dev.larkspur.generator.Spec.operation;
import static dev.larkspur.generator.Spec.required;
import static dev.larkspur.generator.Spec.string;
import static dev.larkspur.generator.Spec.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.GeneratedCode;
import dev.larkspur.generator.javamodel.JavaModel;
import dev.larkspur.generator.linker.Linker;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.BodyKind;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.RateLimit;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.source.Diagnostics;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EmitterTest {
  private static final Operation REPLY =
      operation("im.v1.message.reply", "POST", "/open-apis/im/v1/messages/:message_id/reply")
          .path(required(string("message_id")))
          .query(words("user_id_type", "open_id", "union_id"))
          .headers(string("Authorization"), string("Locale"))
          .body(
              required(string("content")),
              required(words("msg_type", "text", "post")),
              required(numbers("level", "1", "-1")),
              bool("reply_in_thread"),
              objects("mentions", "mention", required(integer("order")), deprecated(string("key"))))
          .data(string("message_id"), objects("mentions", "mention", integer("order")), any("x"))
          .errors(
              error(230011, 400, "The message is recalled."),
              error(230099, 400, "Failed, ext=%s", error(11310, 0, "too big")))
          .idempotencyKey("uuid")
          .build();

  @Test
  void compilesEveryKindOfOperationWithoutWarnings() {
    Type matrix =
        new Type.ListType(
            "string[][]", new Type.ListType("string[]", new Type.StringType("string")));
    Type nested =
        new Type.MapType("map", new Type.MapType("map<string, int>", new Type.IntegerType("int")));
    Field[] wide =
        IntStream.range(0, 300).mapToObj(i -> integer("field_" + i)).toArray(Field[]::new);
    Api api =
        Linker.link(
            List.of(
                REPLY,
                operation("im.v1.image.create", "POST", "/open-apis/im/v1/images")
                    .body(
                        BodyKind.MULTIPART, required(string("image_type")), required(file("image")))
                    .data(string("image_key"))
                    .build(),
                operation("im.v1.image.get", "GET", "/open-apis/im/v1/images/:image_key")
                    .response(ResponseKind.BINARY)
                    .build(),
                operation("authen.v1.authorize.get", "GET", "/open-apis/authen/v1/authorize")
                    .host("accounts.feishu.cn")
                    .query(string("app_id"))
                    .response(ResponseKind.REDIRECT)
                    .build(),
                operation("authen.v2.oauth.token", "POST", "/open-apis/authen/v2/oauth/token")
                    .body(BodyKind.FORM, required(string("grant_type")))
                    .response(ResponseKind.BARE, string("access_token"))
                    .build(),
                operation("auth.v3.token.internal", "POST", "/open-apis/auth/v3/token/internal")
                    .body(string("app_id"))
                    .response(
                        ResponseKind.FLAT,
                        integer("code"),
                        string("msg"),
                        string("app_access_token"))
                    .build(),
                operation("aily.v1.run.create", "POST", "/open-apis/aily/v1/runs")
                    .response(ResponseKind.STREAM, string("delta"))
                    .build(),
                operation("sheets.v2.values.put", "PUT", "/open-apis/sheets/v2/values")
                    .body(field("values", matrix), field("extra", nested))
                    .response(ResponseKind.DATA, field("values", matrix))
                    .build(),
                operation("corehr.v1.employee.get", "GET", "/open-apis/corehr/v1/employees")
                    .body(integer("n"))
                    .response(ResponseKind.ENVELOPE, objects("data", "employee", wide))
                    .build(),
                operation("corehr.v1.employee.update", "PUT", "/open-apis/corehr/v1/employees")
                    .body(BodyKind.ARRAY, wide)
                    .data(wide)
                    .build(),
                operation("corehr.v1.employee.delete", "DELETE", "/open-apis/corehr/v1/employees")
                    .body(wide)
                    .response(ResponseKind.NONE)
                    .deprecated()
                    .build(),
                operation("ai.v1.import", "HEAD", "/open-apis/ai/v1/import").build(),
                operation("ai.v1.public.import", "POST", "/open-apis/ai/v1/public/import").build()),
            List.of(
                event(
                    "im.message.receive_v1", string("x"), object("sender", "sender", string("id"))),
                event("approval_instance", string("uuid"))),
            List.of(),
            new Diagnostics());

    assertThat(GeneratedCode.of(api).compile()).succeededWithoutWarnings();
  }

  @Test
  void emitsTheSameFilesForTheSameApi() {
    Api api = Linker.link(List.of(REPLY), List.of(), List.of(), new Diagnostics());
    List<GeneratedFile> first = Emitter.emit(JavaModel.of(api, GeneratedCode.of(api).names()));
    List<GeneratedFile> second = Emitter.emit(JavaModel.of(api, GeneratedCode.of(api).names()));

    assertThat(first).isEqualTo(second);
    assertThat(first).extracting(GeneratedFile::path).isSorted();
  }

  @Test
  void emitsClientMethodsAsOneExpression() {
    assertThat(GeneratedCode.of(REPLY).file("im/v1/MessageClient.java"))
        .contains(
            """
              public ReplyMessageResponse reply(ReplyMessageRequest request) {
                return caller.send(request);
              }
            """);
  }

  @Test
  void putsEveryParameterInItsPlace() {
    assertThat(GeneratedCode.of(REPLY).file("im/v1/ReplyMessageRequest.java"))
        .contains(
            """
                return OPERATION.call()
                    .path("message_id", messageId)
                    .query("user_id_type", userIdType)
                    .header("Locale", locale)
                    .body(this);
            """)
        .doesNotContain("authorization");
  }

  @Test
  void documentsRateLimitsInWords() {
    assertThat(GeneratedCode.of(REPLY).file("im/v1/MessageClient.java"))
        .containsPattern("At most 100[\\s*]+calls");
  }

  @Test
  void rateLimitsOfAParameterAreMetadataAndDocumentation() {
    RateLimit limit =
        new RateLimit("50/s", List.of(new RateLimit.Tier(50, 1)))
            .withByParameter(List.of(new RateLimit.ParameterTier("receive_id", 5, 1)));
    Operation operation =
        operation("im.v1.message.reply", "POST", "/open-apis/im/v1/messages")
            .rateLimit(limit)
            .build();

    GeneratedCode code = GeneratedCode.of(operation);
    assertThat(code.file("im/v1/ReplyMessageRequest.java"))
        .contains(".rateLimit(50, 1)", ".rateLimitPer(\"receive_id\", 5, 1)");
    assertThat(code.file("im/v1/MessageClient.java"))
        .containsPattern(
            "At most[\\s*]+50[\\s*]+calls[\\s*]+a[\\s*]+second\\.[\\s*]+At[\\s*]+most[\\s*]+5"
                + "[\\s*]+calls[\\s*]+a[\\s*]+second[\\s*]+for[\\s*]+each[\\s*]+\\{@code receive_id}\\.");
  }

  @Test
  void makesLinksInAdviceAbsolute() {
    Operation operation =
        operation("im.v1.message.reply", "POST", "/open-apis/im/v1/messages")
            .errors(
                new ErrorCode(
                    230002, 400, "No.", "See [the guide](/ssl:ttdoc/uAj/guide).", 100, List.of()))
            .build();

    assertThat(GeneratedCode.of(operation).file("im/v1/ReplyMessageError.java"))
        .contains("\"See [the guide](https://open.feishu.cn/document/uAj/guide).\"");
  }
}
