package dev.larkspur.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.naming.JavaNames;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The methods that call operations: one expression each. */
final class ClientEmitter {
  private final JavaNames names;
  private final JavaTypes types;
  private final Comments comments;

  ClientEmitter(JavaNames names, JavaTypes types, Comments comments) {
    this.names = names;
    this.types = types;
    this.comments = comments;
  }

  /** The class of a resource. */
  TypeSpec emit(ClassName self, String resource, List<Endpoint> endpoints) {
    TypeSpec.Builder client =
        Clients.record(self)
            .addJavadoc("Operations on $L.\n\n", JavadocText.code(resource))
            .addJavadoc(Clients.CALLER_DOC);
    endpoints.forEach(endpoint -> client.addMethod(method(endpoint)));
    return client.build();
  }

  /** The method that calls an operation. */
  MethodSpec method(Endpoint endpoint) {
    Operation operation = endpoint.operation();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(names.method(operation.id()))
            .addJavadoc(OperationDoc.full(operation, comments))
            .addJavadoc("\n\n")
            .addJavadoc(OperationDoc.link(operation.page().fullPath(), operation.page().title()))
            .addModifiers(Modifier.PUBLIC)
            .returns(types.ofAnswer(endpoint.answer()))
            .addParameter(JavaTypes.className(names.schema(endpoint.request().key())), "request")
            .addStatement(CodeBlock.of("return caller.send(request)"));
    if (operation.deprecated()) {
      method
          .addJavadoc("@deprecated the platform keeps it for history only\n")
          .addAnnotation(Deprecated.class);
    }
    return method.build();
  }
}
