package dev.larkspur.generator.emit;

/** The text of a package-info file, which JavaPoet does not write. */
final class PackageInfo {
  private PackageInfo() {}

  static GeneratedFile of(String packageName, String doc) {
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
