package dev.larkspur.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.larkspur.generator.naming.JavaNames;
import java.util.Collection;

/** The front door: the way to every product. */
final class RootEmitter {
  static final String NAME = "Feishu";

  private final JavaNames names;

  RootEmitter(JavaNames names) {
    this.names = names;
  }

  TypeSpec emit(Collection<String> projects) {
    TypeSpec.Builder root =
        Clients.record(ClassName.get(names.basePackage(), NAME))
            .addJavadoc("Everything the platform can be asked to do.\n\n")
            .addJavadoc(Clients.CALLER_DOC)
            .addSuperinterface(RuntimeTypes.FORWARDING_CALLER);
    for (String project : projects) {
      root.addMethod(
          Clients.accessor(
              names.productAccessor(project),
              JavaTypes.className(names.product(project)),
              "Operations of " + JavadocText.code(project) + "."));
    }
    return root.build();
  }
}
