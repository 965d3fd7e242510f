package dev.larkspur.generator.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
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
  private static final String SUB_ERROR = "SubError";

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
            .addJavadoc(OperationDoc.link(operation.fullPath(), operation.title()));
    if (!subErrors.isEmpty()) {
      type.addType(
          errors(self.nestedClass(SUB_ERROR), inside, subErrors, false)
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
    fields(type, withSubErrors);
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
      below(error).forEach(sub -> arguments.add(",\n$L.$L", SUB_ERROR, inside.error(sub)));
    }
    return TypeSpec.anonymousClassBuilder(arguments.add("$<$<").build())
        .addJavadoc(ErrorDoc.of(error, comments))
        .build();
  }

  private static void fields(TypeSpec.Builder type, boolean withSubErrors) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    add(type, constructor, TypeName.LONG, "code");
    add(type, constructor, TypeName.INT, "httpStatus");
    add(type, constructor, ClassName.get(String.class), "message");
    add(type, constructor, ClassName.get(String.class), "advice");
    if (withSubErrors) {
      ClassName sub = ClassName.bestGuess(SUB_ERROR);
      TypeName list = ParameterizedTypeName.get(ClassName.get(List.class), sub);
      type.addField(list, "subErrors", Modifier.PRIVATE, Modifier.FINAL);
      constructor
          .addParameter(ArrayTypeName.of(sub), "subErrors")
          .varargs()
          .addStatement("this.subErrors = $T.of(subErrors)", List.class);
      type.addMethod(constructor.build());
      accessors(type);
      type.addMethod(accessor(list, "subErrors"));
    } else {
      type.addMethod(constructor.build());
      accessors(type);
    }
  }

  private static void accessors(TypeSpec.Builder type) {
    type.addMethod(accessor(TypeName.LONG, "code"))
        .addMethod(accessor(TypeName.INT, "httpStatus"))
        .addMethod(accessor(ClassName.get(String.class), "message"))
        .addMethod(accessor(ClassName.get(String.class), "advice"));
  }

  private static void add(
      TypeSpec.Builder type, MethodSpec.Builder constructor, TypeName of, String name) {
    type.addField(of, name, Modifier.PRIVATE, Modifier.FINAL);
    constructor.addParameter(of, name).addStatement("this.$1N = $1N", name);
  }

  private static MethodSpec accessor(TypeName of, String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(of)
        .addStatement("return $N", name)
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
