package dev.larkspur.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.larkspur.generator.javamodel.JavaComponent;
import dev.larkspur.generator.javamodel.JavaObject;
import dev.larkspur.generator.javamodel.TypeUse;
import javax.lang.model.element.Modifier;

/** Emits an object as a record; {@link ObjectEmitter} adds its Javadoc and builder. */
final class RecordEmitter {
  private RecordEmitter() {}

  static TypeSpec.Builder emit(JavaObject object, ComponentDoc docs) {
    TypeSpec.Builder type =
        TypeSpec.recordBuilder(JavaPoetTypes.className(object.type()))
            .addModifiers(Modifier.PUBLIC)
            .recordConstructor(components(object));
    object.components().stream()
        .filter(JavaComponent::isDeprecated)
        .forEach(component -> type.addMethod(deprecatedAccessor(component, docs)));
    MethodSpec constructor = constructor(object);
    if (!constructor.code().isEmpty()) {
      type.addMethod(constructor);
    }
    if (object.otherMembers() != null) {
      type.addMethod(OtherMembersEmitter.accessor(object.otherMembers()));
    }
    if (object.hasSecret()) {
      type.addMethod(SecretEmitter.text(object));
    }
    return type;
  }

  private static MethodSpec components(JavaObject object) {
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    for (JavaComponent component : object.components()) {
      ParameterSpec.Builder parameter =
          ParameterSpec.builder(JavaPoetTypes.typeName(component), component.name());
      if (component.isMember()) {
        parameter.addAnnotation(jsonProperty(component));
      } else if (object.hasMembers()) {
        parameter.addAnnotation(RuntimeTypes.NOT_IN_BODY);
      }
      components.addParameter(parameter.build());
    }
    if (object.otherMembers() != null) {
      components.addParameter(OtherMembersEmitter.component(object.otherMembers()));
    }
    return components.build();
  }

  /**
   * Emits the constructor. It copies collections of JSON values, where mappers outside of the
   * runtime leave a null for each JSON null.
   */
  private static MethodSpec constructor(JavaObject object) {
    MethodSpec.Builder constructor =
        MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
    for (JavaComponent component : object.components()) {
      TypeUse type = component.boxed();
      if (type.holdsJson() && !type.isJson()) {
        constructor.addStatement(
            "$N = $L",
            component.name(),
            PlainJava.conversion(type, Literals.quoted(component.wireName()), component.name()));
      }
    }
    if (object.otherMembers() != null) {
      constructor.addStatement(OtherMembersEmitter.parameterCopy(object.otherMembers()));
    }
    return constructor.build();
  }

  /** Emits the name of a component in JSON; a parameter outside of the body has its Java name. */
  static AnnotationSpec jsonProperty(JavaComponent component) {
    String name = component.isMember() ? component.wireName() : component.name();
    return AnnotationSpec.builder(RuntimeTypes.JSON_PROPERTY)
        .addMember("value", Literals.word(name))
        .build();
  }

  /** Emits the accessor of a deprecated component: the component itself cannot be deprecated. */
  private static MethodSpec deprecatedAccessor(JavaComponent component, ComponentDoc docs) {
    return MethodSpec.methodBuilder(component.name())
        .addJavadoc("$L", docs.summary(component.property()))
        .addJavadoc("\n\n@deprecated by the platform's documentation\n")
        .addAnnotation(Deprecated.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(JavaPoetTypes.typeName(component))
        .addStatement("return $N", component.name())
        .build();
  }
}
