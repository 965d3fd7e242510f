package dev.larkspur.cli;

import dev.larkspur.generator.catalogue.AnnouncedEffect;
import dev.larkspur.generator.catalogue.Catalogue;
import dev.larkspur.generator.catalogue.ErrorEntry;
import dev.larkspur.generator.catalogue.OperationEntry;
import dev.larkspur.generator.catalogue.RecordEntry;
import dev.larkspur.generator.model.IdempotencyParameter;
import dev.larkspur.generator.model.PagingFields;
import dev.larkspur.generator.model.Retry;
import dev.larkspur.generator.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Lines that describe an operation. */
final class OperationSummary {
  private final Catalogue catalogue;
  private final List<AnnouncedEffect> effects;
  private final CorrectionFacts corrections;

  OperationSummary(Catalogue catalogue, List<AnnouncedEffect> effects) {
    this.catalogue = catalogue;
    this.effects = effects;
    this.corrections = new CorrectionFacts(catalogue.corrections());
  }

  List<String> of(OperationEntry operation) {
    List<String> facts = new ArrayList<>();
    facts.add(operation.title() + (operation.deprecated() ? " (deprecated)" : ""));
    facts.add(
        operation.httpMethod()
            + " "
            + operation.scheme()
            + "://"
            + operation.host()
            + operation.path());
    facts.add("Java: " + call(operation));
    if (operation.docs() != null) {
      facts.add("docs: " + operation.docs());
    }
    if (operation.updatedAt() != null) {
      facts.add("page updated: " + operation.updatedAt());
    }
    addRules(operation, facts);
    for (RecordEntry entry : catalogue.records()) {
      if (entry.java().equals(operation.java().request())) {
        MemberFacts.of(entry).forEach(fact -> facts.add("takes " + fact));
      } else if (entry.java().equals(operation.java().answer())) {
        MemberFacts.of(entry).forEach(fact -> facts.add("returns " + fact));
      }
    }
    for (ErrorEntry error : operation.errors()) {
      facts.add("error " + error(error));
      error.subErrors().forEach(sub -> facts.add("error " + error.code() + ", " + error(sub)));
    }
    facts.addAll(
        EffectLines.of(
            effects.stream().filter(effect -> operation.id().equals(effect.operation())).toList()));
    facts.addAll(corrections.of(operation.id().toString()));
    return facts;
  }

  private static String error(ErrorEntry error) {
    return error.code()
        + " "
        + error.java()
        + (error.message().isEmpty() ? "" : ": " + error.message());
  }

  private static void addRules(OperationEntry operation, List<String> facts) {
    if (!operation.tokens().isEmpty()) {
      facts.add(
          "tokens: "
              + operation.tokens().stream()
                  .map(token -> token.name().toLowerCase(Locale.ROOT))
                  .collect(Collectors.joining(", ")));
    }
    addScopes("any scope of: ", operation, scope -> !scope.in(Scope.Group.OPTIONAL), facts);
    addScopes(
        "depending on the target, also any of: ",
        operation,
        scope -> scope.in(Scope.Group.OPTIONAL),
        facts);
    if (operation.rateLimit() != null) {
      facts.add("rate limit: " + operation.rateLimit().text());
    }
    PagingFields paging = operation.paging();
    if (paging != null) {
      facts.add("pages by " + paging.tokenParameter() + " from " + paging.nextToken());
    }
    IdempotencyParameter key = operation.idempotencyKey();
    if (key != null) {
      facts.add("idempotent by " + key.parameter());
    }
    Retry retry = operation.retry();
    if (retry != null && !retry.codes().isEmpty()) {
      facts.add(
          "retried on "
              + retry.codes().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
    if (retry != null && retry.idempotent()) {
      facts.add("idempotent");
    }
  }

  private static void addScopes(
      String label, OperationEntry operation, Predicate<Scope> kind, List<String> facts) {
    String scopes =
        operation.scopes().stream().filter(kind).map(Scope::name).collect(Collectors.joining(", "));
    if (!scopes.isEmpty()) {
      facts.add(label + scopes);
    }
  }

  private static String call(OperationEntry operation) {
    String request = operation.java().request();
    return "feishu."
        + operation.java().call()
        + "("
        + request.substring(request.lastIndexOf('.') + 1)
        + ")";
  }
}
