package dev.larkspur.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.larkspur.generator.javamodel.JavaComponent;
import dev.larkspur.generator.javamodel.JavaOperation;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.naming.CallMethods;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.lang.model.element.Modifier;

/** Emitter of the client methods of an operation. Only the first one has the text of the page. */
final class CallMethodsEmitter {
  private static final ClassName FUTURE = ClassName.get(CompletableFuture.class);

  private final JavaOperation called;
  private final CallMethods names;
  private final ClassName request;
  private final TypeName result;
  private final List<MethodSpec> methods = new ArrayList<>();

  CallMethodsEmitter(JavaOperation called) {
    this.called = called;
    this.names = called.methods();
    this.request = JavaPoetTypes.className(called.request().type());
    this.result = JavaPoetTypes.typeName(called.result());
  }

  List<MethodSpec> emit(JavadocCache comments) {
    addSend(comments);
    if (called.isCallableWithoutRequest()) {
      addSendNothing();
    }
    addWithOptions(names.send(), result, "send", "Sends the request with options");
    TypeName future = ParameterizedTypeName.get(FUTURE, result);
    add(names.async(), future, "sendAsync", "Sends the request without blocking a thread");
    addWithOptions(
        names.async(),
        future,
        "sendAsync",
        "Sends the request with options, without blocking a thread");
    if (called.isPaged()) {
      addPages();
    }
    return methods;
  }

  private void addSend(JavadocCache comments) {
    Operation operation = called.operation();
    addMethod(
        method(names.send(), result)
            .addJavadoc("$L\n\n", OperationDoc.brief(operation, request, comments))
            .addJavadoc(OperationDoc.link(operation.page().fullPath(), operation.page().title()))
            .addParameter(request, "request")
            .addStatement("return caller.send(request)"));
  }

  private void addSendNothing() {
    addMethod(
        documented(names.send(), result, "Sends a request without parameters")
            .addStatement("return $L($T.builder().build())", names.send(), request));
  }

  private void addPages() {
    JavaComponent list = called.pageItems();
    if (list != null) {
      TypeName item = JavaPoetTypes.typeName(list.boxed().arguments().get(0));
      TypeName items = ParameterizedTypeName.get(RuntimeTypes.ITEMS, item);
      add(names.items(), items, "items", "Returns the elements of all pages");
      addWithOptions(
          names.items(),
          items,
          "items",
          "Returns the elements of all pages, requested with options");
    }
    TypeName pages = ParameterizedTypeName.get(RuntimeTypes.PAGES, result);
    add(names.pages(), pages, "pages", "Returns all pages");
    addWithOptions(names.pages(), pages, "pages", "Returns all pages, requested with options");
  }

  private void add(String name, TypeName type, String delegate, String summary) {
    addMethod(
        documented(name, type, summary)
            .addParameter(request, "request")
            .addStatement("return caller.$L(request)", delegate));
  }

  private void addWithOptions(String name, TypeName type, String delegate, String summary) {
    addMethod(
        documented(name, type, summary)
            .addParameter(request, "request")
            .addParameter(RuntimeTypes.CALL_OPTIONS, "options")
            .addStatement("return caller.$L(request, options)", delegate));
  }

  private MethodSpec.Builder documented(String name, TypeName type, String summary) {
    String link = "{@link #" + names.send() + "(" + request.simpleName() + ")}";
    MethodSpec.Builder method =
        method(name, type)
            .addJavadoc("$L", JavadocBlocks.join(List.of(summary + "; see " + link + ".")));
    return called.operation().deprecated() ? method.addJavadoc("\n\n") : method;
  }

  private static MethodSpec.Builder method(String name, TypeName type) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(type);
  }

  private void addMethod(MethodSpec.Builder method) {
    if (called.operation().deprecated()) {
      method
          .addJavadoc("@deprecated by the platform's documentation\n")
          .addAnnotation(Deprecated.class);
    }
    methods.add(method.build());
  }
}
