package dev.larkspur.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.larkspur.generator.javamodel.JavaModel;
import dev.larkspur.generator.javamodel.JavaOperation;
import dev.larkspur.generator.javamodel.JavaProduct;
import dev.larkspur.generator.javamodel.JavaService;
import dev.larkspur.generator.naming.JavaType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** Emits client classes, whose methods call operations or return further clients. */
final class ClientEmitter {
  private static final String CALLER = "caller";

  private final JavadocCache comments;

  ClientEmitter(JavadocCache comments) {
    this.comments = comments;
  }

  static TypeSpec root(JavaModel model) {
    TypeSpec.Builder root =
        client(model.rootClient(), "All operations of the platform by product.")
            .addSuperinterface(RuntimeTypes.FORWARDING_CALLER)
            .addMethod(caller());
    for (JavaProduct product : model.products()) {
      String doc = "Operations of " + JavadocText.code(product.project()) + ".";
      root.addMethod(accessor(product.accessor(), product.client(), doc));
    }
    return root.build();
  }

  static TypeSpec product(JavaProduct product) {
    TypeSpec.Builder type =
        client(product.client(), "Operations of " + JavadocText.code(product.project()) + ".");
    for (JavaService version : product.versions()) {
      String doc = "Version " + JavadocText.code(version.id().version()) + ".";
      type.addMethod(accessor(version.accessor(), version.client(), doc));
    }
    return type.build();
  }

  TypeSpec version(JavaService service) {
    String project = JavadocText.code(service.id().project());
    String version = JavadocText.code(service.id().version());
    TypeSpec.Builder type =
        client(service.client(), "Operations of " + project + " in " + version + ".");
    Set<String> resources = new TreeSet<>();
    for (JavaOperation operation : service.operations()) {
      if (operation.resource().isEmpty()) {
        type.addMethods(methods(operation));
      } else if (resources.add(operation.resource())) {
        String name = operation.accessors().get(operation.accessors().size() - 1);
        String doc = "Operations on " + JavadocText.code(operation.resource()) + ".";
        type.addMethod(accessor(name, operation.client(), doc));
      }
    }
    return type.build();
  }

  /** Emits the client of a resource. */
  TypeSpec resource(List<JavaOperation> operations) {
    JavaOperation first = operations.get(0);
    TypeSpec.Builder type =
        client(first.client(), "Operations on " + JavadocText.code(first.resource()) + ".");
    operations.forEach(operation -> type.addMethods(methods(operation)));
    return type.build();
  }

  private static TypeSpec.Builder client(JavaType type, String doc) {
    return TypeSpec.classBuilder(JavaPoetTypes.className(type))
        .addJavadoc("$L", doc)
        .addModifiers(Modifier.PUBLIC)
        .addField(RuntimeTypes.CALLER, CALLER, Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addJavadoc("Creates a client.\n\n@param caller sends the requests\n")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(RuntimeTypes.CALLER, CALLER)
                .addStatement("this.$1N = $1N", CALLER)
                .build());
  }

  private static MethodSpec caller() {
    return MethodSpec.methodBuilder(CALLER)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(RuntimeTypes.CALLER)
        .addStatement("return $N", CALLER)
        .build();
  }

  private List<MethodSpec> methods(JavaOperation operation) {
    return new CallMethodsEmitter(operation).emit(comments);
  }

  private static MethodSpec accessor(String name, JavaType client, String doc) {
    ClassName type = JavaPoetTypes.className(client);
    return MethodSpec.methodBuilder(name)
        .addJavadoc("$L", doc)
        .addModifiers(Modifier.PUBLIC)
        .returns(type)
        .addStatement("return new $T(caller)", type)
        .build();
  }
}
