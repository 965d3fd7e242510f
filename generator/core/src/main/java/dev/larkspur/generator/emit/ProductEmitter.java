package dev.larkspur.generator.emit;

import com.palantir.javapoet.TypeSpec;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.naming.JavaNames;
import java.util.List;

/** A product: the way to its versions. */
final class ProductEmitter {
  private final JavaNames names;

  ProductEmitter(JavaNames names) {
    this.names = names;
  }

  TypeSpec emit(String project, List<Service> versions) {
    TypeSpec.Builder product =
        Clients.record(JavaTypes.className(names.product(project)))
            .addJavadoc("Operations of $L.\n\n", JavadocText.code(project))
            .addJavadoc(Clients.CALLER_DOC);
    for (Service version : versions) {
      product.addMethod(
          Clients.accessor(
              names.versionAccessor(version.id()),
              JavaTypes.className(names.version(version.id())),
              "Version " + JavadocText.code(version.id().version()) + "."));
    }
    return product.build();
  }
}
