package dev.larkspur.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.larkspur.generator.javamodel.JavaComponent;
import dev.larkspur.generator.javamodel.JavaObject;
import dev.larkspur.generator.model.Property;

/** The Javadoc of an object's type: what it is, and one line for each component. */
final class TypeDoc {
  private static final String INDENT = "    ";

  private TypeDoc() {}

  /** What an object is, its components, and where its page is. */
  static CodeBlock of(CodeBlock what, JavaObject object, ComponentDoc docs, CodeBlock link) {
    String components = components(object, docs);
    boolean alone = components.isEmpty() && link.isEmpty();
    return alone ? what : CodeBlock.of("$L\n\n$L$L", what, components, link);
  }

  /** The components of a record; a class documents its accessors instead. */
  private static String components(JavaObject object, ComponentDoc docs) {
    StringBuilder doc = new StringBuilder();
    if (!object.wide()) {
      for (JavaComponent component : object.components()) {
        doc.append(doc.isEmpty() ? "" : "\n");
        doc.append(line("@param " + component.name() + " ", component.property(), docs));
      }
    }
    return doc.isEmpty() ? "" : doc.append('\n').toString();
  }

  private static String line(String tag, Property property, ComponentDoc docs) {
    String text = docs.full(property, tag.length() - INDENT.length());
    return tag + indented(text);
  }

  /** The lines below the first one indented, but for those that are empty. */
  private static String indented(String text) {
    int end = text.indexOf('\n');
    if (end < 0) {
      return text;
    }
    StringBuilder indented = new StringBuilder(text.length() + 64);
    int start = 0;
    while (end >= 0) {
      indented.append(text, start, end + 1);
      start = end + 1;
      if (start < text.length() && text.charAt(start) != '\n') {
        indented.append(INDENT);
      }
      end = text.indexOf('\n', start);
    }
    return indented.append(text, start, text.length()).toString();
  }
}
