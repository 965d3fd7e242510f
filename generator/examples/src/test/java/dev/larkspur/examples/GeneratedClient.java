package dev.larkspur.examples;

import dev.larkspur.generator.Generation;
import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.Settings;
import dev.larkspur.generator.output.OutputFolder;
import dev.larkspur.runtime.Caller;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.Operation;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** A client that is generated from real pages, compiled together with the programs that use it. */
final class GeneratedClient implements AutoCloseable {
  private static final Path PROGRAMS = Path.of("src", "programs", "java");
  private static final List<String> PRODUCTS =
      List.of(
          "approval",
          "authen",
          "bitable",
          "contact",
          "drive",
          "im",
          "interactive",
          "message",
          "sheets",
          "task");

  private final URLClassLoader classes;
  private final Path modelFile;

  private GeneratedClient(URLClassLoader classes, Path modelFile) {
    this.classes = classes;
    this.modelFile = modelFile;
  }

  /** Generates and compiles in the given folder; a warning of the compiler is an error. */
  static GeneratedClient of(Path pages, Path folder) throws IOException {
    Settings settings = new Settings(Settings.DEFAULT_PACKAGE, PRODUCTS, null);
    Generation generation = new Pipeline().generate(PageSet.of(pages), settings);
    Path sources = folder.resolve("java");
    new OutputFolder(sources).write(generation.contents());
    Path modelFile = folder.resolve("model.json");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(modelFile))) {
      generation.reading().toModelFile().write(out);
    }
    Path classes = Files.createDirectory(folder.resolve("classes"));
    compile(List.of(sources, PROGRAMS), classes);
    URL[] urls = {classes.toUri().toURL()};
    return new GeneratedClient(
        new URLClassLoader(urls, GeneratedClient.class.getClassLoader()), modelFile);
  }

  private static void compile(List<Path> roots, Path classes) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path root : roots) {
      try (Stream<Path> walk = Files.walk(root)) {
        walk.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
      }
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      Iterable<? extends JavaFileObject> units = manager.getJavaFileObjectsFromPaths(files);
      List<String> options =
          List.of(
              "-Xlint:all,-classfile,-path,-processing",
              "-Werror",
              "-proc:none",
              "-parameters",
              "-d",
              classes.toString());
      if (!compiler.getTask(messages, manager, null, options, null, units).call()) {
        throw new AssertionError("The programs do not compile:\n" + messages);
      }
    }
  }

  /** Returns the model file of the pages. */
  Path modelFile() {
    return modelFile;
  }

  /** Returns the operation of a request, by the name of its class below the base package. */
  Operation<?> operation(String request) throws ReflectiveOperationException {
    Class<?> type = classes.loadClass(Settings.DEFAULT_PACKAGE + "." + request);
    return (Operation<?>) type.getField("OPERATION").get(null);
  }

  /** Runs a program with the root client as its first argument, and returns its result. */
  @Nullable Object run(String program, FeishuClient client, Object... arguments) throws Exception {
    Object feishu =
        classes
            .loadClass(Settings.DEFAULT_PACKAGE + ".Feishu")
            .getConstructor(Caller.class)
            .newInstance(client);
    Method run =
        Arrays.stream(classes.loadClass("dev.larkspur.examples." + program).getDeclaredMethods())
            .filter(method -> method.getName().equals("run"))
            .findFirst()
            .orElseThrow();
    run.setAccessible(true);
    Object[] all = Stream.concat(Stream.of(feishu), Arrays.stream(arguments)).toArray();
    try {
      return run.invoke(null, all);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    classes.close();
  }
}
