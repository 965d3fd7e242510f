package dev.larkspur.feishu.documents;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles blocks of documents as statements of a method or as members of a class. */
final class SnippetCompiler {
  /** The name of the class that the block with an index becomes. */
  private static final String NAME = "dev.larkspur.feishu.documents.example%d.Example";

  /** The names that blocks use without importing them; {@link Surroundings} has the others. */
  private static final String START =
      """
      package dev.larkspur.feishu.documents.example%d; %s

      import static dev.larkspur.testkit.FakeResponse.*;
      import static org.assertj.core.api.Assertions.*;

      import com.fasterxml.jackson.databind.*;
      import com.sun.net.httpserver.HttpServer;
      import dev.larkspur.feishu.*;
      import dev.larkspur.feishu.callback.v1.*;
      import dev.larkspur.feishu.contact.v3.BatchGetIdUserRequest;
      import dev.larkspur.feishu.contact.v3.BatchGetIdUserResponse;
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
      import java.math.*;
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

  private static final String IMPORT = "import ";

  private static final String END_OF_CLASS = "}";
  private static final String END_OF_METHOD = "}}";

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  /**
   * Shared and open until the JVM ends, because opening the class path takes longer than a block.
   */
  private static final StandardJavaFileManager FILES =
      COMPILER.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

  private SnippetCompiler() {}

  /** Returns the name of the class that a block becomes if it is compiled alone. */
  static String className() {
    return NAME.formatted(0);
  }

  /**
   * Compiles blocks into a folder, all at once because that is much faster.
   *
   * @return the errors and warnings of each block, with lines in the document; an empty list for a
   *     valid block
   */
  static Map<Snippet, List<String>> compile(List<Snippet> snippets, Path folder)
      throws IOException {
    List<Source> sources = sources(snippets);
    Map<Snippet, List<String>> problems = new LinkedHashMap<>();
    snippets.forEach(snippet -> problems.put(snippet, new ArrayList<>()));
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    task(sources, found, folder).call();
    for (Diagnostic<? extends JavaFileObject> problem : found.getDiagnostics()) {
      if (problem.getSource() instanceof Source source) {
        problems.get(source.snippet).add(source.describe(problem));
      }
    }
    return problems;
  }

  /** Returns each block as members of a class if only that is valid, otherwise as statements. */
  private static List<Source> sources(List<Snippet> snippets) throws IOException {
    List<Source> statements = new ArrayList<>();
    List<Source> members = new ArrayList<>();
    for (int i = 0; i < snippets.size(); i++) {
      statements.add(new Source(i, START + METHOD, snippets.get(i), END_OF_METHOD));
      members.add(new Source(i, START, snippets.get(i), END_OF_CLASS));
    }
    Set<Object> invalidStatements = invalid(statements);
    Set<Object> invalidMembers = invalid(members);
    List<Source> chosen = new ArrayList<>();
    for (int i = 0; i < snippets.size(); i++) {
      boolean onlyMembers =
          invalidStatements.contains(statements.get(i)) && !invalidMembers.contains(members.get(i));
      chosen.add(onlyMembers ? members.get(i) : statements.get(i));
    }
    return chosen;
  }

  /** Returns the sources whose syntax is invalid. */
  private static Set<Object> invalid(List<Source> sources) throws IOException {
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    task(sources, found, Path.of("")).parse();
    return found.getDiagnostics().stream().map(Diagnostic::getSource).collect(Collectors.toSet());
  }

  private static JavacTask task(
      List<Source> sources, DiagnosticCollector<JavaFileObject> found, Path folder) {
    List<String> options =
        List.of(
            "-d",
            folder.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "-proc:none",
            "--should-stop=ifError=FLOW",
            "-Xlint:deprecation,removal,rawtypes,unchecked");
    return (JavacTask) COMPILER.getTask(null, FILES, found, options, null, sources);
  }

  /** The source of a class around a block. */
  private static final class Source extends SimpleJavaFileObject {
    private final Snippet snippet;
    private final String text;
    private final long linesBefore;

    Source(int index, String start, Snippet snippet, String end) {
      super(
          URI.create("string:///" + NAME.formatted(index).replace('.', '/') + ".java"),
          Kind.SOURCE);
      this.snippet = snippet;
      this.text = start.formatted(index, imports(snippet)) + withoutImports(snippet) + end;
      this.linesBefore = start.lines().count();
    }

    private static String imports(Snippet snippet) {
      return snippet
          .code()
          .lines()
          .filter(line -> line.startsWith(IMPORT))
          .collect(Collectors.joining(" "));
    }

    /**
     * Returns the code with empty lines in place of imports, so that line numbers are unchanged.
     */
    private static String withoutImports(Snippet snippet) {
      return snippet
          .code()
          .lines()
          .map(line -> line.startsWith(IMPORT) ? "" : line)
          .collect(Collectors.joining("\n", "", "\n"));
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
