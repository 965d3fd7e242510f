package dev.larkspur.generator.emit;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The record of everything a caller hands in, which knows how to be sent. */
final class RequestEmitter {
  private final JavaNames names;
  private final JavaTypes types;
  private final GeneratedObjects objects;
  private final Comments comments;
  private final PageItems pageItems;

  RequestEmitter(JavaNames names, JavaTypes types, GeneratedObjects objects, Comments comments) {
    this.names = names;
    this.types = types;
    this.objects = objects;
    this.comments = comments;
    this.pageItems = new PageItems(names, types);
  }

  TypeSpec emit(Endpoint endpoint) {
    GeneratedObject object = objects.of(endpoint.request());
    TypeName answer = types.ofAnswer(endpoint.answer());
    Operation operation = endpoint.operation();
    TypeSpec.Builder request =
        ObjectEmitter.emit(object)
            .addJavadoc(
                TypeDoc.of(
                    OperationDoc.full(operation, comments),
                    object,
                    OperationDoc.link(operation.page().fullPath(), operation.page().title())))
            .addField(operation(endpoint, answer))
            .addMethod(call(object, answer));
    pageItems.emit(request, endpoint, answer);
    return request.build();
  }

  private FieldSpec operation(Endpoint endpoint, TypeName answer) {
    TypeName type = ParameterizedTypeName.get(RuntimeTypes.OPERATION, answer);
    return FieldSpec.builder(type, "OPERATION", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("What is known about the operation before anyone calls it.")
        .initializer("\n$>$>$L$<$<", OperationConstant.of(endpoint, answer, names))
        .build();
  }

  private static MethodSpec call(GeneratedObject object, TypeName answer) {
    List<String> links = new ArrayList<>();
    for (Component component : object.components()) {
      String both = Literals.quoted(component.property().name()) + ", " + component.name();
      switch (component.property().place()) {
        case PATH -> links.add(".path(" + both + ")");
        case QUERY -> links.add(".query(" + both + ")");
        case HEADER -> links.add(".header(" + both + ")");
        case PART -> links.add(".part(" + both + ")");
        case FORM -> links.add(".form(" + both + ")");
        case BODY -> links.add(".body(" + component.name() + ")");
        case MEMBER -> {}
      }
    }
    if (object.hasMembers()) {
      links.add(".body(this)");
    }
    return MethodSpec.methodBuilder("call")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(ParameterizedTypeName.get(RuntimeTypes.CALL, answer))
        .addStatement(
            "return OPERATION.call()$L", (links.size() > 1 ? "\n" : "") + String.join("\n", links))
        .build();
  }
}
