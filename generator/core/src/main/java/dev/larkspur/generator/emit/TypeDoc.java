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
    StringBuilder doc = new StringBuilder();
    if (!object.isWide()) {
      for (Component component : object.components()) {
        doc.append(line("@param " + component.name() + " ", component.doc()));
      }
    }
    return CodeBlock.of("$L", doc);
  }

  private static String line(String tag, MemberDoc doc) {
    String text = doc.full(tag.length() - INDENT.length());
    boolean one = text.indexOf('\n') < 0;
    return tag + (one ? text : INDENTED.matcher(text).replaceAll("\n" + INDENT)) + "\n";
  }
}
