package dev.larkspur.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.EventBody;

/** The record of what an app is told. */
final class EventEmitter {
  private final GeneratedObjects objects;
  private final Comments comments;

  EventEmitter(GeneratedObjects objects, Comments comments) {
    this.objects = objects;
    this.comments = comments;
  }

  TypeSpec emit(EventBody body) {
    GeneratedObject object = objects.of(body.body());
    Event event = body.event();
    return ObjectEmitter.emit(object)
        .addJavadoc(
            TypeDoc.of(
                CodeBlock.of("$L", OperationDoc.words(event, comments)),
                object,
                OperationDoc.link(event.fullPath(), event.title())))
        .addAnnotation(
            AnnotationSpec.builder(RuntimeTypes.EVENT_TYPE)
                .addMember("value", Literals.word(event.id()))
                .build())
        .build();
  }
}
