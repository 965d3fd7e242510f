package dev.larkspur.generator.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.larkspur.generator.Spec;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import dev.larkspur.generator.source.UserInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
  @TempDir Path temp;

  @Test
  void aModelFileIsReadAsItWasWritten() throws IOException {
    ModelFile model = model();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    Path file = Files.write(temp.resolve("model.json"), out.toByteArray());

    assertThat(ModelFile.read(file)).isEqualTo(model);
  }

  @Test
  void datesAreStringsAndMissingValuesAreNull() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model().write(out);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("{\n  \"formatVersion\" : 1,\n")
        .endsWith("}\n")
        .contains("\"updatedAt\" : \"2025-05-21T12:33:41Z\"")
        .contains("\"effectiveDate\" : \"2025-06-25\"")
        .contains("\"id\" : \"im.v1.message.reply\"")
        .contains("\"requestBody\" : null")
        .contains("\"tokens\" : [\n        \"tenant\"")
        .contains("\"kind\" : \"integer\"")
        .contains("\"maximum\" : 1000000000000")
        .contains("\"default\" : 10")
        .contains("\"severity\" : \"note\"");
  }

  @Test
  void theMarkIsNotInTheFile() throws IOException {
    Operation marked = model().operations().get(0).toBuilder().marked(true).build();

    assertThat(marked.page().marked()).isTrue();
    assertThat(new String(ModelFile.bytes(marked), StandardCharsets.UTF_8))
        .doesNotContain("marked");
  }

  @Test
  void callbacksAreListedBesideEvents() throws IOException {
    Event event = Spec.event("im.message.receive_v1", Spec.string("id"));
    Event callback =
        Spec.callback("card.action.trigger", List.of(Spec.string("token")), Spec.string("toast"));
    ModelFile model =
        ModelFile.of(new Api(List.of(), List.of(callback, event), List.of()), List.of());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    Path file = Files.write(temp.resolve("model.json"), out.toByteArray());

    assertThat(model.events()).containsExactly(event);
    assertThat(model.callbacks()).containsExactly(callback);
    assertThat(ModelFile.read(file)).isEqualTo(model);
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("\"callback\"");
  }

  @Test
  void unknownKeysAreIgnored() throws IOException {
    Path file =
        Files.writeString(
            temp.resolve("later.json"),
            "{\"formatVersion\":1,\"operations\":[],\"events\":[],\"notices\":[],"
                + "\"diagnostics\":[],\"later\":{}}");

    assertThat(ModelFile.read(file).operations()).isEmpty();
  }

  @Test
  void aFileThatIsNotAModelIsRejected() throws IOException {
    Path prose = Files.writeString(temp.resolve("prose.json"), "not JSON");
    Path future =
        Files.writeString(
            temp.resolve("future.json"),
            "{\"formatVersion\":2,\"operations\":[],\"events\":[],\"notices\":[],"
                + "\"diagnostics\":[]}");
    Path other = Files.writeString(temp.resolve("other.json"), "{\"formatVersion\":1}");

    assertThatThrownBy(() -> ModelFile.read(prose))
        .isInstanceOf(UserInputException.class)
        .hasMessageMatching(".* is not a model file: line \\d+, column \\d+: .*\\.");
    Path nothing = Files.writeString(temp.resolve("null.json"), " null\n");
    Path two = Files.writeString(temp.resolve("two.json"), Files.readString(future) + "{}");
    for (Path file : List.of(nothing, two)) {
      assertThatThrownBy(() -> ModelFile.read(file))
          .isInstanceOf(UserInputException.class)
          .hasMessageContaining(" is not a model file: ");
    }
    assertThatThrownBy(() -> ModelFile.read(future))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("has format version 2; this larkspur reads version 1");
    assertThatThrownBy(() -> ModelFile.read(other))
        .isInstanceOf(UserInputException.class)
        .hasMessageEndingWith("column 19: a required member is missing.");
    assertThatThrownBy(() -> ModelFile.read(temp.resolve("gone.json")))
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("it does not exist");
  }

  @Test
  void anOperationWithoutOneOfItsKeysIsRejected() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model().write(out);
    String whole = out.toString(StandardCharsets.UTF_8);
    Path file =
        Files.writeString(
            temp.resolve("model.json"), whole.replace("\"queryParameters\"", "\"parameters\""));

    assertThatThrownBy(() -> ModelFile.read(file))
        .isInstanceOf(UserInputException.class)
        .hasMessageEndingWith("a required member is missing.");
  }

  @Test
  void aFieldWithoutItsNameIsRejected() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model().write(out);
    String whole = out.toString(StandardCharsets.UTF_8);
    Path file =
        Files.writeString(
            temp.resolve("model.json"), whole.replaceFirst("\"name\" : \"", "\"nam\" : \""));

    assertThatThrownBy(() -> ModelFile.read(file))
        .isInstanceOf(UserInputException.class)
        .hasMessageMatching(".* the required member [a-zA-Z]+\\[0].name is missing\\.");
  }

  private static ModelFile model() {
    Source source = new Source("im-v1/message/reply.md", 8);
    Field size =
        Field.builder("page_size", new Type.IntegerType("int"))
            .open(true)
            .required(false)
            .description("How many.")
            .defaultValue(IntNode.valueOf(10))
            .example(JsonNodeFactory.instance.nullNode())
            .enumItems(List.of(new EnumItem("10", "", EnumSource.TAG)))
            .constraints(Constraints.builder().maximum(new BigDecimal("1000000000000")).build())
            .line(12)
            .build();
    Operation operation =
        Operation.builder(OperationId.parse("im.v1.message.reply"))
            .title("Reply")
            .description("Answers a message.")
            .updatedAt(Instant.parse("2025-05-21T12:33:41Z"))
            .source(source)
            .httpMethod("POST")
            .scheme("https")
            .host("open.feishu.cn")
            .path("/open-apis/im/v1/messages/:message_id/reply")
            .tokens(List.of(AccessTokenType.TENANT))
            .appTypes(List.of("custom"))
            .rateLimit(new RateLimit("5/s", List.of(new RateLimit.Tier(5, 1))))
            .scopes(List.of(new Scope("im:message", false)))
            .queryParameters(List.of(size))
            .response(new Response(ResponseKind.ENVELOPE, List.of()))
            .errors(List.of(new ErrorCode(230001, 400, "Invalid.", "Fix it.", 30, List.of())))
            .idempotencyKey(new IdempotencyParameter("uuid", IdempotencyParameter.In.BODY))
            .examples(new Examples(List.of(), List.of(new Example(null, "curl", 40, false))))
            .build();
    Notice notice =
        new Notice(
            "n",
            "Change",
            "Who is affected.",
            null,
            null,
            "zh",
            source,
            Map.of(),
            List.of(
                new Notice.Scenario(
                    null,
                    LocalDate.parse("2025-06-25"),
                    "Why.",
                    "",
                    "What to do.",
                    Map.of("en", new Notice.ScenarioText(null, "Why.", "", "")),
                    List.of(),
                    List.of())));
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.report(Rule.PAGE_NOT_AN_API, new SourceLocation("a.md", 1, 1), "A guide.");
    return ModelFile.of(
        new Api(List.of(operation), List.of(), List.of(notice)), diagnostics.sorted());
  }
}
