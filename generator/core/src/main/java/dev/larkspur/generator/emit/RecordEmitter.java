package dev.larkspur.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** An object as a record. */
final class RecordEmitter {
  private RecordEmitter() {}

  static TypeSpec.Builder emit(GeneratedObject object) {
    TypeSpec.Builder type =
        TypeSpec.recordBuilder(object.type())
            .addModifiers(Modifier.PUBLIC)
            .recordConstructor(components(object));
    object.components().stream()
        .filter(Component::isDeprecated)
        .forEach(component -> type.addMethod(deprecatedAccessor(component)));
    if (SecretEmitter.hasSecret(object)) {
      type.addMethod(SecretEmitter.text(object));
    }
    return type;
  }

  private static MethodSpec components(GeneratedObject object) {
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    for (Component component : object.components()) {
      ParameterSpec.Builder parameter = ParameterSpec.builder(component.type(), component.name());
      if (component.isMember()) {
        parameter.addAnnotation(jsonProperty(component));
      } else if (object.hasMembers()) {
        parameter.addAnnotation(RuntimeTypes.JSON_IGNORE);
      }
      components.addParameter(parameter.build());
    }
    return components.build();
  }

  static AnnotationSpec jsonProperty(Component component) {
    return AnnotationSpec.builder(RuntimeTypes.JSON_PROPERTY)
        .addMember("value", Literals.word(component.property().name()))
        .build();
  }

  /** A component cannot be marked as deprecated, only the method that reads it. */
  private static MethodSpec deprecatedAccessor(Component component) {
    return MethodSpec.methodBuilder(component.name())
        .addJavadoc("$L", component.doc().summary())
        .addJavadoc("\n\n@deprecated the platform's documentation advises against it\n")
        .addAnnotation(Deprecated.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(component.type())
        .addStatement("return $N", component.name())
        .build();
  }
}
