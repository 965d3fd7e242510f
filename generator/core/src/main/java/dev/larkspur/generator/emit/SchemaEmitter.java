package dev.larkspur.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Schema;

/** An object of the API, whether an answer or a part of others. */
final class SchemaEmitter {
  private final GeneratedObjects objects;

  SchemaEmitter(GeneratedObjects objects) {
    this.objects = objects;
  }

  /** A part of others. */
  TypeSpec emit(Schema schema) {
    GeneratedObject object = objects.of(schema);
    CodeBlock what =
        CodeBlock.of(
            schema.named() ? "What the pages call $L." : "What $L holds.",
            JavadocText.code(schema.name()));
    return ObjectEmitter.emit(object)
        .addJavadoc(TypeDoc.of(what, object, CodeBlock.of("")))
        .build();
  }

  /** The answer of an operation. */
  TypeSpec emit(Schema schema, Operation operation) {
    GeneratedObject object = objects.of(schema);
    CodeBlock what =
        CodeBlock.of("What comes back from $L.", JavadocText.code(operation.id().toString()));
    CodeBlock link = OperationDoc.link(operation.page().fullPath(), operation.page().title());
    return ObjectEmitter.emit(object).addJavadoc(TypeDoc.of(what, object, link)).build();
  }
}
