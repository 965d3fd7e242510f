package dev.larkspur.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.larkspur.generator.javamodel.JavaEvent;
import dev.larkspur.generator.naming.JavaType;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Emits the classes that map types of events and callbacks to records. */
final class EventTypesEmitter {
  private static final TypeName RECORD =
      ParameterizedTypeName.get(
          ClassName.get(Class.class), WildcardTypeName.subtypeOf(Object.class));
  private static final TypeName RECORDS =
      ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), RECORD);

  private EventTypesEmitter() {}

  static TypeSpec events(JavaType type, List<JavaEvent> events) {
    return emit(
        type, events, "Records of events by event type.", "The records of all event types.");
  }

  static TypeSpec callbacks(JavaType type, List<JavaEvent> callbacks) {
    return emit(
        type,
        callbacks,
        "Records of callbacks by callback type.",
        "The records of all callback types.");
  }

  private static TypeSpec emit(
      JavaType type, List<JavaEvent> events, String summary, String summaryOfAll) {
    CodeBlock entries =
        events.stream()
            .map(
                event ->
                    CodeBlock.of(
                        "\n$T.entry($L,$W$T.class)",
                        Map.class,
                        Literals.word(event.event().id()),
                        JavaPoetTypes.className(event.body().type())))
            .collect(CodeBlock.joining(","));
    return TypeSpec.classBuilder(JavaPoetTypes.className(type))
        .addJavadoc(summary)
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addField(
            FieldSpec.builder(RECORDS, "ALL", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(summaryOfAll)
                // Explicit type arguments: javac takes minutes to infer them from many entries.
                .initializer(
                    "$T.<$T, $T>ofEntries($>$>$L$<$<)", Map.class, String.class, RECORD, entries)
                .build())
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .build();
  }
}
