package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Validator of JSON Schema 2020-12 for the schemas of a document. */
final class JsonSchemas {
  private final Schema document;
  private final Map<String, Schema> schemas = new HashMap<>();

  JsonSchemas(JsonNode document) {
    SchemaRegistryConfig config = SchemaRegistryConfig.builder().preloadSchema(false).build();
    this.document =
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                registry -> registry.schemaRegistryConfig(config))
            .getSchema(
                SchemaLocation.of("https://larkspur.invalid/openapi.json"),
                document.toString(),
                InputFormat.JSON);
  }

  /** Returns what is wrong with a value, by the JSON pointer of its schema. */
  List<Error> validate(String pointer, JsonNode value) {
    return schemas
        .computeIfAbsent(pointer, key -> document.getSubSchema(SchemaLocation.Fragment.of(pointer)))
        .validate(value.toString(), InputFormat.JSON);
  }
}
