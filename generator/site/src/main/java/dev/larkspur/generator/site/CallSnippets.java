package dev.larkspur.generator.site;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.javamodel.JavaEvent;
import dev.larkspur.generator.javamodel.JavaObject;
import dev.larkspur.generator.javamodel.JavaOperation;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Payload;
import dev.larkspur.generator.site.view.CallSnippet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes calls of operations and handlers of events in Java. */
final class CallSnippets {
  private static final String MARGIN = "    ";

  private CallSnippets() {}

  /** Returns the call of an operation with sample values. */
  static CallSnippet of(JavaOperation called, SampleValues samples) {
    JavaImports imports = new JavaImports();
    boolean items = called.pageItems() != null;
    JsonNode body = body(called);
    boolean bare = !items && body == null && called.isCallableWithoutRequest();
    String method = items ? called.methods().items() : called.method();
    String arguments =
        bare
            ? "()"
            : "(\n" + MARGIN + samples.writer(imports).object(called.request(), body, MARGIN) + ")";
    String call = "feishu." + String.join("().", called.accessors()) + "()." + method + arguments;
    String code =
        items
            ? call + "\n    .forEach(item -> System.out.println(item));"
            : statement(called, call, imports);
    return new CallSnippet(imports.declarations(), code);
  }

  /** Returns the handler of an event or callback. */
  static CallSnippet of(JavaEvent received) {
    JavaImports imports = new JavaImports();
    String receiver = imports.name("dev.larkspur.runtime.event", "EventReceiver");
    String body = imports.name(received.body().type());
    JavaObject answer = received.answer();
    String handler =
        received.event().isCallback()
            ? ".onCallback("
                + body
                + ".class, (callback, header) -> "
                + built(answer, imports)
                + ")"
            : ".on(" + body + ".class, (event, header) -> System.out.println(event))";
    return new CallSnippet(
        imports.declarations(),
        receiver + " receiver = " + receiver + ".builder()\n    " + handler + "\n    .build();");
  }

  private static String built(@Nullable JavaObject answer, JavaImports imports) {
    return answer == null ? "null" : imports.name(answer.type()) + ".builder().build()";
  }

  private static String statement(JavaOperation called, String call, JavaImports imports) {
    String result = imports.name(called.result());
    Payload payload = called.endpoint().payload();
    if (payload instanceof Payload.Download) {
      String file = imports.name("java.nio.file", "Path") + ".of(\"file\")";
      return "try (" + result + " download = " + call + ") {\n  download.saveTo(" + file + ");\n}";
    } else if (payload instanceof Payload.Stream) {
      return "try ("
          + result
          + " events = "
          + call
          + ") {\n  events.forEach(event -> System.out.println(event));\n}";
    }
    return result + " response = " + call + ";";
  }

  /** Returns the first example of the request body; null if absent. */
  private static @Nullable JsonNode body(JavaOperation called) {
    List<JsonNode> documents = Example.documents(called.operation().examples().request());
    return documents.isEmpty() ? null : documents.get(0);
  }
}
