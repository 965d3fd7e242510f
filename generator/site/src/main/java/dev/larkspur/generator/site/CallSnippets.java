package dev.larkspur.generator.site;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.javamodel.JavaOperation;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Payload;
import dev.larkspur.generator.site.view.CallSnippet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes calls of operations in Java. */
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

  /** Returns the first example of the request body; null if there is none. */
  private static @Nullable JsonNode body(JavaOperation called) {
    List<JsonNode> documents = Example.documents(called.operation().examples().request());
    return documents.isEmpty() ? null : documents.get(0);
  }
}
