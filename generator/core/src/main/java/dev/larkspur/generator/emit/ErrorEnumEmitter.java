package dev.larkspur.generator.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.larkspur.generator.javamodel.JavaErrors;
import dev.larkspur.generator.javamodel.JavaErrors.Constant;
import dev.larkspur.generator.javamodel.JavaUndocumented;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Operation;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits the enum of an operation's errors. */
final class ErrorEnumEmitter {
  private static final ClassName SUB_ERROR = ClassName.bestGuess(JavaErrors.SUB_ERROR);

  /** The fields, constructor and accessors of all error enums. */
  private static final TypeSpec MEMBERS = members(false);

  private static final TypeSpec MEMBERS_WITH_SUB_ERRORS = members(true);

  private final JavadocCache comments;

  ErrorEnumEmitter(JavadocCache comments) {
    this.comments = comments;
  }

  TypeSpec emit(Operation operation, JavaErrors errors) {
    List<Constant> subErrors =
        errors.constants().stream().flatMap(error -> error.allSubErrors().stream()).toList();
    ClassName type = JavaPoetTypes.className(errors.type());
    TypeSpec.Builder emitted =
        errors(type, errors.constants(), !subErrors.isEmpty())
            .addJavadoc("Errors of $L.\n\n", JavadocText.code(operation.id().toString()))
            .addJavadoc(OperationDoc.link(operation.page().fullPath(), operation.page().title()));
    if (!subErrors.isEmpty()) {
      emitted.addType(
          errors(type.nestedClass(JavaErrors.SUB_ERROR), subErrors, false)
              .addJavadoc("Sub-errors of the errors above.")
              .build());
    }
    return emitted.build();
  }

  /** Emits the enum of the errors of an operation that no page describes, as a nested class. */
  TypeSpec nested(JavaUndocumented named) {
    ClassName type = JavaPoetTypes.className(named.type()).nestedClass(named.errorType());
    return errors(type, named.errors().constants(), false)
        .addModifiers(Modifier.STATIC)
        .addJavadoc("Announced errors of $L.", JavadocText.code(named.operation().requestLine()))
        .build();
  }

  private TypeSpec.Builder errors(ClassName type, List<Constant> errors, boolean withSubErrors) {
    TypeSpec.Builder emitted =
        TypeSpec.enumBuilder(type)
            .addModifiers(Modifier.PUBLIC)
            .addSuperinterface(RuntimeTypes.ERROR_CODE);
    for (Constant error : errors) {
      emitted.addEnumConstant(error.name(), constant(error, withSubErrors));
    }
    TypeSpec members = withSubErrors ? MEMBERS_WITH_SUB_ERRORS : MEMBERS;
    return emitted.addFields(members.fieldSpecs()).addMethods(members.methodSpecs());
  }

  private TypeSpec constant(Constant constant, boolean withSubErrors) {
    ErrorCode row = constant.error().row();
    int status = row.httpStatus() == null ? 0 : row.httpStatus();
    CodeBlock.Builder arguments =
        CodeBlock.builder()
            .add(
                "\n$>$>$L$L,\n$L",
                codeLiteral(row.code()) + ",\n" + status + ",\n",
                Literals.text(row.message()),
                Literals.text(ErrorDoc.advice(constant.error())));
    if (withSubErrors) {
      constant
          .allSubErrors()
          .forEach(sub -> arguments.add(",\n$L", JavaErrors.SUB_ERROR + "." + sub.name()));
    }
    return TypeSpec.anonymousClassBuilder(arguments.add("$<$<").build())
        .addJavadoc(ErrorDoc.of(constant.error(), comments))
        .build();
  }

  private static String codeLiteral(long code) {
    boolean fitsInt = code == (int) code;
    return fitsInt ? String.valueOf(code) : code + "L";
  }

  /** Returns the fields, the constructor and the accessors. */
  private static TypeSpec members(boolean withSubErrors) {
    List<FieldSpec> fields = new ArrayList<>();
    fields.add(field(TypeName.LONG, "code"));
    fields.add(field(TypeName.INT, "httpStatus"));
    fields.add(field(ClassName.get(String.class), "message"));
    fields.add(field(ClassName.get(String.class), "advice"));
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    for (FieldSpec field : fields) {
      constructor
          .addParameter(field.type(), field.name())
          .addStatement("this.$1N = $1N", field.name());
    }
    if (withSubErrors) {
      fields.add(
          field(ParameterizedTypeName.get(ClassName.get(List.class), SUB_ERROR), "subErrors"));
      constructor
          .addParameter(ArrayTypeName.of(SUB_ERROR), "subErrors")
          .varargs()
          .addStatement("this.subErrors = $T.of(subErrors)", List.class);
    }
    TypeSpec.Builder type =
        TypeSpec.classBuilder("Members").addFields(fields).addMethod(constructor.build());
    fields.forEach(field -> type.addMethod(accessor(field)));
    return type.build();
  }

  private static FieldSpec field(TypeName type, String name) {
    return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.FINAL).build();
  }

  private static MethodSpec accessor(FieldSpec field) {
    return MethodSpec.methodBuilder(field.name())
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(field.type())
        .addStatement("return $N", field)
        .build();
  }
}
