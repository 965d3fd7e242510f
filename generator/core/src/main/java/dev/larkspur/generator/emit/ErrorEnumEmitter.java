package dev.larkspur.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.KnownError;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.NamesInside;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The errors of one operation. */
final class ErrorEnumEmitter {
  private final JavaNames names;
  private final Comments comments;

  ErrorEnumEmitter(JavaNames names, Comments comments) {
    this.names = names;
    this.comments = comments;
  }

  TypeSpec emit(Endpoint endpoint) {
    Operation operation = endpoint.operation();
    List<KnownError> subErrors =
        endpoint.errors().stream().flatMap(error -> below(error).stream()).toList();
    ClassName self = JavaTypes.className(names.errors(operation.id()));
    NamesInside inside = names.insideErrors(operation.id());
    TypeSpec.Builder type =
        errors(self, inside, endpoint.errors(), !subErrors.isEmpty())
            .addJavadoc("Errors of $L.\n\n", JavadocText.code(operation.id().toString()))
            .addJavadoc(OperationDoc.link(operation.page().fullPath(), operation.page().title()));
    if (!subErrors.isEmpty()) {
      type.addType(
          errors(self.nestedClass(ErrorMembers.SUB_ERROR), inside, subErrors, false)
              .addJavadoc("Errors that hide behind the code of another.")
              .build());
    }
    return type.build();
  }

  private TypeSpec.Builder errors(
      ClassName self, NamesInside inside, List<KnownError> errors, boolean withSubErrors) {
    TypeSpec.Builder type =
        TypeSpec.enumBuilder(self)
            .addModifiers(Modifier.PUBLIC)
            .addSuperinterface(RuntimeTypes.ERROR_CODE);
    for (KnownError error : errors) {
      type.addEnumConstant(inside.error(error), constant(inside, error, withSubErrors));
    }
    ErrorMembers.addTo(type, withSubErrors);
    return type;
  }

  private TypeSpec constant(NamesInside inside, KnownError error, boolean withSubErrors) {
    ErrorCode row = error.row();
    CodeBlock.Builder arguments =
        CodeBlock.builder()
            .add(
                "\n$>$>$L$L,\n$L",
                codeLiteral(row.code()) + ",\n" + status(row) + ",\n",
                Literals.text(row.message()),
                Literals.text(ErrorDoc.advice(error)));
    if (withSubErrors) {
      below(error)
          .forEach(sub -> arguments.add(",\n$L", ErrorMembers.SUB_ERROR + "." + inside.error(sub)));
    }
    return TypeSpec.anonymousClassBuilder(arguments.add("$<$<").build())
        .addJavadoc(ErrorDoc.of(error, comments))
        .build();
  }

  private static int status(ErrorCode row) {
    return row.httpStatus() == null ? 0 : row.httpStatus();
  }

  private static String codeLiteral(long code) {
    boolean fitsInt = code == (int) code;
    return fitsInt ? String.valueOf(code) : code + "L";
  }

  /** All sub-errors of an error, however deep they hide. */
  private static List<KnownError> below(KnownError error) {
    List<KnownError> below = new ArrayList<>();
    for (KnownError sub : error.subErrors()) {
      below.add(sub);
      below.addAll(below(sub));
    }
    return below;
  }
}
