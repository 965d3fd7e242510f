package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives the later of two operations of one name another: that of its page. */
final class UniqueIds {
  private final Map<OperationId, Operation> taken = new LinkedHashMap<>();
  private final Diagnostics diagnostics;

  private UniqueIds(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  static List<Operation> of(List<Operation> operations, Diagnostics diagnostics) {
    UniqueIds ids = new UniqueIds(diagnostics);
    List<Operation> unique = new ArrayList<>(operations.size());
    for (Operation operation : operations) {
      unique.add(ids.take(operation));
    }
    return unique;
  }

  private Operation take(Operation operation) {
    Operation earlier = taken.putIfAbsent(operation.id(), operation);
    if (earlier == null) {
      return operation;
    }
    Operation renamed = operation.toBuilder().id(free(operation)).build();
    taken.put(renamed.id(), renamed);
    diagnostics.report(
        Rule.OPERATION_ID_CLASH,
        new SourceLocation(operation.page().source().path(), operation.page().source().line(), 1),
        "The operation id "
            + operation.id()
            + " belongs to "
            + earlier.page().source().path()
            + " already; this page's operation is called "
            + renamed.id()
            + ".");
    return renamed;
  }

  private OperationId free(Operation operation) {
    String wanted = operation.id() + "." + pageName(operation);
    OperationId id = OperationId.parse(wanted);
    for (int i = 2; taken.containsKey(id); i++) {
      id = OperationId.parse(wanted + "_" + i);
    }
    return id;
  }

  private static String pageName(Operation operation) {
    String fullPath = operation.page().fullPath();
    String path =
        fullPath == null || fullPath.isBlank() ? operation.page().source().path() : fullPath;
    String last = path.substring(path.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    String name = dot > 0 ? last.substring(0, dot) : last;
    return name.isEmpty() ? "page" : name.replace('.', '_');
  }
}
