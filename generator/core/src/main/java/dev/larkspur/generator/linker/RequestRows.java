package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Property.Place;
import dev.larkspur.generator.model.RequestParts;
import dev.larkspur.generator.model.Schema.Role;
import dev.larkspur.generator.model.Type;
import java.util.ArrayList;
import java.util.List;

/** The rows of a request record: path, query, headers and body, in this order. */
final class RequestRows {
  /** The name of a body that is not an object. */
  private static final String BODY = "body";

  private RequestRows() {}

  static ObjectMention collect(Operation operation, ObjectCollector collector) {
    ObjectMention request = collector.whole(Role.REQUEST, operation);
    collector.add(request, pathParameters(operation), Place.PATH);
    collector.add(request, operation.request().queryParameters(), Place.QUERY);
    collector.add(request, callerHeaders(operation), Place.HEADER);
    Body body = operation.request().body();
    if (body != null) {
      switch (body.kind()) {
        case OBJECT -> collector.add(request, AlternativeRows.of(body), Place.MEMBER);
        case MULTIPART -> collector.add(request, body.fields(), Place.PART);
        case FORM -> collector.add(request, body.fields(), Place.FORM);
        case ARRAY -> collector.add(request, List.of(list(operation, body)), Place.BODY);
        case BINARY -> collector.add(request, List.of(file(operation)), Place.BODY);
      }
    }
    return request;
  }

  /** Returns the parameters of the path, including those that the page's table omits. */
  private static List<Field> pathParameters(Operation operation) {
    List<Field> parameters = new ArrayList<>();
    for (String segment : operation.requestLine().path().split("/", -1)) {
      if (segment.startsWith(":")) {
        String name = segment.substring(1);
        parameters.add(
            operation.request().pathParameters().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseGet(() -> row(operation, name, new Type.StringType("string"), List.of())));
      }
    }
    return parameters;
  }

  private static List<Field> callerHeaders(Operation operation) {
    return operation.request().headers().stream()
        .filter(row -> !RequestParts.isSetByClient(row.name()))
        .toList();
  }

  /** Returns the list of a body: its only row, or a list of objects with its rows as members. */
  private static Field list(Operation operation, Body body) {
    if (body.fields().size() == 1 && body.fields().get(0).type() instanceof Type.ListType) {
      return body.fields().get(0);
    }
    Type element = new Type.ObjectType("object", null);
    return row(operation, BODY, new Type.ListType("object[]", element), body.fields());
  }

  private static Field file(Operation operation) {
    return row(operation, BODY, new Type.FileType("file"), List.of());
  }

  private static Field row(Operation operation, String name, Type type, List<Field> fields) {
    return Field.builder(name, type)
        .required(true)
        .fields(fields)
        .line(operation.page().source().line())
        .build();
  }
}
