package dev.larkspur.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.larkspur.generator.model.Property;

/** The end of a type's Javadoc: one line for each component. */
final class TypeDoc {
  private TypeDoc() {}

  /** The components of a record; a class documents its accessors instead. */
  static CodeBlock components(GeneratedObject object) {
    CodeBlock.Builder doc = CodeBlock.builder();
    if (!object.isWide()) {
      object
          .components()
          .forEach(
              component ->
                  doc.add("@param $L $L\n", component.name(), indented(component.property())));
    }
    return doc.build();
  }

  private static String indented(Property property) {
    return MemberDoc.full(property).replaceAll("\n(?=.)", "\n    ");
  }
}
