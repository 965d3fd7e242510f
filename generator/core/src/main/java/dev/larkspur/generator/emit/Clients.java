package dev.larkspur.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** What all clients have: they are records of who makes the calls. */
final class Clients {
  static final String CALLER_DOC = "@param caller who makes the calls\n";

  private Clients() {}

  static TypeSpec.Builder record(ClassName self) {
    return TypeSpec.recordBuilder(self)
        .addModifiers(Modifier.PUBLIC)
        .recordConstructor(
            MethodSpec.constructorBuilder().addParameter(RuntimeTypes.CALLER, "caller").build());
  }

  /** The method that leads from one client to another. */
  static MethodSpec accessor(String name, ClassName to, String doc) {
    return MethodSpec.methodBuilder(name)
        .addJavadoc("$L", doc)
        .addModifiers(Modifier.PUBLIC)
        .returns(to)
        .addStatement("return new $T(caller)", to)
        .build();
  }
}
