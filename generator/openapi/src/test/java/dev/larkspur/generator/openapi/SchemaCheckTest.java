package dev.larkspur.generator.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaCheckTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String COMPONENTS =
      """
      {"Node": {"type": "object", "required": ["name"], "properties": {
        "name": {"type": "string", "minLength": 2, "maxLength": 3},
        "next": {"$ref": "#/components/schemas/Node"},
        "kind": {"$ref": "#/components/schemas/Kind"}}},
       "Kind": {"type": "integer", "enum": [1, 2]}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{}|1",
        "{\"type\": \"string\"}|\"a\"",
        "{\"type\": \"integer\"}|1.0",
        "{\"type\": \"number\", \"minimum\": 1, \"maximum\": 2}|1.5",
        "{\"type\": \"string\", \"maxLength\": 1}|\"\uD83D\uDE00\"",
        "{\"type\": \"string\", \"pattern\": \"^a\"}|\"ab\"",
        "{\"type\": \"array\", \"maxItems\": 1, \"items\": {\"type\": \"string\"}}|[\"a\"]",
        "{\"type\": \"object\", \"additionalProperties\": {\"type\": \"integer\"}}|{\"a\": 1}",
        "{\"type\": \"object\", \"additionalProperties\": true}|{\"a\": 1}",
        "{\"$ref\": \"#/components/schemas/Node\"}|{\"name\": \"ab\", \"next\": {\"name\": \"cd\"}}",
        "{\"allOf\": [{\"$ref\": \"#/components/schemas/Node\"}, {\"type\": \"object\"}]}|{\"name\": \"ab\", \"x\": 1}",
      })
  void validValuesHaveNoProblem(String schema, String value) throws IOException {
    assertThat(problem(schema, value)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"type\": \"string\"}|null|null instead of string",
        "{\"type\": \"integer\"}|1.5|1.5 instead of integer",
        "{\"type\": \"integer\"}|9223372036854775808|9223372036854775808 instead of integer",
        "{\"type\": \"number\", \"minimum\": 1}|0|it is too small",
        "{\"type\": \"number\", \"maximum\": 1}|2|it is too large",
        "{\"type\": \"string\", \"pattern\": \"^a\"}|\"b\"|it does not match the pattern",
        "{\"type\": \"array\", \"minItems\": 1}|[]|its size is 0",
        "{\"type\": \"array\", \"items\": {\"type\": \"string\"}}|[1]|[]: 1 instead of string",
        "{\"additionalProperties\": {\"type\": \"integer\"}}|{\"a\": []}|a: a list instead of integer",
        "{\"$ref\": \"#/components/schemas/Node\"}|{}|name is missing",
        "{\"$ref\": \"#/components/schemas/Node\"}|{\"name\": \"a\"}|name: its length is 1",
        "{\"$ref\": \"#/components/schemas/Node\"}|{\"name\": \"ab\", \"next\": {\"name\": \"cd\", \"kind\": 3}}|next.kind: 3 is not a listed value",
        "{\"allOf\": [{}, {\"type\": \"object\"}]}|[]|a list instead of object",
      })
  void aProblemNamesThePlaceAndTheValue(String schema, String value, String problem)
      throws IOException {
    assertThat(problem(schema, value)).isEqualTo(problem);
  }

  private static String problem(String schema, String value) throws IOException {
    JsonNode components = JSON.readTree(COMPONENTS);
    return new SchemaCheck((ObjectNode) components)
        .problem(JSON.readTree(value), JSON.readTree(schema));
  }
}
