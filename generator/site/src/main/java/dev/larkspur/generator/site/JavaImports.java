package dev.larkspur.generator.site;

import dev.larkspur.generator.javamodel.TypeUse;
import dev.larkspur.generator.naming.JavaType;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Imports of a snippet. Of two classes with the same simple name, the second is not imported. */
final class JavaImports {
  private static final String LANGUAGE = "java.lang";

  private final Map<String, String> imported = new TreeMap<>();

  /** Returns how the snippet refers to a class. */
  String name(JavaType type) {
    return name(type.packageName(), type.simpleName());
  }

  /** Returns how the snippet refers to a class. */
  String name(String packageName, String simpleName) {
    if (packageName.isEmpty()) {
      return simpleName;
    }
    String full = packageName + "." + simpleName;
    String other = imported.putIfAbsent(simpleName, full);
    return other == null || other.equals(full) ? simpleName : full;
  }

  /** Returns a type with its type arguments. */
  String name(TypeUse type) {
    StringJoiner arguments = new StringJoiner(", ", "<", ">").setEmptyValue("");
    type.arguments().forEach(argument -> arguments.add(name(argument)));
    return name(type.type()) + arguments;
  }

  /** Returns the import declarations, sorted. */
  List<String> declarations() {
    return imported.values().stream()
        .filter(full -> !full.substring(0, full.lastIndexOf('.')).equals(LANGUAGE))
        .sorted()
        .map(full -> "import " + full + ";")
        .toList();
  }
}
