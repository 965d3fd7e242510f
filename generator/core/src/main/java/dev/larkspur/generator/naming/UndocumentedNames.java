package dev.larkspur.generator.naming;

import dev.larkspur.generator.model.LinkedError;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.UndocumentedOperation;
import dev.larkspur.generator.naming.NameKey.Kind;
import dev.larkspur.generator.source.Diagnostics;
import java.util.List;
import java.util.Map;

/**
 * Names of the operations that no page describes: the words of the request line. One class has all
 * of them.
 */
final class UndocumentedNames {
  /** The class in the base package. */
  static final String TYPE = "UndocumentedOperations";

  private final LockedNames locked;
  private final Map<NameKey, String> names;
  private final Diagnostics diagnostics;

  UndocumentedNames(LockedNames locked, Map<NameKey, String> names, Diagnostics diagnostics) {
    this.locked = locked;
    this.names = names;
    this.diagnostics = diagnostics;
  }

  void name(List<UndocumentedOperation> operations) {
    // The errors of an operation are a nested class, whose file is named after it.
    NameScope stems = NameScope.ofFiles(List.of(Reserved.TYPES));
    for (UndocumentedOperation operation : operations) {
      stems.request(
          new NameScope.NameRequest(
              List.of(key(operation)),
              List.of(stem(operation)),
              List.of(OperationWords.ERROR),
              operation.source().location(),
              null));
    }
    stems.allocate(locked, names, diagnostics);
    operations.forEach(this::nameErrors);
  }

  private void nameErrors(UndocumentedOperation operation) {
    String owner = pathInside(JavaNames.get(names, Kind.UNDOCUMENTED_OPERATION, operation.key()));
    NameScope errors = NameScope.ofMembers(List.of());
    for (LinkedError error : operation.errors()) {
      errors.request(
          new NameKey(Kind.ERROR, MemberNames.errorPath(owner, error)),
          operation.source().location(),
          ConstantWords.ofCode(error.row().code()));
    }
    errors.allocate(locked, names, diagnostics);
  }

  private static NameKey key(UndocumentedOperation operation) {
    return new NameKey(Kind.UNDOCUMENTED_OPERATION, operation.key());
  }

  /** Returns HTTP method, product, version and resource: {@code PostMessageV4Send}. */
  private static String stem(UndocumentedOperation operation) {
    OperationId id = operation.id();
    Words words = Words.of(id.project()).plus(Words.of(id.version()));
    words = id.resource().isEmpty() ? words : words.plus(Words.of(id.resource()));
    Words method = Words.of(id.method());
    Words all = operation.httpMethod() == null ? words.plus(method) : method.plus(words);
    return ShortName.of(all, 1, ShortName.LONGEST - OperationWords.ERROR.length()).pascal();
  }

  /** Returns the prefix of the key paths of an operation's errors. */
  static String pathInside(String stem) {
    return className(stem) + "#";
  }

  /** Returns the class of an operation's errors, without the base package. */
  static String className(String stem) {
    return TYPE + "." + stem + OperationWords.ERROR;
  }
}
