package dev.larkspur.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.larkspur.generator.javamodel.JavaModel;
import dev.larkspur.generator.javamodel.JavaOperation;
import dev.larkspur.generator.javamodel.JavaProduct;
import dev.larkspur.generator.javamodel.JavaService;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.naming.JavaType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** Emits client classes: records whose methods call operations or return further clients. */
final class ClientEmitter {
  private final JavadocCache comments;

  ClientEmitter(JavadocCache comments) {
    this.comments = comments;
  }

  static TypeSpec root(JavaModel model) {
    TypeSpec.Builder root =
        client(model.rootClient(), "All operations of the platform by product.")
            .addSuperinterface(RuntimeTypes.FORWARDING_CALLER);
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
        type.addMethod(method(operation));
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
    operations.forEach(operation -> type.addMethod(method(operation)));
    return type.build();
  }

  private static TypeSpec.Builder client(JavaType type, String doc) {
    return TypeSpec.recordBuilder(JavaPoetTypes.className(type))
        .addJavadoc("$L\n\n@param caller sends the requests\n", doc)
        .addModifiers(Modifier.PUBLIC)
        .recordConstructor(
            MethodSpec.constructorBuilder().addParameter(RuntimeTypes.CALLER, "caller").build());
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

  private MethodSpec method(JavaOperation called) {
    Operation operation = called.operation();
    ClassName request = JavaPoetTypes.className(called.request().type());
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(called.method())
            .addJavadoc(OperationDoc.brief(operation, request, comments))
            .addJavadoc("\n\n")
            .addJavadoc(OperationDoc.link(operation.page().fullPath(), operation.page().title()))
            .addModifiers(Modifier.PUBLIC)
            .returns(JavaPoetTypes.typeName(called.result()))
            .addParameter(request, "request")
            .addStatement("return caller.send(request)");
    if (operation.deprecated()) {
      method.addJavadoc("@deprecated historic version\n").addAnnotation(Deprecated.class);
    }
    return method.build();
  }
}
