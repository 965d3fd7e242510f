package dev.larkspur.generator.javamodel;

import dev.larkspur.generator.model.LinkedError;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.JavaType;
import dev.larkspur.generator.naming.NamesInside;
import java.util.ArrayList;
import java.util.List;

/**
 * The enum of an operation's errors. Sub-errors of all depths share a nested enum.
 *
 * @param type its class
 * @param constants the errors, in the order of the page
 */
public record JavaErrors(JavaType type, List<Constant> constants) {
  /** The simple name of the nested enum. */
  public static final String SUB_ERROR = "SubError";

  public JavaErrors {
    constants = List.copyOf(constants);
  }

  /**
   * An error.
   *
   * @param name the name of its constant
   * @param error the linked error
   * @param subErrors its sub-errors
   */
  public record Constant(String name, LinkedError error, List<Constant> subErrors) {
    public Constant {
      subErrors = List.copyOf(subErrors);
    }

    /** Returns the sub-errors of all depths, each before its own sub-errors. */
    public List<Constant> allSubErrors() {
      List<Constant> all = new ArrayList<>();
      for (Constant sub : subErrors) {
        all.add(sub);
        all.addAll(sub.allSubErrors());
      }
      return all;
    }
  }

  static JavaErrors of(OperationId id, List<LinkedError> errors, JavaNames names) {
    return of(names.errors(id), errors, names.insideErrors(id));
  }

  static JavaErrors of(JavaType type, List<LinkedError> errors, NamesInside inside) {
    return new JavaErrors(type, constants(errors, inside));
  }

  private static List<Constant> constants(List<LinkedError> errors, NamesInside inside) {
    return errors.stream()
        .map(
            error -> new Constant(inside.error(error), error, constants(error.subErrors(), inside)))
        .toList();
  }
}
