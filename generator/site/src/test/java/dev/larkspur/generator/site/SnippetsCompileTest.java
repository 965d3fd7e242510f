package dev.larkspur.generator.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.larkspur.generator.Naming;
import dev.larkspur.generator.emit.Emitter;
import dev.larkspur.generator.emit.GeneratedFile;
import dev.larkspur.generator.javamodel.JavaEvent;
import dev.larkspur.generator.javamodel.JavaModel;
import dev.larkspur.generator.javamodel.JavaOperation;
import dev.larkspur.generator.javamodel.JavaService;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.site.view.CallSnippet;
import dev.larkspur.runtime.Request;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnippetsCompileTest {
  @Test
  void snippetsOfTheSpecCompile(@TempDir Path classes) throws IOException {
    assertThat(errors(BuiltSite.ofSpec().naming(), classes)).isEmpty();
  }

  @Test
  void snippetsOfGoldenCasesCompile(@TempDir Path classes) throws IOException {
    assertThat(errors(BuiltSite.ofGoldenCases().naming(), classes)).isEmpty();
  }

  /** Compiles the client of all real pages, which takes a minute. */
  @Test
  void snippetsOfRealPagesCompile(@TempDir Path classes) throws IOException {
    assumeTrue(Boolean.getBoolean("larkspur.allSnippets"), "Run with -Dlarkspur.allSnippets=true");

    assertThat(errors(BuiltSite.ofCorpus().naming(), classes)).isEmpty();
  }

  /** Compiles a client and its snippets, and returns the errors. */
  private static List<String> errors(Naming naming, Path classes) throws IOException {
    Api api = naming.reading().inLanguage();
    JavaModel model = JavaModel.of(api, naming.names());
    List<JavaFileObject> sources = new ArrayList<>();
    for (GeneratedFile file : Emitter.emit(model)) {
      if (file.path().endsWith(".java")) {
        sources.add(source(file.path(), file.text()));
      }
    }
    SampleValues samples = new SampleValues(model);
    int snippets = 0;
    for (JavaService service : model.services()) {
      for (JavaOperation operation : service.operations()) {
        sources.add(source(snippets++, CallSnippets.of(operation, samples), model));
      }
      for (JavaEvent event : service.events()) {
        sources.add(source(snippets++, CallSnippets.of(event), model));
      }
    }
    assertThat(snippets).isGreaterThan(5);
    return compile(sources, classes);
  }

  private static JavaFileObject source(int number, CallSnippet snippet, JavaModel model) {
    String name = "snippets/Snippet" + number + ".java";
    String root = model.rootClient().fullName();
    return source(
        name,
        "package snippets;\n"
            + snippet.importLines()
            + "\nclass Snippet"
            + number
            + " {\n  void call("
            + root
            + " feishu) throws Exception {\n"
            + snippet.code()
            + "\n  }\n}\n");
  }

  private static JavaFileObject source(String path, String text) {
    return new SimpleJavaFileObject(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  private static List<String> compile(List<JavaFileObject> sources, Path classes)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    String classPath =
        Stream.of(
                Request.class,
                ObjectMapper.class,
                JsonFactory.class,
                JsonProperty.class,
                Nullable.class)
            .map(SnippetsCompileTest::location)
            .distinct()
            .collect(Collectors.joining(File.pathSeparator));
    Files.createDirectories(classes);
    boolean compiled =
        compiler
            .getTask(
                null,
                compiler.getStandardFileManager(diagnostics, null, StandardCharsets.UTF_8),
                diagnostics,
                List.of("-proc:none", "-nowarn", "-cp", classPath, "-d", classes.toString()),
                null,
                sources)
            .call();
    List<String> errors =
        diagnostics.getDiagnostics().stream()
            .filter(found -> found.getKind() == Diagnostic.Kind.ERROR)
            .map(Object::toString)
            .toList();
    assertThat(compiled).as(errors.toString()).isTrue();
    return errors;
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
