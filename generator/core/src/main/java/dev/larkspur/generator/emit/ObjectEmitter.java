package dev.larkspur.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.larkspur.generator.javamodel.JavaComponent;
import dev.larkspur.generator.javamodel.JavaEvent;
import dev.larkspur.generator.javamodel.JavaObject;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Mention;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.Schema;
import java.util.List;

/** Emits objects: records, or classes where an object has too many components for a record. */
final class ObjectEmitter {
  private static final String INDENT = "    ";

  /** The maximum number of fields that the summary of a type lists. */
  private static final int LISTED_FIELDS = 5;

  private final JavadocCache comments;
  private final ComponentDoc docs;
  private final boolean responseBuilders;

  /**
   * Creates an emitter.
   *
   * @param responseBuilders whether objects that are only received have builders too
   */
  ObjectEmitter(JavadocCache comments, boolean responseBuilders) {
    this.comments = comments;
    this.responseBuilders = responseBuilders;
    this.docs = new ComponentDoc(comments);
  }

  /** Emits an object that is part of others. */
  TypeSpec shared(JavaObject object) {
    Schema schema = object.schema();
    CodeBlock what =
        schema.named()
            ? CodeBlock.of("The $L object.", JavadocText.code(schema.name()))
            : CodeBlock.of("The value of $L.", fields(schema));
    return emit(object, what, CodeBlock.of("")).build();
  }

  /** Returns the names of the fields that hold an object that pages do not name. */
  private static String fields(Schema schema) {
    List<String> names =
        schema.mentions().stream().map(Mention::name).distinct().map(JavadocText::code).toList();
    if (names.size() < 2) {
      return JavadocText.code(schema.name());
    } else if (names.size() <= LISTED_FIELDS) {
      int last = names.size() - 1;
      return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
    List<String> listed = names.subList(0, LISTED_FIELDS - 1);
    return String.join(", ", listed) + " and " + (names.size() - listed.size()) + " other fields";
  }

  /** Emits the response of an operation. */
  TypeSpec response(JavaObject object, Operation operation) {
    return emit(
            object,
            CodeBlock.of("Response of $L.", JavadocText.code(operation.id().toString())),
            OperationDoc.link(operation.page().fullPath(), operation.page().title()))
        .build();
  }

  /** Emits the body of an event or a callback. */
  TypeSpec event(JavaEvent received) {
    Event event = received.event();
    return emit(
            received.body(),
            CodeBlock.of("$L", OperationDoc.full(received, comments)),
            OperationDoc.link(event.fullPath(), event.title()))
        .addAnnotation(
            AnnotationSpec.builder(
                    event.isCallback() ? RuntimeTypes.CALLBACK_TYPE : RuntimeTypes.EVENT_TYPE)
                .addMember("value", Literals.word(event.id()))
                .build())
        .build();
  }

  /** Emits the answer to a callback. */
  TypeSpec answer(JavaObject object, JavaEvent callback) {
    Event event = callback.event();
    return emit(
            object,
            CodeBlock.of(
                "Answer to the callback {@link $T}.",
                JavaPoetTypes.className(callback.body().type())),
            OperationDoc.link(event.fullPath(), event.title()))
        .build();
  }

  /**
   * Emits an object.
   *
   * @param what the description of the type
   * @param link the link to its page; empty if absent
   */
  TypeSpec.Builder emit(JavaObject object, CodeBlock what, CodeBlock link) {
    TypeSpec.Builder type =
        object.wide() ? WideClassEmitter.emit(object, docs) : RecordEmitter.emit(object, docs);
    if (responseBuilders || object.needsBuilder()) {
      BuilderEmitter.addTo(type, object, docs);
    }
    return type.addJavadoc(doc(what, object, link));
  }

  /** Returns the description, the components and the link to the page. */
  private CodeBlock doc(CodeBlock what, JavaObject object, CodeBlock link) {
    String components = components(object);
    boolean alone = components.isEmpty() && link.isEmpty();
    return alone ? what : CodeBlock.of("$L\n\n$L$L", what, components, link);
  }

  /** Returns the components of a record; a class documents its accessors instead. */
  private String components(JavaObject object) {
    StringBuilder doc = new StringBuilder();
    if (!object.wide()) {
      for (JavaComponent component : object.components()) {
        doc.append(doc.isEmpty() ? "" : "\n");
        doc.append(line("@param " + component.name() + " ", component.property()));
      }
      if (object.otherMembers() != null) {
        doc.append(doc.isEmpty() ? "" : "\n");
        doc.append(OtherMembersEmitter.componentDoc(object.otherMembers()));
      }
    }
    return doc.isEmpty() ? "" : doc.append('\n').toString();
  }

  private String line(String tag, Property property) {
    String text = docs.full(property, tag.length() - INDENT.length());
    return tag + indented(text);
  }

  /** Indents all lines but the first and empty ones. */
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
