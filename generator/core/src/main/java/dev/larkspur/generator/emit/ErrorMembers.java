package dev.larkspur.generator.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What an enum of errors has below its constants, which is the same in all of them. */
final class ErrorMembers {
  /** The nested enum of errors that hide behind the code of another. */
  static final String SUB_ERROR = "SubError";

  private static final ErrorMembers PLAIN = new ErrorMembers(false);
  private static final ErrorMembers WITH_SUB_ERRORS = new ErrorMembers(true);

  private final List<FieldSpec> fields = new ArrayList<>();
  private final List<MethodSpec> methods = new ArrayList<>();

  private ErrorMembers(boolean withSubErrors) {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    add(constructor, TypeName.LONG, "code");
    add(constructor, TypeName.INT, "httpStatus");
    add(constructor, ClassName.get(String.class), "message");
    add(constructor, ClassName.get(String.class), "advice");
    if (withSubErrors) {
      addSubErrors(constructor);
    }
    methods.add(constructor.build());
    fields.forEach(field -> methods.add(accessor(field)));
  }

  /** Adds them to an enum. */
  static void addTo(TypeSpec.Builder type, boolean withSubErrors) {
    ErrorMembers members = withSubErrors ? WITH_SUB_ERRORS : PLAIN;
    type.addFields(members.fields).addMethods(members.methods);
  }

  private void add(MethodSpec.Builder constructor, TypeName type, String name) {
    fields.add(field(type, name));
    constructor.addParameter(type, name).addStatement("this.$1N = $1N", name);
  }

  private void addSubErrors(MethodSpec.Builder constructor) {
    ClassName sub = ClassName.bestGuess(SUB_ERROR);
    fields.add(field(ParameterizedTypeName.get(ClassName.get(List.class), sub), "subErrors"));
    constructor
        .addParameter(ArrayTypeName.of(sub), "subErrors")
        .varargs()
        .addStatement("this.subErrors = $T.of(subErrors)", List.class);
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
