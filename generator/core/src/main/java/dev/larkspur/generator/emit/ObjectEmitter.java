package dev.larkspur.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.larkspur.generator.javamodel.JavaEvent;
import dev.larkspur.generator.javamodel.JavaObject;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Operation;

/** Emits objects: records, or classes where an object has too many components for a record. */
final class ObjectEmitter {
  private final JavadocCache comments;
  private final ComponentDoc docs;

  ObjectEmitter(JavadocCache comments) {
    this.comments = comments;
    this.docs = new ComponentDoc(comments);
  }

  /** Emits an object that is part of others. */
  TypeSpec shared(JavaObject object) {
    String name = JavadocText.code(object.schema().name());
    String what = object.schema().named() ? "What the pages call $L." : "What $L holds.";
    return emit(object, CodeBlock.of(what, name), CodeBlock.of("")).build();
  }

  /** Emits the response of an operation. */
  TypeSpec response(JavaObject object, Operation operation) {
    return emit(
            object,
            CodeBlock.of("What comes back from $L.", JavadocText.code(operation.id().toString())),
            OperationDoc.link(operation.page().fullPath(), operation.page().title()))
        .build();
  }

  TypeSpec event(JavaEvent received) {
    Event event = received.event();
    return emit(
            received.body(),
            CodeBlock.of("$L", OperationDoc.words(event, comments)),
            OperationDoc.link(event.fullPath(), event.title()))
        .addAnnotation(
            AnnotationSpec.builder(RuntimeTypes.EVENT_TYPE)
                .addMember("value", Literals.word(event.id()))
                .build())
        .build();
  }

  /**
   * Emits an object.
   *
   * @param what the description of the type
   * @param link the link to its page; empty if there is none
   */
  TypeSpec.Builder emit(JavaObject object, CodeBlock what, CodeBlock link) {
    TypeSpec.Builder type =
        object.wide() ? WideClassEmitter.emit(object, docs) : RecordEmitter.emit(object, docs);
    if (object.hasBuilder()) {
      type.addMethod(BuilderEmitter.entry(object)).addType(BuilderEmitter.emit(object, docs));
    }
    return type.addJavadoc(TypeDoc.of(what, object, docs, link));
  }
}
