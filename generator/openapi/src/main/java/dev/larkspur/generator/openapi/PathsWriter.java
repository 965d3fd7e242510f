package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.generator.javamodel.JavaOperation;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.UrlPath;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The paths of a document, each with its operations. */
final class PathsWriter {
  /** The methods that a path can have, in the order of the specification. */
  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private static final Comparator<JavaOperation> CURRENT_FIRST =
      Comparator.<JavaOperation, Boolean>comparing(it -> it.operation().deprecated())
          .thenComparing(it -> !it.operation().page().marked())
          .thenComparing(it -> it.operation().id());

  private final OperationWriter operations;
  private final Diagnostics diagnostics;

  PathsWriter(OperationWriter operations, Diagnostics diagnostics) {
    this.operations = operations;
    this.diagnostics = diagnostics;
  }

  /** Returns the paths in alphabetical order. */
  ObjectNode paths(List<JavaOperation> all) {
    Map<String, List<JavaOperation>> byShape = new TreeMap<>();
    all.stream()
        .sorted(Comparator.comparing(it -> it.operation().id()))
        .forEach(
            it ->
                byShape
                    .computeIfAbsent(
                        UrlPath.unnamed(it.operation().requestLine().path()),
                        shape -> new ArrayList<>())
                    .add(it));
    Map<String, ObjectNode> items = new TreeMap<>();
    for (List<JavaOperation> sharing : byShape.values()) {
      OpenApiPath template = template(sharing.get(0));
      items.put(template.text(), pathItem(template, sharing));
    }
    ObjectNode paths = JsonTree.object();
    items.forEach(paths::set);
    return paths;
  }

  private static OpenApiPath template(JavaOperation operation) {
    return OpenApiPath.of(operation.operation().requestLine().path());
  }

  private ObjectNode pathItem(OpenApiPath template, List<JavaOperation> sharing) {
    Map<String, List<JavaOperation>> byMethod = new TreeMap<>();
    for (JavaOperation operation : sharing) {
      reportRenamed(template, operation.operation());
      String method = operation.operation().requestLine().httpMethod().toLowerCase(Locale.ROOT);
      byMethod.computeIfAbsent(method, key -> new ArrayList<>()).add(operation);
    }
    ObjectNode item = JsonTree.object();
    for (String method : METHODS) {
      List<JavaOperation> candidates = byMethod.remove(method);
      if (candidates != null) {
        item.set(method, operation(template, candidates));
      }
    }
    ObjectNode others = JsonTree.object();
    byMethod.forEach((method, candidates) -> others.set(method, operation(template, candidates)));
    JsonTree.put(item, "x-larkspur-methods", others);
    return item;
  }

  private void reportRenamed(OpenApiPath template, Operation operation) {
    OpenApiPath own = OpenApiPath.of(operation.requestLine().path());
    for (int i = 0; i < own.written().size(); i++) {
      String name = template.parameters().get(i);
      if (!own.written().get(i).equals(name)) {
        diagnostics.report(
            Rule.OPENAPI_APPROXIMATED,
            operation.page().source().location(),
            "The path parameter " + own.written().get(i) + " has the name " + name + ".");
      }
    }
  }

  /** Returns the first operation of several with the same method and path, with the others. */
  private ObjectNode operation(OpenApiPath template, List<JavaOperation> candidates) {
    List<JavaOperation> sorted = candidates.stream().sorted(CURRENT_FIRST).toList();
    ObjectNode first = operations.operation(template, sorted.get(0));
    ArrayNode also = JsonTree.array();
    for (JavaOperation other : sorted.subList(1, sorted.size())) {
      OpenApiPath own = template(other);
      ObjectNode node = JsonTree.object().put("x-larkspur-path", own.text());
      node.setAll(operations.operation(own, other));
      also.add(node);
      diagnostics.report(
          Rule.OPENAPI_SAME_PATH,
          other.operation().page().source().location(),
          other.operation().id()
              + " has the method and the path of "
              + sorted.get(0).operation().id()
              + ".");
    }
    JsonTree.put(first, "x-larkspur-also", also);
    return first;
  }
}
