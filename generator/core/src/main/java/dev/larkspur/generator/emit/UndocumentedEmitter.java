package dev.larkspur.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.larkspur.generator.javamodel.JavaErrors.Constant;
import dev.larkspur.generator.javamodel.JavaUndocumented;
import dev.larkspur.generator.model.UndocumentedOperation;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Emits the class of the operations that notices name and no page describes. */
final class UndocumentedEmitter {
  /** The parameter of the operations whose HTTP method no notice contains. */
  static final String METHOD = "httpMethod";

  private static final TypeName OPERATION =
      ParameterizedTypeName.get(RuntimeTypes.OPERATION, RuntimeTypes.JSON);

  private final ErrorEnumEmitter errors;

  UndocumentedEmitter(ErrorEnumEmitter errors) {
    this.errors = errors;
  }

  TypeSpec emit(List<JavaUndocumented> operations) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(JavaPoetTypes.className(operations.get(0).type()))
            .addJavadoc(
                """
                Operations that notices name and no page of this client describes, with the errors
                that the notices announce.

                <p>Their parameters and responses are unknown: values are set by name, and the
                response is JSON.

                <pre>{@code
                Operation<Json> operation = $L;
                Json data = feishu.send(operation.call().body(Map.of("name", "value")));
                }</pre>
                """,
                example(operations))
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
    for (JavaUndocumented operation : operations) {
      if (operation.isConstant()) {
        type.addField(constant(operation));
      }
    }
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (JavaUndocumented operation : operations) {
      if (!operation.isConstant()) {
        type.addMethod(method(operation));
      }
    }
    operations.forEach(operation -> type.addType(errors.nested(operation)));
    return type.build();
  }

  private static String example(List<JavaUndocumented> operations) {
    JavaUndocumented shown =
        operations.stream()
            .filter(it -> it.isConstant() && !it.operation().path().contains(":"))
            .findFirst()
            .orElse(operations.get(0));
    return shown.type().simpleName()
        + "."
        + shown.member()
        + (shown.isConstant() ? "" : "(\"POST\")");
  }

  private static FieldSpec constant(JavaUndocumented named) {
    return FieldSpec.builder(
            OPERATION, named.member(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(doc(named))
        .initializer("\n$>$>$L$<$<", metadata(named))
        .build();
  }

  private static MethodSpec method(JavaUndocumented named) {
    return MethodSpec.methodBuilder(named.member())
        .addJavadoc(doc(named))
        .addJavadoc(
            "\n\n@param $L the HTTP method in upper case, which the notices do not contain\n",
            METHOD)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(OPERATION)
        .addParameter(String.class, METHOD)
        .addCode("return $L;\n", metadata(named))
        .build();
  }

  private static CodeBlock metadata(JavaUndocumented named) {
    ClassName type = JavaPoetTypes.className(named.type()).nestedClass(named.errorType());
    return OperationConstant.of(named.operation(), type);
  }

  /** Returns name, request line, error codes and source. */
  private static CodeBlock doc(JavaUndocumented named) {
    UndocumentedOperation operation = named.operation();
    String codes =
        named.errors().constants().stream()
            .map(Constant::name)
            .map(name -> "{@link " + named.errorType() + "#" + name + "}")
            .collect(Collectors.joining(", "));
    return CodeBlock.of(
        "$L",
        JavadocBlocks.join(
            List.of(
                JavadocText.escape(
                        operation.title().isBlank() ? operation.id().toString() : operation.title())
                    + (operation.historic() ? " (historic version)." : "."),
                JavadocText.code(operation.requestLine()),
                "Announced errors: " + codes + ".",
                "Source: "
                    + JavadocText.code(
                        operation.source().path() + ":" + operation.source().line()))));
  }
}
