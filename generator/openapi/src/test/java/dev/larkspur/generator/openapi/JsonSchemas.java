package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Validator of JSON Schema 2020-12 for the schemas of a document. */
final class JsonSchemas {
  private static final SchemaValidatorsConfig CONFIG =
      SchemaValidatorsConfig.builder().preloadJsonSchema(false).build();

  private final JsonSchema document;
  private final Map<String, JsonSchema> schemas = new HashMap<>();

  JsonSchemas(JsonNode document) {
    this.document =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(
                SchemaLocation.of("https://larkspur.invalid/openapi.json"), document, CONFIG);
  }

  /** Returns what is wrong with a value, by the JSON pointer of its schema. */
  Set<ValidationMessage> validate(String pointer, JsonNode value) {
    return schemas
        .computeIfAbsent(pointer, key -> document.getSubSchema(SchemaLocation.Fragment.of(pointer)))
        .validate(value);
  }
}
