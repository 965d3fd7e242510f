package dev.larkspur.generator.emit;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.larkspur.generator.javamodel.JavaComponent;
import dev.larkspur.generator.javamodel.JavaObject;
import dev.larkspur.generator.javamodel.JavaOperation;
import dev.larkspur.generator.model.Operation;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits the request record of an operation, which builds its own call. */
final class RequestEmitter {
  private final ObjectEmitter objects;
  private final JavadocCache comments;

  RequestEmitter(ObjectEmitter objects, JavadocCache comments) {
    this.objects = objects;
    this.comments = comments;
  }

  TypeSpec emit(JavaOperation called) {
    Operation operation = called.operation();
    TypeName result = JavaPoetTypes.typeName(called.result());
    TypeSpec.Builder request =
        objects
            .emit(
                called.request(),
                OperationDoc.full(operation, comments),
                OperationDoc.link(operation.page().fullPath(), operation.page().title()))
            .addField(operation(called, result))
            .addMethod(call(called.request(), result));
    JavaComponent items = called.pageItems();
    if (items == null) {
      request.addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.REQUEST, result));
    } else {
      TypeName item = JavaPoetTypes.typeName(items.boxed().arguments().get(0));
      request
          .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.PAGED_REQUEST, result, item))
          .addMethod(itemsOf(items, result));
    }
    return request.build();
  }

  private static FieldSpec operation(JavaOperation called, TypeName result) {
    TypeName type = ParameterizedTypeName.get(RuntimeTypes.OPERATION, result);
    return FieldSpec.builder(type, "OPERATION", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("Static metadata of this operation.")
        .initializer("\n$>$>$L$<$<", OperationConstant.of(called, result))
        .build();
  }

  private static MethodSpec itemsOf(JavaComponent items, TypeName page) {
    return MethodSpec.methodBuilder("itemsOf")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(JavaPoetTypes.typeName(items))
        .addParameter(page, "page")
        .addStatement("return page.$N()", items.name())
        .build();
  }

  private static MethodSpec call(JavaObject object, TypeName result) {
    List<String> links = new ArrayList<>();
    for (JavaComponent component : object.components()) {
      String both = Literals.quoted(component.wireName()) + ", " + component.name();
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
        .returns(ParameterizedTypeName.get(RuntimeTypes.CALL, result))
        .addStatement(
            "return OPERATION.call()$L", (links.size() > 1 ? "\n" : "") + String.join("\n", links))
        .build();
  }
}
