package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.generator.javamodel.JavaEvent;
import dev.larkspur.generator.javamodel.JavaObject;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.ServiceId;
import java.util.Map;
import java.util.TreeMap;

/** The webhooks of a document: events, and callbacks with their answers. */
final class WebhooksWriter {
  private final SchemaWriter schemas;
  private final ExampleWriter examples;
  private final Map<String, ObjectNode> webhooks = new TreeMap<>();

  WebhooksWriter(SchemaWriter schemas, ExampleWriter examples) {
    this.schemas = schemas;
    this.examples = examples;
  }

  void add(ServiceId service, JavaEvent received) {
    Event event = received.event();
    ObjectNode node = webhooks.computeIfAbsent(event.id(), id -> JsonTree.object()).putObject("post");
    node.put("operationId", (event.isCallback() ? "callback." : "event.") + event.id());
    node.putArray("tags").add(service.toString());
    Pages.describe(node, event);
    JsonTree.flag(node, "deprecated", event.deprecated());
    node.putArray("security");
    ObjectNode media =
        node.putObject("requestBody")
            .put("required", true)
            .putObject("content")
            .putObject(MediaType.JSON);
    ObjectNode schema = schemas.reference(received.body());
    media.set("schema", schema);
    JsonTree.put(media, "examples", examples.examples(event.examples(), event.source(), schema));
    node.putObject("responses").set("200", response(received));
    Access.add(node, event.access());
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
        media,
        "examples",
        examples.examples(event.answer().examples(), event.source(), schema));
    return response;
  }

  ObjectNode webhooks() {
    ObjectNode node = JsonTree.object();
    webhooks.forEach(node::set);
    return node;
  }
}
