package dev.larkspur.generator.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.regex.Pattern;

/** The end of a type's Javadoc: one line for each component. */
final class TypeDoc {
  private static final Pattern INDENTED = Pattern.compile("\n(?=.)");
  private static final String INDENT = "    ";

  private TypeDoc() {}

  /** The components of a record; a class documents its accessors instead. */
  static CodeBlock components(GeneratedObject object) {
    CodeBlock.Builder doc = CodeBlock.builder();
    if (!object.isWide()) {
      object
          .components()
          .forEach(
              component ->
                  doc.add("$L", line("@param " + component.name() + " ", component.doc())));
    }
    return doc.build();
  }

  private static String line(String tag, MemberDoc doc) {
    String text = doc.full(tag.length() - INDENT.length());
    return tag + INDENTED.matcher(text).replaceAll("\n" + INDENT) + "\n";
  }
}
