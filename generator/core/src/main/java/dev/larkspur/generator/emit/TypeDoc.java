package dev.larkspur.generator.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.regex.Pattern;

/** The end of a type's Javadoc: one line for each component. */
final class TypeDoc {
  private static final Pattern INDENTED = Pattern.compile("\n(?=.)");

  private TypeDoc() {}

  /** The components of a record; a class documents its accessors instead. */
  static CodeBlock components(GeneratedObject object) {
    CodeBlock.Builder doc = CodeBlock.builder();
    if (!object.isWide()) {
      object
          .components()
          .forEach(
              component ->
                  doc.add("$L", "@param " + component.name() + " " + indented(component.doc())));
    }
    return doc.build();
  }

  private static String indented(MemberDoc doc) {
    return INDENTED.matcher(doc.full()).replaceAll("\n    ") + "\n";
  }
}
