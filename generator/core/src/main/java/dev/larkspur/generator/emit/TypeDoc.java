package dev.larkspur.generator.emit;

import com.palantir.javapoet.CodeBlock;

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
                  doc.add("@param $L ", component.name())
                      .add(MemberDoc.full(component.property()))
                      .add("\n"));
    }
    return doc.build();
  }
}
