package dev.larkspur.generator.emit;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Emits module-info and package-info files, which JavaPoet cannot emit. */
public final class InfoFiles {
  private static final String PACKAGE_INFO = "package-info.java";

  private InfoFiles() {}

  /**
   * Returns the declaration of a module with these sources. Every package is exported, which is
   * sufficient for Jackson to access public records.
   *
   * @param sources the paths of the sources
   */
  public static GeneratedFile moduleInfo(String moduleName, Collection<String> sources) {
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

  /** Returns the packages to export; one with only a package-info file cannot be exported. */
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

  static GeneratedFile packageInfo(String packageName, String doc) {
    String content =
        FileHeader.comment("")
            + "/** "
            + doc
            + " */\n@NullMarked\npackage "
            + packageName
            + ";\n\nimport "
            + RuntimeTypes.NULL_MARKED.canonicalName()
            + ";\n";
    return GeneratedFile.of(packageName.replace('.', '/') + "/package-info.java", content);
  }
}
