package dev.larkspur.generator.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.generator.Naming;
import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.Settings;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The document of the pages of this repository has every fact of their model, and no other. */
class DocumentComparisonTest {
  private static final String REPLY =
      "/paths/~1open-apis~1im~1v1~1messages~1{message_id}~1reply/post";
  private static final String SCHEMAS = "/components/schemas/";

  private static Naming naming;

  @BeforeAll
  static void read() {
    Path pages = Path.of(System.getProperty("larkspur.project"), "spec");
    naming = new Pipeline().name(PageSet.of(pages), Settings.DEFAULT);
  }

  @Test
  void nothingIsLostAndNothingIsAdded() {
    Findings findings = compare(document());

    assertThat(findings.differences()).as(findings.summary()).isEmpty();
    assertThat(findings.counts())
        .containsKeys("rows", "parameters", "known values", "errors", "events", "rate limits");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void aChangedDocumentDiffers(String kind, Consumer<ObjectNode> change) {
    ObjectNode document = document();
    change.accept(document);

    assertThat(compare(document).differences()).containsKey(kind);
  }

  static Stream<Arguments> aChangedDocumentDiffers() {
    return Stream.of(
        change("operation is missing", document -> object(document, "/paths").removeAll()),
        change("event is missing", document -> object(document, "/webhooks").removeAll()),
        change(
            "row is missing",
            document ->
                object(document, SCHEMAS + "im.v1.ReplyMessageRequest/properties")
                    .remove("content")),
        change(
            "property without a row",
            document ->
                object(document, SCHEMAS + "im.v1.ReplyMessageRequest/properties")
                    .putObject("another")
                    .put("type", "string")),
        change(
            "type",
            document ->
                object(document, SCHEMAS + "im.v1.ReplyMessageRequest/properties/content")
                    .put("type", "integer")),
        change(
            "required",
            document -> object(document, SCHEMAS + "im.v1.ReplyMessageRequest").remove("required")),
        change(
            "description",
            document ->
                object(document, SCHEMAS + "im.v1.ReplyMessageRequest/properties/content")
                    .remove("description")),
        change(
            "constraints",
            document ->
                object(document, SCHEMAS + "im.v1.ReplyMessageRequest/properties/uuid")
                    .remove("maxLength")),
        change(
            "known value is missing",
            document ->
                document
                    .at("/components/schemas")
                    .findParents("enum")
                    .forEach(schema -> ((ArrayNode) schema.get("enum")).remove(0))),
        change(
            "enum",
            document ->
                document
                    .at("/components/schemas")
                    .findParents("enum")
                    .forEach(schema -> ((ArrayNode) schema.get("enum")).add("another"))),
        change(
            "errors",
            document ->
                ((ArrayNode) document.at(REPLY + "/responses/400/x-larkspur-errors")).remove(0)),
        change(
            "codes",
            document ->
                ((ArrayNode)
                        document
                            .at(REPLY + "/responses/400/content/application~1json/schema")
                            .findPath("enum"))
                    .remove(0)),
        change(
            "codes of examples",
            document ->
                object(document, REPLY + "/responses/400/content/application~1json/examples")
                    .remove("THE_MESSAGE_IS_RECALLED")),
        change("scopes", document -> object(document, REPLY).remove("x-larkspur-scopes")),
        change("security", document -> object(document, REPLY).remove("security")),
        change("rate limit", document -> object(document, REPLY).remove("x-larkspur-rate-limit")),
        change("idempotency", document -> object(document, REPLY).remove("x-larkspur-idempotency")),
        change("parameters", document -> object(document, REPLY).remove("parameters")),
        change("title", document -> object(document, REPLY).put("summary", "another")),
        change("link to the page", document -> object(document, REPLY).remove("externalDocs")));
  }

  private static Arguments change(String kind, Consumer<ObjectNode> change) {
    return Arguments.of(kind, change);
  }

  private static ObjectNode object(JsonNode document, String pointer) {
    return (ObjectNode) document.at(pointer);
  }

  private static ObjectNode document() {
    return OpenApi.whole(naming).documents().get(OpenApi.WHOLE);
  }

  private static Findings compare(JsonNode document) {
    return DocumentComparison.of(document, naming.reading().inLanguage().services()).findings();
  }
}
