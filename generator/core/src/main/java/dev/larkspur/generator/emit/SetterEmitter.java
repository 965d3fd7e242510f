package dev.larkspur.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.larkspur.generator.javamodel.JavaComponent;
import dev.larkspur.generator.javamodel.JavaObject;
import dev.larkspur.generator.javamodel.TypeUse;
import javax.lang.model.element.Modifier;

/**
 * Emitter of the methods of a builder that set a component. A number has two setters, so that
 * callers can pass any primitive number and also null; a list has a method that adds an element.
 * JSON values are set from plain Java values, and so are strings that hold JSON.
 */
final class SetterEmitter {
  private final JavaObject object;
  private final ComponentDoc docs;

  SetterEmitter(JavaObject object, ComponentDoc docs) {
    this.object = object;
    this.docs = docs;
  }

  /** Adds the methods of a component to a builder. */
  void emit(JavaComponent component, TypeSpec.Builder builder) {
    String doc = docs.summary(component.property());
    TypeUse boxed = component.boxed();
    if (boxed.isNumber()) {
      TypeName primitive = JavaPoetTypes.typeName(boxed.unboxed());
      builder.addMethod(setter(component, primitive, doc).build());
      doc = boxedDoc(component);
    }
    TypeName type = PlainJava.typeName(boxed);
    boolean required = component.property().required();
    MethodSpec.Builder setter =
        setter(component, required ? type : JavaPoetTypes.nullable(type), doc);
    if (object.isReadWithBuilder()) {
      setter.addAnnotation(RecordEmitter.jsonProperty(component));
    }
    builder.addMethod(setter.build());
    TypeUse json = component.jsonText();
    if (json != null) {
      String member = Literals.quoted(component.wireName()) + ", ";
      builder.addMethod(jsonText(component, PlainJava.typeName(json), member));
      builder.addMethod(jsonText(component, RuntimeTypes.EMBEDDED_JSON, ""));
    }
    if (component.adder() != null) {
      builder.addMethod(adder(component, component.adder()));
    }
  }

  private static String boxedDoc(JavaComponent component) {
    String name = JavadocText.code(component.wireName());
    return component.property().required()
        ? "Sets " + name + ", which must not be null."
        : "Sets " + name + ", or leaves it out if the value is null.";
  }

  private MethodSpec.Builder setter(JavaComponent component, TypeName type, String doc) {
    String name = component.name();
    CodeBlock value =
        component.boxed().holdsJson()
            ? PlainJava.conversion(component.boxed(), Literals.quoted(component.wireName()), name)
            : CodeBlock.of("$N", name);
    return method(component, name, doc)
        .addParameter(type, name)
        .addStatement("this.$N = $L", name, value)
        .addStatement("return this");
  }

  /**
   * Returns a setter that takes the JSON of a string as a value.
   *
   * @param member the literal of the wire name with a comma, for messages; empty if not needed
   */
  private MethodSpec jsonText(JavaComponent component, TypeName type, String member) {
    String name = component.name();
    String doc = "Sets " + JavadocText.code(component.wireName()) + " to JSON text.";
    return method(component, name, doc)
        .addParameter(component.property().required() ? type : JavaPoetTypes.nullable(type), name)
        .addStatement("this.$1N = $2T.text($3L$1N)", name, RuntimeTypes.JSON_VALUES, member)
        .addStatement("return this")
        .build();
  }

  private MethodSpec adder(JavaComponent component, String name) {
    TypeUse element = component.boxed().element();
    String member = Literals.quoted(component.wireName());
    TypeName type = PlainJava.typeName(element.unboxed());
    CodeBlock value = CodeBlock.of("element");
    if (element.isJson()) {
      type = JavaPoetTypes.nullable(type);
      value = CodeBlock.of("$T.of($L, element)", RuntimeTypes.JSON_VALUES, member);
    } else if (element.holdsJson()) {
      value = PlainJava.conversion(element, member, "element");
    }
    return method(
            component, name, "Adds an element to " + JavadocText.code(component.wireName()) + ".")
        .addParameter(type, "element")
        .addStatement(
            "this.$1N = $2T.plus(this.$1N, $3L)",
            component.name(),
            RuntimeTypes.GROWING_LIST,
            value)
        .addStatement("return this")
        .build();
  }

  private MethodSpec.Builder method(JavaComponent component, String name, String doc) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addJavadoc("$L", doc)
            .addModifiers(Modifier.PUBLIC)
            .returns(JavaPoetTypes.builder(object));
    if (component.isDeprecated()) {
      method
          .addJavadoc("\n\n@deprecated by the platform's documentation\n")
          .addAnnotation(Deprecated.class);
    }
    return method;
  }
}
