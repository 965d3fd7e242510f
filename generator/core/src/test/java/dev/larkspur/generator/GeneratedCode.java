package dev.larkspur.generator;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.larkspur.generator.emit.Emitter;
import dev.larkspur.generator.emit.GeneratedFile;
import dev.larkspur.generator.javamodel.JavaModel;
import dev.larkspur.generator.linker.Linker;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.LockedNames;
import dev.larkspur.generator.source.Diagnostics;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/**
 * The Java that is generated for an API. It compiles without warnings against the runtime, Jackson
 * and JSpecify.
 *
 * @param api the linked API
 * @param names its Java names
 * @param files the sources by path
 */
public record GeneratedCode(Api api, JavaNames names, Map<String, String> files) {
  static final String PACKAGE = "dev.larkspur.feishu";

  /** Links, names and emits operations. */
  public static GeneratedCode of(Operation... operations) {
    return of(Linker.link(List.of(operations), List.of(), List.of(), new Diagnostics()));
  }

  /** Names and emits an API. */
  public static GeneratedCode of(Api api) {
    return of(api, PACKAGE);
  }

  /** Names and emits an API in a base package. */
  static GeneratedCode of(Api api, String basePackage) {
    return of(api, JavaNames.of(api, basePackage, LockedNames.NONE, new Diagnostics()), false);
  }

  /** Names and emits an API, with builders of responses and events. */
  public static GeneratedCode withResponseBuilders(Api api) {
    return of(api, JavaNames.of(api, PACKAGE, LockedNames.NONE, new Diagnostics()), true);
  }

  /** Emits an API with these names. */
  static GeneratedCode of(Api api, JavaNames names, boolean responseBuilders) {
    Map<String, String> files =
        Emitter.emit(JavaModel.of(api, names), responseBuilders, service -> true).stream()
            .collect(Collectors.toMap(GeneratedFile::path, GeneratedFile::text));
    return new GeneratedCode(api, names, files);
  }

  /** Returns the text of a file below the base package. */
  public String file(String path) {
    String content = files.get(PACKAGE.replace('.', '/') + "/" + path);
    if (content == null) {
      throw new AssertionError("No " + path + " among " + files.keySet());
    }
    return content;
  }

  /** Compiles all files with every lint check of javac. */
  public Compilation compile() {
    return compile(files);
  }

  /** Compiles sources, by path, with every lint check of javac. */
  public static Compilation compile(Map<String, String> files) {
    return javac()
        .withClasspath(classpath())
        .withOptions("-Xlint:all", "-Werror", "-parameters")
        .compile(
            files.entrySet().stream()
                .map(
                    file ->
                        JavaFileObjects.forSourceString(
                            file.getKey().replace(".java", "").replace('/', '.'), file.getValue()))
                .toList());
  }

  /** Compiles all files and loads the classes. */
  public ClassLoader load() {
    return load(compile());
  }

  /** Loads the classes of a compilation. */
  public static ClassLoader load(Compilation compilation) {
    if (compilation.status() != Compilation.Status.SUCCESS) {
      throw new AssertionError(compilation.diagnostics().toString());
    }
    Map<String, JavaFileObject> classes = new HashMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        String path = file.toUri().getPath().replaceFirst("^/CLASS_OUTPUT/", "");
        classes.put(path.replace(".class", "").replace('/', '.'), file);
      }
    }
    return new CompiledClasses(classes);
  }

  private static List<File> classpath() {
    return Stream.of(
            "dev.larkspur.runtime.Request",
            "com.fasterxml.jackson.databind.ObjectMapper",
            "com.fasterxml.jackson.core.JsonParser",
            "com.fasterxml.jackson.annotation.JsonProperty",
            "org.jspecify.annotations.Nullable")
        .map(GeneratedCode::home)
        .toList();
  }

  private static File home(String type) {
    try {
      return new File(
          Class.forName(type).getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static final class CompiledClasses extends ClassLoader {
    private final Map<String, JavaFileObject> classes;

    CompiledClasses(Map<String, JavaFileObject> classes) {
      super(GeneratedCode.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      JavaFileObject file = classes.get(name);
      if (file == null) {
        throw new ClassNotFoundException(name);
      }
      try (InputStream in = file.openInputStream()) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
