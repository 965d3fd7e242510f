package dev.larkspur.generator.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.regex.Pattern;

/** The Javadoc of an object's type: what it is, and one line for each component. */
final class TypeDoc {
  private static final Pattern INDENTED = Pattern.compile("\n(?=.)");
  private static final String INDENT = "    ";

  private TypeDoc() {}

  /** What an object is, its components, and where its page is. */
  static CodeBlock of(CodeBlock what, GeneratedObject object, CodeBlock link) {
    String components = components(object);
    boolean alone = components.isEmpty() && link.isEmpty();
    return alone ? what : CodeBlock.of("$L\n\n$L$L", what, components, link);
  }

  /** The components of a record; a class documents its accessors instead. */
  private static String components(GeneratedObject object) {
    StringBuilder doc = new StringBuilder();
    if (!object.isWide()) {
      for (Component component : object.components()) {
        doc.append(line("@param " + component.name() + " ", component.doc()));
      }
    }
    return doc.toString();
  }

  private static String line(String tag, MemberDoc doc) {
    String text = doc.full(tag.length() - INDENT.length());
    boolean one = text.indexOf('\n') < 0;
    return tag + (one ? text : INDENTED.matcher(text).replaceAll("\n" + INDENT)) + "\n";
  }
}
