package dev.larkspur.cli;

import dev.larkspur.generator.Naming;
import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds what a word of a user means. */
final class Explainer {
  private static final Pattern CODE = Pattern.compile("\\d{1,18}");
  private static final int MOST_SUGGESTIONS = 5;

  private final Naming naming;

  Explainer(Naming naming) {
    this.naming = naming;
  }

  /** Everything that the word can mean; of several operations or classes all. */
  List<Explanation> explain(String asked) {
    if (CODE.matcher(asked).matches()) {
      return new ErrorExplanations(naming).of(Long.parseLong(asked));
    }
    if (asked.indexOf('/') >= 0) {
      RequestLine line = RequestLine.parse(asked);
      return operations(endpoint -> line.matches(endpoint.operation()));
    }
    List<Explanation> operations =
        operations(endpoint -> endpoint.operation().id().toString().equals(asked));
    return operations.isEmpty() ? new ClassExplanations(naming).of(asked) : operations;
  }

  /** Operations whose name holds the word, or a part of it. */
  List<String> similarOperations(String asked) {
    String word = asked.substring(asked.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return naming.reading().api().operations().stream()
        .map(operation -> operation.id())
        .map(OperationId::toString)
        .filter(id -> id.toLowerCase(Locale.ROOT).contains(word))
        .limit(MOST_SUGGESTIONS)
        .toList();
  }

  private List<Explanation> operations(Predicate<Endpoint> wanted) {
    OperationFacts facts = new OperationFacts(naming.names());
    List<Explanation> found = new ArrayList<>();
    for (Service service : naming.reading().api().services()) {
      service.endpoints().stream()
          .filter(wanted)
          .map(
              endpoint ->
                  new Explanation(
                      "operation",
                      endpoint.operation().id().toString(),
                      endpoint.operation().source(),
                      facts.of(service, endpoint)))
          .forEach(found::add);
    }
    return found;
  }
}
