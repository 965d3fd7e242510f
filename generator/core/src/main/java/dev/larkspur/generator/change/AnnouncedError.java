package dev.larkspur.generator.change;

import dev.larkspur.generator.model.Notice.AffectedOperation;
import dev.larkspur.generator.model.Notice.Effect;
import dev.larkspur.generator.model.Notice.Scenario;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.UndocumentedOperation;
import dev.larkspur.generator.model.UrlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An error that a notice announces for an operation.
 *
 * @param errorCode the code
 * @param operation the operation; null if the notice names only a code
 */
record AnnouncedError(long errorCode, @Nullable AffectedOperation operation) {

  /** Returns everything that a scenario announces, in its order. */
  static List<AnnouncedError> of(Scenario scenario) {
    List<AnnouncedError> all = new ArrayList<>();
    for (Effect effect : scenario.effects()) {
      if (effect.operations().isEmpty()) {
        all.add(new AnnouncedError(effect.errorCode(), null));
      }
      effect
          .operations()
          .forEach(operation -> all.add(new AnnouncedError(effect.errorCode(), operation)));
    }
    return all;
  }

  /** Returns the code and the request line. */
  String name() {
    if (operation == null) {
      return Long.toString(errorCode);
    }
    String method = operation.httpMethod() == null ? "" : operation.httpMethod() + " ";
    return errorCode + " " + method + operation.path();
  }

  int lineOr(int otherwise) {
    return operation == null ? otherwise : operation.line();
  }

  /** Returns whether the error is announced for an operation. */
  boolean concerns(Operation known) {
    return concerns(known.requestLine().httpMethod(), known.requestLine().path());
  }

  /** Returns whether the error is announced for an operation that no page describes. */
  boolean concerns(UndocumentedOperation known) {
    return concerns(known.httpMethod(), known.path());
  }

  private boolean concerns(@Nullable String httpMethod, String path) {
    return operation != null
        && UrlPath.unnamed(operation.path()).equals(UrlPath.unnamed(path))
        && (operation.httpMethod() == null || operation.httpMethod().equals(httpMethod));
  }

  /** Returns whether both are the same item, regardless of its position. */
  boolean isSameItem(AnnouncedError other) {
    AffectedOperation one = operation;
    AffectedOperation two = other.operation;
    if (one == null || two == null) {
      return one == null && two == null;
    }
    return Objects.equals(one.condition(), two.condition()) && one.title().equals(two.title());
  }
}
