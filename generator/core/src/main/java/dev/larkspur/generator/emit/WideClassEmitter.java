package dev.larkspur.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.larkspur.generator.javamodel.JavaComponent;
import dev.larkspur.generator.javamodel.JavaObject;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Emits an object with too many components for a record as a class with the same methods. */
final class WideClassEmitter {
  /** A reserved name, so that no component has it. */
  private static final String VALUES = "values_";

  private WideClassEmitter() {}

  static TypeSpec.Builder emit(JavaObject object, ComponentDoc docs) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(JavaPoetTypes.className(object.type()))
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
    for (JavaComponent component : object.components()) {
      type.addField(
          FieldSpec.builder(
                  JavaPoetTypes.typeName(component),
                  component.name(),
                  Modifier.PRIVATE,
                  Modifier.FINAL)
              .build());
    }
    String otherMembers = object.otherMembers();
    if (otherMembers != null) {
      type.addField(OtherMembersEmitter.field(otherMembers));
    }
    type.addMethod(constructor(object));
    object.components().forEach(component -> type.addMethod(accessor(component, object, docs)));
    if (otherMembers != null) {
      type.addMethod(OtherMembersEmitter.accessor(otherMembers));
    }
    return type.addMethod(values(object))
        .addMethod(equality(object))
        .addMethod(hash())
        .addMethod(text(object));
  }

  private static MethodSpec constructor(JavaObject object) {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(JavaPoetTypes.builder(object), "from");
    for (JavaComponent component : object.components()) {
      constructor.addStatement("this.$1N = from.$1N", component.name());
    }
    if (object.otherMembers() != null) {
      constructor.addStatement(OtherMembersEmitter.copy(object.otherMembers()));
    }
    return constructor.build();
  }

  private static MethodSpec accessor(
      JavaComponent component, JavaObject object, ComponentDoc docs) {
    MethodSpec.Builder accessor =
        MethodSpec.methodBuilder(component.name())
            .addJavadoc("$L", docs.full(component.property(), 0))
            .addModifiers(Modifier.PUBLIC)
            .returns(JavaPoetTypes.typeName(component))
            .addStatement("return $N", component.name());
    accessor.addAnnotation(RecordEmitter.jsonProperty(component));
    if (!component.isMember() && object.hasMembers()) {
      accessor.addAnnotation(RuntimeTypes.NOT_IN_BODY);
    }
    if (component.isDeprecated()) {
      accessor
          .addJavadoc("\n\n@deprecated by the platform's documentation\n")
          .addAnnotation(Deprecated.class);
    }
    return accessor.build();
  }

  private static MethodSpec values(JavaObject object) {
    TypeName anything =
        WildcardTypeName.subtypeOf(
            ClassName.OBJECT.annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build()));
    CodeBlock names =
        Stream.concat(
                object.components().stream().map(JavaComponent::name),
                Stream.ofNullable(object.otherMembers()))
            .map(name -> CodeBlock.of("$N", name))
            .collect(CodeBlock.joining(",\n"));
    return MethodSpec.methodBuilder(VALUES)
        .addModifiers(Modifier.PRIVATE)
        .returns(ParameterizedTypeName.get(ClassName.get(List.class), anything))
        .addStatement("return $T.asList(\n$L)", Arrays.class, names)
        .build();
  }

  private static MethodSpec equality(JavaObject object) {
    return MethodSpec.methodBuilder("equals")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.BOOLEAN)
        .addParameter(
            ClassName.OBJECT.annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build()),
            "other")
        .addStatement(
            "return other instanceof $1T that && $2N().equals(that.$2N())",
            JavaPoetTypes.className(object.type()),
            VALUES)
        .build();
  }

  private static MethodSpec hash() {
    return MethodSpec.methodBuilder("hashCode")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.INT)
        .addStatement("return $N().hashCode()", VALUES)
        .build();
  }

  /** Emits the text of a record in steps: javac cannot compile one long concatenation. */
  private static MethodSpec text(JavaObject object) {
    MethodSpec.Builder text =
        MethodSpec.methodBuilder("toString")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(String.class)
            .addStatement(
                "$1T text = new $1T($2S, $3S, $4S)",
                StringJoiner.class,
                ", ",
                object.type().simpleName() + "[",
                "]");
    for (JavaComponent component : object.components()) {
      String label = component.name() + "=";
      if (component.secret()) {
        text.addStatement("text.add($S)", label + SecretEmitter.HIDDEN);
      } else {
        text.addStatement("text.add($S + this.$N)", label, component.name());
      }
    }
    if (object.otherMembers() != null) {
      text.addStatement(
          "text.add($S + this.$N)", object.otherMembers() + "=", object.otherMembers());
    }
    if (object.hasSecret()) {
      text.addJavadoc(SecretEmitter.DOC);
    }
    return text.addStatement("return text.toString()").build();
  }
}
