package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.generator.javamodel.JavaEvent;
import dev.larkspur.generator.javamodel.JavaObject;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.ServiceId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The webhooks of a document: events, and callbacks with their answers. */
final class WebhooksWriter {
  private static final String PAYLOAD = "event";

  private final SchemaWriter schemas;
  private final RowSchemas rows;
  private final ExampleWriter examples;
  private final Map<String, ObjectNode> webhooks = new TreeMap<>();

  WebhooksWriter(SchemaWriter schemas, RowSchemas rows, ExampleWriter examples) {
    this.schemas = schemas;
    this.rows = rows;
    this.examples = examples;
  }

  void add(ServiceId service, JavaEvent received) {
    Event event = received.event();
    ObjectNode node =
        webhooks.computeIfAbsent(event.id(), id -> JsonTree.object()).putObject("post");
    node.put("operationId", (event.isCallback() ? "callback." : "event.") + event.id());
    node.putArray("tags").add(service.toString());
    PageReferences.describe(node, event);
    JsonTree.flag(node, "deprecated", event.deprecated());
    node.putArray("security");
    ObjectNode media =
        node.putObject("requestBody")
            .put("required", true)
            .putObject("content")
            .putObject(MediaType.JSON);
    ObjectNode schema = body(received);
    media.set("schema", schema);
    JsonTree.put(media, "examples", examples.examples(event.examples(), event.source(), schema));
    node.putObject("responses").set("200", response(received));
    AccessExtensions.add(node, event.access());
  }

  /**
   * Returns the schema of the whole body. The Java type is that of its member {@code event}, unless
   * the page does not describe the members of that member.
   */
  private ObjectNode body(JavaEvent received) {
    Event event = received.event();
    ObjectNode payload = schemas.reference(received.body());
    ObjectNode properties = JsonTree.object();
    ArrayNode required = JsonTree.array();
    Field wrapper = named(event.fields(), PAYLOAD);
    if (wrapper != null && wrapper.fields().isEmpty()) {
      return payload;
    }
    if (wrapper == null) {
      properties.set(PAYLOAD, payload);
    }
    for (Field row : wrapper == null ? List.<Field>of() : event.fields()) {
      if (row.name().equals(PAYLOAD)) {
        SchemaWriter.describe(payload, row);
        properties.set(PAYLOAD, payload);
      } else {
        properties.set(row.name(), rows.row(row, event.source()));
      }
      if (Boolean.TRUE.equals(row.required())) {
        required.add(row.name());
      }
    }
    ObjectNode body = JsonTree.object().put("type", "object");
    JsonTree.put(body, "required", required);
    body.set("properties", properties);
    return body;
  }

  private static @Nullable Field named(List<Field> rows, String name) {
    for (Field row : rows) {
      if (row.name().equals(name)) {
        return row;
      }
    }
    return null;
  }

  private ObjectNode response(JavaEvent received) {
    JavaObject answer = received.answer();
    Event event = received.event();
    ObjectNode response =
        JsonTree.object()
            .put("description", event.isCallback() ? "The answer of the app." : "Received.");
    if (event.answer() == null) {
      return response;
    }
    ObjectNode schema =
        answer == null ? JsonTree.object().put("type", "object") : schemas.reference(answer);
    ObjectNode media = response.putObject("content").putObject(MediaType.JSON);
    media.set("schema", schema);
    JsonTree.put(
        media, "examples", examples.examples(event.answer().examples(), event.source(), schema));
    return response;
  }

  ObjectNode webhooks() {
    ObjectNode node = JsonTree.object();
    webhooks.forEach(node::set);
    return node;
  }
}
