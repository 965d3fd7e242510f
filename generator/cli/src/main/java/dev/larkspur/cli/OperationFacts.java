package dev.larkspur.cli;

import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.IdempotencyKey;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Paging;
import dev.larkspur.generator.model.Scope;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What there is to know of an operation. */
final class OperationFacts {
  private final JavaNames names;

  OperationFacts(JavaNames names) {
    this.names = names;
  }

  List<String> of(Service service, Endpoint endpoint) {
    Operation operation = endpoint.operation();
    List<String> facts = new ArrayList<>();
    facts.add(operation.title() + (operation.deprecated() ? " (deprecated)" : ""));
    facts.add(
        operation.httpMethod()
            + " "
            + operation.scheme()
            + "://"
            + operation.host()
            + operation.path());
    facts.add("Java: " + call(service, endpoint));
    if (operation.fullPath() != null) {
      facts.add("docs: https://open.feishu.cn/document" + operation.fullPath());
    }
    if (operation.updatedAt() != null) {
      facts.add("page updated: " + operation.updatedAt());
    }
    addRules(operation, facts);
    new SchemaFacts(names).of(endpoint.request()).forEach(fact -> facts.add("takes " + fact));
    facts.add(
        Summary.counted(endpoint.errors().size(), "documented error")
            + (operation.notices().isEmpty()
                ? ""
                : "; notices: " + String.join(", ", operation.notices())));
    return facts;
  }

  private static void addRules(Operation operation, List<String> facts) {
    if (!operation.tokens().isEmpty()) {
      facts.add(
          "tokens: "
              + operation.tokens().stream()
                  .map(token -> token.name().toLowerCase(Locale.ROOT))
                  .collect(Collectors.joining(", ")));
    }
    if (!operation.scopes().isEmpty()) {
      facts.add(
          "any scope of: "
              + operation.scopes().stream().map(Scope::name).collect(Collectors.joining(", ")));
    }
    if (operation.rateLimit() != null) {
      facts.add("rate limit: " + operation.rateLimit().text());
    }
    Paging paging = operation.paging();
    if (paging != null) {
      facts.add("pages by " + paging.tokenParameter() + " from " + paging.nextToken());
    }
    IdempotencyKey key = operation.idempotencyKey();
    if (key != null) {
      facts.add("idempotent by " + key.parameter());
    }
  }

  private String call(Service service, Endpoint endpoint) {
    Operation operation = endpoint.operation();
    String resource = operation.id().resource();
    return "feishu."
        + names.productAccessor(service.id().project())
        + "()."
        + names.versionAccessor(service.id())
        + "()."
        + (resource.isEmpty() ? "" : names.resourceAccessor(service.id(), resource) + "().")
        + names.method(operation.id())
        + "("
        + names.schema(endpoint.request().key()).simpleName()
        + ")";
  }
}
