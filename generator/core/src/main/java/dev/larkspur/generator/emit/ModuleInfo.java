package dev.larkspur.generator.emit;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** The text of a module-info file, which JavaPoet does not write. */
public final class ModuleInfo {
  private static final String PACKAGE_INFO = "package-info.java";

  private ModuleInfo() {}

  /**
   * The declaration of a module of all these sources. Every package is exported, which is all that
   * Jackson needs to see public records.
   *
   * @param sources the paths of the sources
   */
  public static GeneratedFile of(String moduleName, Collection<String> sources) {
    StringBuilder exports = new StringBuilder();
    for (String packageName : packages(sources)) {
      exports.append("  exports ").append(packageName).append(";\n");
    }
    String content =
        FileHeader.comment("")
            + "/** The platform's operations by product. */\nmodule "
            + moduleName
            + " {\n  requires transitive "
            + RuntimeTypes.RUNTIME
            + ";\n  requires static transitive org.jspecify;\n\n"
            + exports
            + "}\n";
    return GeneratedFile.of("module-info.java", content);
  }

  /** A package that holds nothing but a word about itself cannot be exported. */
  private static Set<String> packages(Collection<String> sources) {
    Set<String> packages = new TreeSet<>();
    for (String source : sources) {
      int slash = source.lastIndexOf('/');
      if (!source.substring(slash + 1).equals(PACKAGE_INFO)) {
        packages.add(source.substring(0, slash).replace('/', '.'));
      }
    }
    return packages;
  }
}
