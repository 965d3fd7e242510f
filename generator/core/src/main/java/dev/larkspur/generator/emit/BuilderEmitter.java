package dev.larkspur.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.larkspur.generator.javamodel.JavaComponent;
import dev.larkspur.generator.javamodel.JavaObject;
import dev.larkspur.generator.model.Schema;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits the nested builder of an object. */
final class BuilderEmitter {
  /** A longer chain of calls is hard to read, and javac cannot compile one of a thousand calls. */
  private static final int LONGEST_CHAIN = 100;

  private static final String UNCHECKED = "buildUnchecked";

  private BuilderEmitter() {}

  /** Emits the methods that return a builder, and the builder. */
  static void addTo(TypeSpec.Builder type, JavaObject object, ComponentDoc docs) {
    if (object.isReadWithBuilder()) {
      type.addMethod(read(object));
    }
    type.addMethod(create(object)).addMethod(toBuilder(object)).addType(emit(object, docs));
  }

  /** Emits the method with which JSON mappers create an object from its builder. */
  private static MethodSpec read(JavaObject object) {
    return MethodSpec.methodBuilder("of")
        .addJavadoc("Builds the object that a JSON mapper reads.")
        .addAnnotation(RuntimeTypes.FROM_JSON)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(JavaPoetTypes.className(object.type()))
        .addParameter(JavaPoetTypes.builder(object), "builder")
        .addStatement("return builder.$L()", isReadUnchecked(object) ? UNCHECKED : "build")
        .build();
  }

  private static MethodSpec create(JavaObject object) {
    return MethodSpec.methodBuilder("builder")
        .addJavadoc("Returns a new builder.")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(JavaPoetTypes.builder(object))
        .addStatement("return new $T()", JavaPoetTypes.builder(object))
        .build();
  }

  private static MethodSpec toBuilder(JavaObject object) {
    return MethodSpec.methodBuilder("toBuilder")
        .addJavadoc("Returns a builder with the values of this $L.", noun(object))
        .addModifiers(Modifier.PUBLIC)
        .returns(JavaPoetTypes.builder(object))
        .addStatement(
            "return new $T($L)", JavaPoetTypes.builder(object), isEmpty(object) ? "" : "this")
        .build();
  }

  private static TypeSpec emit(JavaObject object, ComponentDoc docs) {
    TypeSpec.Builder builder =
        TypeSpec.classBuilder(JavaPoetTypes.builder(object))
            .addJavadoc("Builder for {@link $T}.", JavaPoetTypes.className(object.type()))
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
    if (object.isReadWithBuilder()) {
      // Only annotated methods set members: a method named "settle" sets no "tle".
      builder.addAnnotation(
          AnnotationSpec.builder(RuntimeTypes.JSON_AUTO_DETECT)
              .addMember("setterVisibility", "$T.Visibility.NONE", RuntimeTypes.JSON_AUTO_DETECT)
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
    String otherMembers = object.otherMembers();
    if (otherMembers != null) {
      builder.addField(OtherMembersEmitter.collected(otherMembers));
    }
    builder.addMethod(constructor(object));
    if (!isEmpty(object)) {
      builder.addMethod(copy(object));
    }
    SetterEmitter setters = new SetterEmitter(object, docs);
    object.components().forEach(component -> setters.emit(component, builder));
    if (otherMembers != null) {
      builder.addMethod(OtherMembersEmitter.put(object, otherMembers));
    }
    builder.addMethod(build(object));
    if (isReadUnchecked(object)) {
      builder.addMethod(buildUnchecked(object));
    }
    return builder.build();
  }

  private static MethodSpec constructor(JavaObject object) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    return object.isReadWithBuilder()
        ? constructor
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("Creates an empty builder; called by JSON mappers.")
            .build()
        : constructor.addModifiers(Modifier.PRIVATE).build();
  }

  private static MethodSpec copy(JavaObject object) {
    MethodSpec.Builder copy =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(JavaPoetTypes.className(object.type()), "from");
    for (JavaComponent component : object.components()) {
      copy.addStatement("this.$1N = from.$1N", component.name());
    }
    if (object.otherMembers() != null) {
      copy.addStatement("this.$1N.putAll(from.$1N)", object.otherMembers());
    }
    return copy.build();
  }

  private static MethodSpec build(JavaObject object) {
    List<JavaComponent> required = required(object);
    MethodSpec.Builder build =
        MethodSpec.methodBuilder("build")
            .addModifiers(Modifier.PUBLIC)
            .returns(JavaPoetTypes.className(object.type()));
    build.addJavadoc("Builds the $L.", noun(object));
    if (!required.isEmpty()) {
      build.addJavadoc(
          "\n\n"
              + "@throws IllegalStateException if required values are missing; the message names"
              + " all\n");
      build.addCode(
          required.size() > LONGEST_CHAIN ? steps(object, required) : chain(object, required));
    }
    return build.addStatement(construction(object)).build();
  }

  private static List<JavaComponent> required(JavaObject object) {
    return object.components().stream().filter(c -> c.property().required()).toList();
  }

  /** Returns whether Jackson must not check required values, which a response may leave out. */
  private static boolean isReadUnchecked(JavaObject object) {
    return object.isReadWithBuilder() && object.schema().received() && !required(object).isEmpty();
  }

  private static MethodSpec buildUnchecked(JavaObject object) {
    return MethodSpec.methodBuilder(UNCHECKED)
        .addJavadoc("Builds the object even if required values are missing, as in a response.")
        .addModifiers(Modifier.PRIVATE)
        .returns(JavaPoetTypes.className(object.type()))
        .addStatement(construction(object))
        .build();
  }

  private static boolean isEmpty(JavaObject object) {
    return object.components().isEmpty() && object.otherMembers() == null;
  }

  private static String noun(JavaObject object) {
    return object.schema().role() == Schema.Role.REQUEST ? "request" : "object";
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
    String local = "required";
    while (values(object).contains(local)) {
      local += "Fields";
    }
    CodeBlock.Builder steps =
        CodeBlock.builder()
            .addStatement(
                "$1T $2N = $1T.in($3S)", RuntimeTypes.REQUIRED, local, object.type().simpleName());
    for (JavaComponent component : required) {
      steps.addStatement(
          "$N.field($L, this.$N)", local, Literals.quoted(component.wireName()), component.name());
    }
    return steps.addStatement("$N.check()", local).build();
  }

  private static CodeBlock construction(JavaObject object) {
    if (object.wide()) {
      return CodeBlock.of("return new $T(this)", JavaPoetTypes.className(object.type()));
    }
    List<String> values = values(object);
    CodeBlock.Builder construction =
        CodeBlock.builder().add("return new $T(", JavaPoetTypes.className(object.type()));
    int last = values.size() - 1;
    for (int i = 0; i < last; i++) {
      construction.add("$L$W", values.get(i) + ",");
    }
    return construction.add("$L)", last < 0 ? "" : values.get(last)).build();
  }

  /** Returns the names of the values of an object, in order. */
  private static List<String> values(JavaObject object) {
    List<String> values =
        new ArrayList<>(object.components().stream().map(JavaComponent::name).toList());
    if (object.otherMembers() != null) {
      values.add(object.otherMembers());
    }
    return values;
  }
}
