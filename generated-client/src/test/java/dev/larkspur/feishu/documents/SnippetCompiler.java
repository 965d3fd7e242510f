package dev.larkspur.feishu.documents;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles blocks of documents as statements of a method or as members of a class. */
final class SnippetCompiler {
  /** The class that a block becomes. */
  static final String NAME = "dev.larkspur.feishu.documents.example.Example";

  /** The names that blocks use without importing them; {@link Surroundings} has the others. */
  private static final String START =
      """
      package dev.larkspur.feishu.documents.example;

      import static dev.larkspur.testkit.FakeResponse.*;
      import static org.assertj.core.api.Assertions.*;

      import com.fasterxml.jackson.databind.*;
      import com.sun.net.httpserver.HttpServer;
      import dev.larkspur.feishu.*;
      import dev.larkspur.feishu.documents.*;
      import dev.larkspur.feishu.im.v1.*;
      import dev.larkspur.runtime.*;
      import dev.larkspur.runtime.event.*;
      import dev.larkspur.runtime.http.*;
      import dev.larkspur.runtime.message.*;
      import dev.larkspur.runtime.retry.*;
      import dev.larkspur.runtime.token.*;
      import dev.larkspur.testkit.*;
      import java.io.*;
      import java.net.*;
      import java.nio.file.*;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.stream.Stream;
      import org.junit.jupiter.api.*;
      import org.junit.jupiter.api.extension.*;

      public class Example extends Surroundings {
        public Example(FakeFeishu fake, Path folder) {
          super(fake, folder);
        }
      """;

  private static final String METHOD =
      """
        @Override
        public void run() throws Exception {
      """;

  private static final String END_OF_CLASS = "}";
  private static final String END_OF_METHOD = "}}";

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  /**
   * Shared and open until the JVM ends, because opening the class path takes longer than a block.
   */
  private static final StandardJavaFileManager FILES =
      COMPILER.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

  private SnippetCompiler() {}

  /**
   * Compiles a block into a folder.
   *
   * @return the errors and warnings, each with its line in the document; empty if the block is
   *     valid
   */
  static List<String> compile(Snippet snippet, Path folder) throws IOException {
    Source statements = new Source(START + METHOD, snippet, END_OF_METHOD);
    Source members = new Source(START, snippet, END_OF_CLASS);
    Source source = !isValid(statements) && isValid(members) ? members : statements;

    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    task(source, found, folder).call();
    return found.getDiagnostics().stream()
        .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
        .map(source::describe)
        .toList();
  }

  /** Returns whether the syntax of a source is valid. */
  private static boolean isValid(Source source) throws IOException {
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    task(source, found, Path.of("")).parse();
    return found.getDiagnostics().isEmpty();
  }

  private static JavacTask task(
      Source source, DiagnosticCollector<JavaFileObject> found, Path folder) {
    List<String> options =
        List.of(
            "-d",
            folder.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "-proc:none",
            "-Xlint:deprecation,removal,rawtypes,unchecked");
    return (JavacTask) COMPILER.getTask(null, FILES, found, options, null, List.of(source));
  }

  /** The source of a class around a block. */
  private static final class Source extends SimpleJavaFileObject {
    private final Snippet snippet;
    private final String text;
    private final long linesBefore;

    Source(String start, Snippet snippet, String end) {
      super(URI.create("string:///" + NAME.replace('.', '/') + ".java"), Kind.SOURCE);
      this.snippet = snippet;
      this.text = start + snippet.code() + end;
      this.linesBefore = start.lines().count();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }

    String describe(Diagnostic<?> problem) {
      long line = snippet.line() + problem.getLineNumber() - linesBefore - 1;
      return snippet.document() + ':' + line + ": " + problem.getMessage(Locale.ROOT);
    }
  }
}
