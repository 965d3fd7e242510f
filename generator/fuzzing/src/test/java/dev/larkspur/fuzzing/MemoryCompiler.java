package dev.larkspur.fuzzing;

import dev.larkspur.generator.emit.GeneratedFile;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiler of generated sources that reports each warning as an error and keeps no class. */
final class MemoryCompiler {
  private MemoryCompiler() {}

  /** Returns the errors and warnings of the compiler. */
  static List<String> problems(List<GeneratedFile> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    JavaFileManager files =
        new ForwardingJavaFileManager<>(compiler.getStandardFileManager(found, null, null)) {
          @Override
          public JavaFileObject getJavaFileForOutput(
              Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new InMemory(name.replace('.', '/') + kind.extension, kind, "");
          }
        };
    List<InMemory> units =
        sources.stream()
            .map(file -> new InMemory(file.path(), JavaFileObject.Kind.SOURCE, file.text()))
            .toList();
    List<String> options =
        List.of(
            "-Xlint:all,-processing,-path",
            "-proc:none",
            "-parameters",
            "--release",
            "17",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    Boolean compiled = compiler.getTask(null, files, found, options, null, units).call();
    List<String> problems =
        found.getDiagnostics().stream().map(diagnostic -> diagnostic.toString()).toList();
    return compiled || !problems.isEmpty() ? problems : List.of("The compiler failed.");
  }

  private static final class InMemory extends SimpleJavaFileObject {
    private final String text;

    InMemory(String path, Kind kind, String text) {
      super(URI.create("memory:///" + path), kind);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }

    @Override
    public OutputStream openOutputStream() {
      return OutputStream.nullOutputStream();
    }
  }
}
