package dev.larkspur.generator.emit;

import com.palantir.javapoet.TypeSpec;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Schema;
import dev.larkspur.generator.naming.JavaNames;

/** An object of the API, whether an answer or a part of others. */
final class SchemaEmitter {
  private final JavaNames names;
  private final JavaTypes types;

  SchemaEmitter(JavaNames names, JavaTypes types) {
    this.names = names;
    this.types = types;
  }

  /** A part of others. */
  TypeSpec emit(Schema schema) {
    GeneratedObject object = GeneratedObject.of(schema, names, types);
    return ObjectEmitter.emit(object)
        .addJavadoc("What the pages call $L.\n\n", JavadocText.code(schema.name()))
        .addJavadoc(TypeDoc.components(object))
        .build();
  }

  /** The answer of an operation. */
  TypeSpec emit(Schema schema, Operation operation) {
    GeneratedObject object = GeneratedObject.of(schema, names, types);
    return ObjectEmitter.emit(object)
        .addJavadoc("What comes back from $L.\n\n", JavadocText.code(operation.id().toString()))
        .addJavadoc(TypeDoc.components(object))
        .addJavadoc(OperationDoc.link(operation.fullPath(), operation.title()))
        .build();
  }
}
