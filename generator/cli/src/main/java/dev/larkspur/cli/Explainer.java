package dev.larkspur.cli;

import dev.larkspur.generator.catalogue.Catalogue;
import dev.larkspur.generator.catalogue.OperationEntry;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Lookup of the elements that a name refers to. */
final class Explainer {
  private static final Pattern CODE = Pattern.compile("\\d{1,18}");

  private final Catalogue catalogue;

  Explainer(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Returns the explanations of all elements that the name may refer to. */
  List<Explanation> explain(String asked) {
    if (CODE.matcher(asked).matches()) {
      return new ErrorExplanations(catalogue).of(Long.parseLong(asked));
    }
    if (asked.indexOf('/') >= 0) {
      LoggedRequest line = LoggedRequest.parse(asked);
      return operations(line::matches);
    }
    List<Explanation> operations = operations(operation -> operation.id().toString().equals(asked));
    return operations.isEmpty() ? new ClassExplanations(catalogue).of(asked) : operations;
  }

  private List<Explanation> operations(Predicate<OperationEntry> wanted) {
    OperationSummary facts = new OperationSummary(catalogue);
    return catalogue.operations().stream()
        .filter(wanted)
        .map(
            operation ->
                new Explanation(
                    "operation",
                    operation.id().toString(),
                    operation.source(),
                    facts.of(operation)))
        .toList();
  }
}
