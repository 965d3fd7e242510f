package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.generator.javamodel.JavaComponent;
import dev.larkspur.generator.javamodel.JavaOperation;
import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.Property.Place;
import dev.larkspur.generator.model.RequestLine;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The object of an operation. */
final class OperationWriter {
  /** The places that are members of the component of a request. */
  static final Set<Place> IN_BODY = EnumSet.of(Place.MEMBER, Place.PART, Place.FORM);

  private final Origins origins;
  private final SchemaWriter schemas;
  private final FittingValues values;
  private final ExampleWriter examples;
  private final ResponsesWriter responses;

  OperationWriter(
      Origins origins,
      SchemaWriter schemas,
      FittingValues values,
      ExampleWriter examples,
      ResponsesWriter responses) {
    this.origins = origins;
    this.schemas = schemas;
    this.values = values;
    this.examples = examples;
    this.responses = responses;
  }

  ObjectNode operation(OpenApiPath template, JavaOperation called) {
    Operation operation = called.operation();
    ObjectNode node = JsonTree.object();
    node.put("operationId", operation.id().toString());
    node.putArray("tags").add(tag(operation));
    PageReferences.describe(node, operation.page());
    JsonTree.flag(node, "deprecated", operation.deprecated());
    JsonTree.put(node, "servers", servers(operation.requestLine()));
    node.set("security", Security.of(operation));
    JsonTree.put(node, "parameters", parameters(template, called));
    JsonTree.put(node, "requestBody", requestBody(called));
    node.set("responses", responses.responses(called));
    AccessExtensions.add(node, operation);
    return node;
  }

  /** Returns the tag of an operation: its resource, or else its product and version. */
  static String tag(Operation operation) {
    String service = operation.id().service().toString();
    String resource = operation.id().resource();
    return resource.isEmpty() ? service : service + "." + resource;
  }

  private ArrayNode servers(RequestLine line) {
    ArrayNode servers = JsonTree.array();
    String origin = Origins.of(line);
    if (!origin.equals(origins.main())) {
      servers.addObject().put("url", origin);
    }
    return servers;
  }

  private ArrayNode parameters(OpenApiPath template, JavaOperation called) {
    List<JavaComponent> components = called.request().components();
    ArrayNode parameters = JsonTree.array();
    List<String> written = OpenApiPath.of(called.operation().requestLine().path()).written();
    for (int i = 0; i < written.size(); i++) {
      for (JavaComponent component : components) {
        if (component.property().place() == Place.PATH
            && component.wireName().equals(written.get(i))) {
          parameters.add(parameter(component, template.parameters().get(i), "path"));
        }
      }
    }
    for (JavaComponent component : components) {
      if (component.property().place() == Place.QUERY) {
        parameters.add(parameter(component, component.wireName(), "query"));
      }
    }
    for (JavaComponent component : components) {
      if (component.property().place() == Place.HEADER
          && !Security.isCredential(component.wireName())) {
        parameters.add(parameter(component, component.wireName(), "header"));
      }
    }
    return parameters;
  }

  private ObjectNode parameter(JavaComponent component, String name, String place) {
    Property property = component.property();
    ObjectNode parameter = JsonTree.object().put("name", name).put("in", place);
    JsonTree.flag(parameter, "required", property.required() || place.equals("path"));
    if (!name.equals(component.wireName())) {
      parameter.put("x-larkspur-name", component.wireName());
    }
    SchemaWriter.describe(parameter, property.row());
    ObjectNode schema = schemas.value(component);
    parameter.set("schema", schema);
    if (property.row().example() != null) {
      values.parameterExample(parameter, schema, property);
    }
    return parameter;
  }

  private ObjectNode requestBody(JavaOperation called) {
    Body body = called.operation().request().body();
    ObjectNode node = JsonTree.object();
    if (body == null) {
      examples.reportUnused(
          called.operation().examples().request(),
          called.operation().page().source(),
          "the operation has no request body");
      return node;
    }
    JsonTree.flag(node, "required", isRequired(called));
    ObjectNode media =
        node.putObject("content").putObject(MediaType.of(body.contentType(), body.kind()));
    ObjectNode schema = bodySchema(called);
    media.set("schema", schema);
    JsonTree.put(
        media,
        "examples",
        examples.examples(
            called.operation().examples().request(), called.operation().page().source(), schema));
    return node;
  }

  private static boolean isRequired(JavaOperation called) {
    return called.request().components().stream()
        .map(JavaComponent::property)
        .anyMatch(
            it -> it.required() && (IN_BODY.contains(it.place()) || it.place() == Place.BODY));
  }

  private ObjectNode bodySchema(JavaOperation called) {
    for (JavaComponent component : called.request().components()) {
      if (component.property().place() == Place.BODY) {
        return schemas.value(component);
      }
    }
    return hasMembers(called)
        ? schemas.reference(called.request())
        : JsonTree.object().put("type", "object");
  }

  /** Returns whether the body is an object with members, which is a component. */
  static boolean hasMembers(JavaOperation called) {
    return called.request().components().stream()
        .anyMatch(component -> IN_BODY.contains(component.property().place()));
  }
}
