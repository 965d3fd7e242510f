package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.BodyKind;
import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.ModelMapping;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.RequestParts;
import dev.larkspur.generator.model.Response;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Scope;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.model.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares a document with the operations and events of a model, fact by fact, as {@code
 * docs/openapi.md} specifies. It is written after that text, not after the writer.
 */
final class DocumentComparison {
  private static final ObjectMapper MODEL = ModelMapping.into(JsonMapper.builder()).build();

  private final JsonNode document;
  private final Findings findings = new Findings();
  private final RowComparison rows;

  /** The examples of the page at each place of the document that can have examples. */
  private final Map<String, List<JsonNode>> examples = new LinkedHashMap<>();

  private int withoutPlace;

  private DocumentComparison(JsonNode document) {
    this.document = document;
    this.rows = new RowComparison(document, findings);
  }

  /** Compares the document of these services. */
  static DocumentComparison of(JsonNode document, List<Service> services) {
    DocumentComparison comparison = new DocumentComparison(document);
    comparison.operations(services);
    comparison.events(services);
    comparison.rows.finish();
    return comparison;
  }

  /** Returns a part of the model as a model file has it. */
  static JsonNode json(Object model) {
    return MODEL.valueToTree(model);
  }

  Findings findings() {
    return findings;
  }

  /** Returns the JSON examples of the pages, by the pointer of their media type. */
  Map<String, List<JsonNode>> examples() {
    return examples;
  }

  /** Returns the number of examples that are not JSON, or of a body that the page does not have. */
  int examplesWithoutPlace() {
    return withoutPlace;
  }

  private void examples(String pointer, List<Example> ofPage) {
    examples.put(pointer, Example.documents(ofPage));
    withoutPlace += (int) ofPage.stream().filter(example -> example.json() == null).count();
  }

  /** Returns the default and example values of rows that the document does not have. */
  List<RowComparison.Value> leftOut() {
    return rows.leftOut();
  }

  private void operations(List<Service> services) {
    Map<String, ReadOperation> read = ReadOperation.all(document);
    Set<String> ids = new TreeSet<>();
    for (Service service : services) {
      for (Endpoint endpoint : service.endpoints()) {
        String id = endpoint.operation().id().toString();
        ids.add(id);
        ReadOperation operation = read.get(id);
        if (operation == null) {
          findings.add("operation is missing", id, id, "nothing");
        } else {
          findings.count("operations");
          operation(endpoint, operation);
        }
      }
    }
    findings.compare("operations", "document", ids, new TreeSet<>(read.keySet()));
  }

  private void operation(Endpoint endpoint, ReadOperation read) {
    Operation operation = endpoint.operation();
    JsonNode model = MODEL.valueToTree(operation);
    JsonNode node = read.node();
    String id = operation.id().toString();
    page(id, model, operation.page().source().line(), node);
    findings.compare("method", id, operation.requestLine().httpMethod(), read.method());
    findings.compare("path", id, unnamed(operation.requestLine().path()), unnamed(read.path()));
    JsonNode servers = node.has("servers") ? node.path("servers") : document.path("servers");
    findings.compare(
        "server",
        id,
        operation.requestLine().scheme() + "://" + operation.requestLine().host(),
        servers.path(0).path("url").asText());
    findings.compare("security", id, security(operation), security(node.path("security")));
    String resource = operation.id().resource();
    findings.compare(
        "tags",
        id,
        Set.of(operation.id().service() + (resource.isEmpty() ? "" : "." + resource)),
        RowComparison.texts(node.path("tags")));
    json("app types", id, model.path("appTypes"), node.path("x-larkspur-app-types"));
    JsonNode limit = model.path("rateLimit").deepCopy();
    if (limit instanceof ObjectNode texts) {
      texts.remove("translations");
      findings.count("rate limits");
      findings.compare(
          "headers of the rate limit",
          id,
          true,
          resolved(node.at("/responses/429")).at("/headers").has("x-ogw-ratelimit-reset"));
    }
    json("rate limit", id, limit, node.path("x-larkspur-rate-limit"));
    json("scopes", id, model.path("scopes"), node.path("x-larkspur-scopes"));
    json("field scopes", id, model.path("fieldScopes"), node.path("x-larkspur-field-scopes"));
    findings.count("scopes", model.path("scopes").size() + model.path("fieldScopes").size());
    json("paging", id, model.path("paging"), node.path("x-larkspur-paging"));
    json("idempotency", id, model.path("idempotencyKey"), node.path("x-larkspur-idempotency"));
    json("retry", id, model.path("retry"), node.path("x-larkspur-retry"));
    json("notices", id, model.path("notices"), node.path("x-larkspur-notice-ids"));
    parameters(operation, read);
    requestBody(operation, read);
    response(operation, read);
    new ErrorComparison(findings).compare(endpoint, node.path("responses"));
  }

  private void page(String id, JsonNode model, int line, JsonNode node) {
    findings.compare("title", id, model.path("title").asText(), node.path("summary").asText());
    findings.compare(
        "text",
        id,
        RowComparison.unescaped(model.path("description").asText()),
        RowComparison.unescaped(node.path("description").asText()));
    findings.compare(
        "deprecated",
        id,
        model.path("deprecated").asBoolean(),
        node.path("deprecated").asBoolean());
    String fullPath = model.path("fullPath").asText("");
    String url = node.at("/externalDocs/url").asText();
    if (model.path("fullPath").isNull() ? !url.isEmpty() : !url.endsWith("/document" + fullPath)) {
      findings.add("link to the page", id, fullPath, url);
    }
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    page.set("path", model.path("source").path("path"));
    page.put("line", line);
    page.set("updatedAt", model.path("updatedAt"));
    page.set("language", model.path("language"));
    json("page", id, page, node.path("x-larkspur-page"));
  }

  /** Returns a part of the document that may be a reference. */
  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  /** Compares JSON without members that are null or empty. */
  private void json(String what, String place, JsonNode expected, JsonNode found) {
    findings.compare(what, place, ErrorComparison.filled(expected), ErrorComparison.filled(found));
  }

  /** Returns a path without the names of parameters. */
  private static String unnamed(String path) {
    StringBuilder shape = new StringBuilder();
    for (String segment : path.split("/", -1)) {
      boolean isParameter =
          segment.startsWith(":") || (segment.startsWith("{") && segment.endsWith("}"));
      shape
          .append(shape.isEmpty() && segment.isEmpty() ? "" : "/")
          .append(
              isParameter
                  ? ":"
                  : URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8));
    }
    return shape.toString();
  }

  /** Returns the alternatives, each with its schemes and their scopes. */
  private static Set<Map<String, Set<String>>> security(Operation operation) {
    Set<Map<String, Set<String>>> alternatives = new HashSet<>();
    boolean isHelpdesk = operation.requestLine().path().startsWith("/open-apis/helpdesk/");
    Set<String> required = new LinkedHashSet<>();
    for (Scope scope : operation.access().scopes()) {
      if (scope.group() != Scope.Group.OPTIONAL) {
        required.add(scope.name());
      }
    }
    operation
        .access()
        .tokens()
        .forEach(
            token -> {
              switch (token) {
                case TENANT -> alternatives.add(scheme("tenantAccessToken", Set.of(), isHelpdesk));
                case APP -> alternatives.add(scheme("appAccessToken", Set.of(), isHelpdesk));
                case USER -> {
                  Set<Set<String>> oneOf = new LinkedHashSet<>();
                  required.forEach(scope -> oneOf.add(Set.of(scope)));
                  if (oneOf.isEmpty()) {
                    oneOf.add(Set.of());
                  }
                  oneOf.forEach(
                      scopes -> alternatives.add(scheme("userAccessToken", scopes, isHelpdesk)));
                }
              }
            });
    return alternatives;
  }

  private static Map<String, Set<String>> scheme(
      String name, Set<String> scopes, boolean isHelpdesk) {
    Map<String, Set<String>> schemes = new TreeMap<>();
    schemes.put(name, scopes);
    if (isHelpdesk) {
      schemes.put("helpdeskAuthorization", Set.of());
    }
    return schemes;
  }

  private Set<Map<String, Set<String>>> security(JsonNode security) {
    Set<Map<String, Set<String>>> alternatives = new HashSet<>();
    for (JsonNode alternative : security) {
      Map<String, Set<String>> schemes = new TreeMap<>();
      alternative
          .properties()
          .forEach(
              scheme -> {
                Set<String> scopes = new HashSet<>(RowComparison.texts(scheme.getValue()));
                schemes.put(scheme.getKey(), scopes);
                JsonNode known =
                    document
                        .at("/components/securitySchemes")
                        .path(scheme.getKey())
                        .at("/flows/authorizationCode/scopes");
                scopes.forEach(
                    scope -> {
                      if (!known.has(scope)) {
                        findings.add("scope of the scheme", scope, scope, known);
                      }
                    });
              });
      alternatives.add(schemes);
    }
    return alternatives;
  }

  private void parameters(Operation operation, ReadOperation read) {
    String id = operation.id().toString();
    Map<String, Field> expected = new LinkedHashMap<>();
    RequestParts parts = operation.request();
    for (Field row : parts.headers()) {
      if (!Set.of("authorization", "content-type").contains(row.name().toLowerCase(Locale.ROOT))) {
        expected.putIfAbsent("header " + row.name(), row);
      }
    }
    for (String segment : operation.requestLine().path().split("/", -1)) {
      if (segment.startsWith(":")) {
        String name = segment.substring(1);
        expected.put(
            "path " + name,
            parts.pathParameters().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseGet(() -> Field.builder(name, new Type.StringType("string")).build()));
      }
    }
    parts.pathParameters().forEach(row -> expected.putIfAbsent("path " + row.name(), row));
    parts.queryParameters().forEach(row -> expected.putIfAbsent("query " + row.name(), row));
    Map<String, String> found = new LinkedHashMap<>();
    Set<String> template = new HashSet<>();
    for (String segment : read.path().split("/", -1)) {
      if (segment.startsWith("{")) {
        template.add(segment.substring(1, segment.length() - 1));
      }
    }
    Set<String> named = new HashSet<>();
    for (int i = 0; i < read.node().path("parameters").size(); i++) {
      JsonNode parameter = read.node().path("parameters").path(i);
      String in = parameter.path("in").asText();
      String name = parameter.path("name").asText();
      if (in.equals("path")) {
        named.add(name);
      }
      found.put(
          in + " " + parameter.path("x-larkspur-name").asText(name),
          read.pointer() + "/parameters/" + i);
    }
    findings.compare("parameters", id, expected.keySet(), found.keySet());
    findings.compare("parameters of the template", id, template, named);
    found.forEach(
        (key, pointer) -> {
          Field row = expected.get(key);
          if (row != null) {
            findings.count("parameters");
            parameter(id + " " + key, row, pointer, key.startsWith("path "));
          }
        });
  }

  private void parameter(String place, Field row, String pointer, boolean isInPath) {
    JsonNode parameter = document.at(pointer);
    ReadSchema schema = ReadSchema.at(document, pointer + "/schema");
    findings.compare(
        "required parameter",
        place,
        isInPath || Boolean.TRUE.equals(row.required()),
        parameter.path("required").asBoolean());
    rows.value(row, schema, true, place);
    ObjectNode facts = JsonNodeFactory.instance.objectNode();
    schema.beside().properties().forEach(fact -> facts.set(fact.getKey(), fact.getValue()));
    parameter.properties().forEach(fact -> facts.set(fact.getKey(), fact.getValue()));
    rows.member(
        place, List.of(row), List.of(row), facts, parameter.path("example"), schema.place());
  }

  private void requestBody(Operation operation, ReadOperation read) {
    Body body = operation.request().body();
    JsonNode content = read.node().at("/requestBody/content");
    String id = operation.id().toString();
    if (body == null) {
      withoutPlace += operation.examples().request().size();
      findings.compare("request body", id, true, content.isMissingNode());
      return;
    }
    String mediaType = body.contentType().split(";", 2)[0].strip();
    List<String> mediaTypes = new ArrayList<>();
    content.fieldNames().forEachRemaining(mediaTypes::add);
    findings.compare("media type", id, List.of(mediaType), mediaTypes);
    String pointer =
        read.pointer() + "/requestBody/content/" + ReadSchema.escaped(mediaTypes.get(0));
    ReadSchema schema = ReadSchema.at(document, pointer + "/schema");
    findings.count("request bodies");
    if (body.kind() == BodyKind.BINARY) {
      findings.compare("type of a body", id, "file", schema.type());
    } else if (body.kind() == BodyKind.ARRAY) {
      array(body, schema, id + " body");
    } else {
      body(body, schema, id + " body");
      boolean required =
          body.fields().stream().anyMatch(row -> schema.required().contains(row.name()));
      findings.compare(
          "required body", id, required, read.node().at("/requestBody/required").asBoolean());
    }
    examples(pointer, operation.examples().request());
  }

  /** Compares a list of objects, or the only row with its type. */
  private void array(Body body, ReadSchema schema, String place) {
    if (body.fields().size() == 1 && body.fields().get(0).type() instanceof Type.ListType) {
      rows.value(body.fields().get(0), schema, true, place);
    } else {
      findings.compare("type of a body", place, "list<object>", schema.type());
      rows.table(schema.innermost(), body.fields(), true, false, place);
    }
  }

  private void body(Body body, ReadSchema schema, String place) {
    if (body.alternatives().isEmpty()) {
      rows.table(schema, body.fields(), true, false, place);
      return;
    }
    ArrayNode tables = JsonNodeFactory.instance.arrayNode();
    for (Body.Alternative alternative : body.alternatives()) {
      rows.table(schema, alternative.fields(), true, false, place + " " + alternative.title());
      ObjectNode table = tables.addObject().put("title", alternative.title());
      Set<String> names = new LinkedHashSet<>();
      Set<String> required = new LinkedHashSet<>();
      for (Field row : alternative.fields()) {
        if (names.add(row.name()) && Boolean.TRUE.equals(row.required())) {
          required.add(row.name());
        }
      }
      names.forEach(table.putArray("properties")::add);
      required.forEach(table.putArray("required")::add);
    }
    findings.count("tables of a body", tables.size());
    json("alternatives", place, tables, schema.target().path("x-larkspur-alternatives"));
  }

  private void response(Operation operation, ReadOperation read) {
    Response response = operation.response();
    ResponseKind kind = response.kind();
    String id = operation.id().toString();
    String status = kind == ResponseKind.REDIRECT ? "302" : "200";
    String pointer = read.pointer() + "/responses/" + status;
    JsonNode success = document.at(pointer);
    findings.compare("success response", id, true, success.isObject());
    List<String> mediaTypes = new ArrayList<>();
    success.path("content").fieldNames().forEachRemaining(mediaTypes::add);
    findings.compare("media types of the response", id, mediaTypes(kind), mediaTypes);
    if (mediaTypes.isEmpty()) {
      withoutPlace += operation.examples().response().size();
      redirect(response, pointer, id);
      return;
    }
    String content = pointer + "/content/" + ReadSchema.escaped(mediaTypes.get(0));
    ReadSchema schema = ReadSchema.at(document, content + "/schema");
    findings.count("responses");
    switch (kind) {
      case BINARY -> findings.compare("type of a response", id, "file", schema.type());
      case DATA -> {
        ReadSchema data = schema.properties().get("data");
        rows.table(data, response.fields(), false, false, id + " data");
      }
      default -> rows.table(schema, response.fields(), false, false, id + " response");
    }
    if (kind == ResponseKind.DATA || kind == ResponseKind.ENVELOPE || kind == ResponseKind.FLAT) {
      findings.compare(
          "envelope", id, true, schema.properties().keySet().containsAll(Set.of("code", "msg")));
    }
    examples(content, operation.examples().response());
  }

  /** Compares the rows of a redirect, which are parameters of the URL. */
  private void redirect(Response response, String pointer, String id) {
    JsonNode parameters = document.at(pointer + "/x-larkspur-redirect-parameters");
    Set<String> names = new TreeSet<>();
    for (Field row : response.fields()) {
      names.add(row.name());
      String place = pointer + "/x-larkspur-redirect-parameters/" + ReadSchema.escaped(row.name());
      if (parameters.has(row.name())) {
        findings.count("rows");
        ReadSchema schema = ReadSchema.at(document, place);
        rows.value(row, schema, false, id + " redirect." + row.name());
        rows.member(
            id + " redirect." + row.name(),
            List.of(row),
            List.of(row),
            schema.beside(),
            schema.beside().path("examples").path(0),
            place);
      }
    }
    findings.compare(
        "parameters of a redirect", id, names, new TreeSet<>(ReadOperation.names(parameters)));
  }

  private static List<String> mediaTypes(ResponseKind kind) {
    return switch (kind) {
      case ENVELOPE, FLAT, DATA, BARE -> List.of("application/json");
      case BINARY -> List.of("application/octet-stream");
      case STREAM -> List.of("text/event-stream");
      case REDIRECT, NONE -> List.of();
    };
  }

  private void events(List<Service> services) {
    Set<String> types = new TreeSet<>();
    for (Service service : services) {
      service
          .events()
          .forEach(
              body -> {
                types.add(body.event().id());
                event(body.event());
              });
    }
    findings.compare(
        "webhooks",
        "document",
        types,
        new TreeSet<>(ReadOperation.names(document.path("webhooks"))));
  }

  private void event(Event event) {
    String pointer = "/webhooks/" + ReadSchema.escaped(event.id()) + "/post";
    JsonNode node = document.at(pointer);
    String id = (event.isCallback() ? "callback." : "event.") + event.id();
    if (node.isMissingNode()) {
      findings.add("event is missing", id, id, "nothing");
      return;
    }
    findings.count(event.isCallback() ? "callbacks" : "events");
    JsonNode model = MODEL.valueToTree(event);
    page(id, model, event.source().line(), node);
    findings.compare("id of a webhook", id, id, node.path("operationId").asText());
    json("app types", id, model.path("appTypes"), node.path("x-larkspur-app-types"));
    json("push", id, model.path("push"), node.path("x-larkspur-push"));
    json("scopes", id, model.path("scopes"), node.path("x-larkspur-scopes"));
    json("field scopes", id, model.path("fieldScopes"), node.path("x-larkspur-field-scopes"));
    String request = pointer + "/requestBody/content/application~1json";
    rows.table(
        ReadSchema.at(document, request + "/schema"), event.fields(), false, false, id + " body");
    examples(request, event.examples());
    if (event.answer() != null && !event.answer().fields().isEmpty()) {
      String response = pointer + "/responses/200/content/application~1json";
      body(event.answer().body(), ReadSchema.at(document, response + "/schema"), id + " answer");
      examples(response, event.answer().examples());
    }
  }
}
