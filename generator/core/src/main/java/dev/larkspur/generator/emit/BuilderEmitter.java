package dev.larkspur.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.larkspur.generator.javamodel.JavaComponent;
import dev.larkspur.generator.javamodel.JavaObject;
import dev.larkspur.generator.model.Schema;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits the nested builder of an object. */
final class BuilderEmitter {
  /** A longer chain of calls is hard to read, and javac cannot compile one of a thousand calls. */
  private static final int LONGEST_CHAIN = 100;

  private BuilderEmitter() {}

  /** Emits the method that returns a builder. */
  static MethodSpec entry(JavaObject object) {
    return MethodSpec.methodBuilder("builder")
        .addJavadoc("Returns a new builder.")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(JavaPoetTypes.builder(object))
        .addStatement("return new $T()", JavaPoetTypes.builder(object))
        .build();
  }

  static TypeSpec emit(JavaObject object, ComponentDoc docs) {
    TypeSpec.Builder builder =
        TypeSpec.classBuilder(JavaPoetTypes.builder(object))
            .addJavadoc("Builder for {@link $T}.", JavaPoetTypes.className(object.type()))
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
    if (object.wide()) {
      builder.addAnnotation(
          AnnotationSpec.builder(RuntimeTypes.JSON_POJO_BUILDER)
              .addMember("withPrefix", "$S", "")
              .build());
    }
    for (JavaComponent component : object.components()) {
      builder.addField(
          FieldSpec.builder(
                  JavaPoetTypes.nullable(JavaPoetTypes.typeName(component.boxed())),
                  component.name(),
                  Modifier.PRIVATE)
              .build());
    }
    builder.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    object.components().forEach(component -> builder.addMethod(setter(object, component, docs)));
    return builder.addMethod(build(object)).build();
  }

  private static MethodSpec setter(JavaObject object, JavaComponent component, ComponentDoc docs) {
    MethodSpec.Builder setter =
        MethodSpec.methodBuilder(component.name())
            .addJavadoc("$L", docs.summary(component.property()))
            .addModifiers(Modifier.PUBLIC)
            .returns(JavaPoetTypes.builder(object))
            .addParameter(JavaPoetTypes.typeName(component.setterType()), component.name())
            .addCode(
                "$L", "this." + component.name() + " = " + component.name() + ";\nreturn this;\n");
    if (object.wide() && component.isMember()) {
      setter.addAnnotation(RecordEmitter.jsonProperty(component));
    }
    if (component.isDeprecated()) {
      setter
          .addJavadoc("\n\n@deprecated by the platform's documentation\n")
          .addAnnotation(Deprecated.class);
    }
    return setter.build();
  }

  private static MethodSpec build(JavaObject object) {
    List<JavaComponent> required =
        object.components().stream().filter(c -> c.property().required()).toList();
    MethodSpec.Builder build =
        MethodSpec.methodBuilder("build")
            .addModifiers(Modifier.PUBLIC)
            .returns(JavaPoetTypes.className(object.type()));
    boolean isRequest = object.schema().role() == Schema.Role.REQUEST;
    build.addJavadoc(isRequest ? "Builds the request." : "Builds the object.");
    if (!required.isEmpty()) {
      build.addJavadoc(
          "\n\n@throws IllegalStateException if required values are missing; the message names all\n");
      build.addCode(
          required.size() > LONGEST_CHAIN ? steps(object, required) : chain(object, required));
    }
    return build.addStatement(construction(object)).build();
  }

  private static CodeBlock chain(JavaObject object, List<JavaComponent> required) {
    StringBuilder fields = new StringBuilder();
    for (JavaComponent component : required) {
      fields.append("\n.field(").append(Literals.quoted(component.wireName()));
      fields.append(", ").append(component.name()).append(')');
    }
    return CodeBlock.builder()
        .addStatement(
            "$T.in($S)$L", RuntimeTypes.REQUIRED, object.type().simpleName(), fields + "\n.check()")
        .build();
  }

  private static CodeBlock steps(JavaObject object, List<JavaComponent> required) {
    CodeBlock.Builder steps =
        CodeBlock.builder()
            .addStatement(
                "$1T required = $1T.in($2S)", RuntimeTypes.REQUIRED, object.type().simpleName());
    for (JavaComponent component : required) {
      steps.addStatement(
          "required.field($L, this.$N)", Literals.quoted(component.wireName()), component.name());
    }
    return steps.addStatement("required.check()").build();
  }

  private static CodeBlock construction(JavaObject object) {
    if (object.wide()) {
      return CodeBlock.of("return new $T(this)", JavaPoetTypes.className(object.type()));
    }
    CodeBlock.Builder construction =
        CodeBlock.builder().add("return new $T(", JavaPoetTypes.className(object.type()));
    int last = object.components().size() - 1;
    for (int i = 0; i < last; i++) {
      construction.add("$L$W", object.components().get(i).name() + ",");
    }
    return construction.add("$L)", last < 0 ? "" : object.components().get(last).name()).build();
  }
}
