package dev.larkspur.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.EventBody;
import dev.larkspur.generator.naming.JavaNames;

/** The record of what an app is told. */
final class EventEmitter {
  private final JavaNames names;
  private final JavaTypes types;

  EventEmitter(JavaNames names, JavaTypes types) {
    this.names = names;
    this.types = types;
  }

  TypeSpec emit(EventBody body) {
    GeneratedObject object = GeneratedObject.of(body.body(), names, types);
    Event event = body.event();
    return ObjectEmitter.emit(object)
        .addJavadoc(
            TypeDoc.of(
                CodeBlock.of("$L", OperationDoc.words(event)),
                object,
                OperationDoc.link(event.fullPath(), event.title())))
        .addAnnotation(
            AnnotationSpec.builder(RuntimeTypes.EVENT_TYPE)
                .addMember("value", Literals.word(event.id()))
                .build())
        .build();
  }
}
