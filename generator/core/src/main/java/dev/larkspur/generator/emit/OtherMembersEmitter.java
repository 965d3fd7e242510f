package dev.larkspur.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.larkspur.generator.javamodel.JavaComponent;
import dev.larkspur.generator.javamodel.JavaObject;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Emitter of the declarations of an open object for the members that its page does not describe.
 * Jackson reads and writes them as siblings of the described members.
 */
final class OtherMembersEmitter {
  private static final String CONTENT =
      "members that the documentation does not describe, in order";

  private static final TypeName MEMBERS =
      ParameterizedTypeName.get(
          ClassName.get(Map.class), ClassName.get(String.class), RuntimeTypes.JSON);

  private OtherMembersEmitter() {}

  /** Returns the Javadoc of the component of a record. */
  static String componentDoc(String name) {
    return "@param " + name + " the " + CONTENT;
  }

  /** Emits the component of a record. */
  static ParameterSpec component(String name) {
    return ParameterSpec.builder(MEMBERS, name).build();
  }

  /** Emits the statement of a record's constructor. */
  static CodeBlock parameterCopy(String name) {
    return CodeBlock.of("$1N = $2T.copyOf($1N)", name, RuntimeTypes.OTHER_MEMBERS);
  }

  /** Emits the field of a class. */
  static FieldSpec field(String name) {
    return FieldSpec.builder(MEMBERS, name, Modifier.PRIVATE, Modifier.FINAL).build();
  }

  /** Emits the initialization of a class's field. */
  static CodeBlock copy(String name) {
    return CodeBlock.of("this.$1N = $2T.copyOf(from.$1N)", name, RuntimeTypes.OTHER_MEMBERS);
  }

  static MethodSpec accessor(String name) {
    return MethodSpec.methodBuilder(name)
        .addJavadoc("Returns the $L.", CONTENT)
        .addAnnotation(RuntimeTypes.JSON_ANY_GETTER)
        .addModifiers(Modifier.PUBLIC)
        .returns(MEMBERS)
        .addStatement("return $N", name)
        .build();
  }

  /** Emits the field of a builder. */
  static FieldSpec collected(String name) {
    return FieldSpec.builder(MEMBERS, name, Modifier.PRIVATE, Modifier.FINAL)
        .initializer("new $T<>()", LinkedHashMap.class)
        .build();
  }

  /** Emits the method of a builder that sets a member. */
  static MethodSpec put(JavaObject object, String name) {
    CodeBlock described =
        object.components().stream()
            .filter(JavaComponent::isMember)
            .map(component -> CodeBlock.of(", $L", Literals.quoted(component.wireName())))
            .collect(CodeBlock.joining(""));
    return MethodSpec.methodBuilder("put")
        .addAnnotation(RuntimeTypes.JSON_ANY_SETTER)
        .addJavadoc(
            """
            Sets a member that the documentation does not describe.

            @param name the name on the wire
            @param value any value that can be converted to JSON; null becomes a JSON null
            @throws IllegalArgumentException if the member has its own method, or if its value cannot
                be converted to JSON
            """)
        .addModifiers(Modifier.PUBLIC)
        .returns(JavaPoetTypes.builder(object))
        .addParameter(String.class, "name")
        .addParameter(JavaPoetTypes.nullable(ClassName.OBJECT), "value")
        .addStatement("$T.put(this.$N, name, value$L)", RuntimeTypes.OTHER_MEMBERS, name, described)
        .addStatement("return this")
        .build();
  }
}
