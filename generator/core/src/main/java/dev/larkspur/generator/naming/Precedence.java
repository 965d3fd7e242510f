package dev.larkspur.generator.naming;

import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Service;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The order in which the parts of a service get their names: of two with the same name the one of a
 * current page gets it, not that of a historic page.
 */
final class Precedence {
  private static final Comparator<Operation> BY_PAGE =
      Comparator.comparing(Operation::deprecated)
          .thenComparing(operation -> !operation.page().marked())
          .thenComparing(operation -> operation.page().source().path());

  private final Set<String> historic = new HashSet<>();

  Precedence(Service service) {
    for (Endpoint endpoint : service.endpoints()) {
      if (endpoint.operation().deprecated()) {
        historic.add(endpoint.operation().id().toString());
      }
    }
  }

  /**
   * Returns operations of current pages, then of historic ones. Among either, pages with a marker
   * precede those without.
   */
  static List<Endpoint> ofEndpoints(List<Endpoint> endpoints) {
    return endpoints.stream().sorted(Comparator.comparing(Endpoint::operation, BY_PAGE)).toList();
  }

  /** Returns types that a current page mentions, then those that only historic pages mention. */
  <T> List<T> ofTypes(List<T> types, Function<T, List<String>> mentions) {
    return types.stream()
        .sorted(Comparator.comparing(type -> isHistoric(mentions.apply(type))))
        .toList();
  }

  private boolean isHistoric(List<String> mentions) {
    return !mentions.isEmpty()
        && mentions.stream().map(Precedence::owner).allMatch(historic::contains);
  }

  /** Returns the id of the operation or event before the path of a mention. */
  private static String owner(String mention) {
    int end = mention.indexOf('/');
    return end < 0 ? mention : mention.substring(0, end);
  }
}
