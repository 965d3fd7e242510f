package dev.larkspur.generator.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** swagger-parser reads each document without a message, and finds everything in it. */
class SwaggerParserTest {

  @Test
  void swaggerParserReadsEveryProduct() {
    SortedMap<String, List<String>> messages = new TreeMap<>();
    OpenApi documents = SharedPages.products();
    documents
        .documents()
        .forEach(
            (product, document) -> {
              SwaggerParseResult result = read(document);
              if (!result.getMessages().isEmpty()) {
                messages.put(product, result.getMessages());
              }
              assertThat(result.getOpenAPI()).as(product).isNotNull();
              assertContentIsRead(product, document, result.getOpenAPI());
            });

    assertThat(messages).isEmpty();
    assertThat(documents.documents()).isNotEmpty();
  }

  private static SwaggerParseResult read(JsonNode document) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    return new OpenAPIV3Parser().readContents(document.toString(), null, options);
  }

  private static void assertContentIsRead(String product, JsonNode document, OpenAPI read) {
    List<String> ids = new ArrayList<>();
    if (read.getPaths() != null) {
      for (PathItem path : read.getPaths().values()) {
        path.readOperations().stream().map(Operation::getOperationId).forEach(ids::add);
      }
    }
    List<String> expected = new ArrayList<>();
    document
        .path("paths")
        .forEach(path -> path.forEach(it -> expected.add(it.path("operationId").asText())));
    assertThat(ids).as("operations of %s", product).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(read.getWebhooks() == null ? new TreeSet<String>() : read.getWebhooks().keySet())
        .as("webhooks of %s", product)
        .containsExactlyInAnyOrderElementsOf(ReadOperation.names(document.path("webhooks")));
    assertThat(read.getComponents().getSchemas().keySet())
        .as("components of %s", product)
        .containsAll(ReadOperation.names(document.at("/components/schemas")));
  }
}
