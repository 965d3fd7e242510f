package dev.larkspur.benchmarks.surface;

import dev.larkspur.generator.Generation;
import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.Settings;
import dev.larkspur.generator.javamodel.JavaModel;
import dev.larkspur.generator.javamodel.JavaService;
import dev.larkspur.generator.output.OutputFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Measurements of the client that is generated from a folder of pages. */
public final class SurfaceReport {
  private SurfaceReport() {}

  /**
   * Prints the measurements.
   *
   * @param args the folder of pages, and a folder for the generated client
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("Usage: SurfaceReport PAGES OUTPUT");
      System.exit(2);
    }
    of(Path.of(args[0]), Path.of(args[1])).forEach(System.out::println);
  }

  /** Generates a client, compiles it, and returns a line for each measurement. */
  static List<String> of(Path pages, Path output) throws IOException {
    Generation generation =
        new Pipeline().generate(PageSet.of(pages), new Settings(Settings.DEFAULT_PACKAGE));
    new OutputFolder(output.resolve("java")).write(generation.contents());
    long bytes = compile(output.resolve("java"), output.resolve("classes"));
    JavaModel model = JavaModel.of(generation.api(), generation.naming().names());
    int operations = 0;
    for (JavaService service : model.services()) {
      operations += service.operations().size();
    }
    GeneratedNames names = new GeneratedNames(model);
    return List.of(
        line("operations", operations),
        line("constants of values", names.values()),
        line("  named by a number", names.numberedValues(), names.values()),
        line("constants of errors", names.errors()),
        line("  named by their code", names.numberedErrors(), names.errors()),
        line("constants above 60 characters", names.longConstants()),
        line("other names above 50 characters", names.longNames()),
        line("names with a doubled word", names.doubledWords()),
        line("types named by one empty word", names.emptyTypes()),
        line("superfluous enums", EqualTypes.enums(generation.api())),
        line("superfluous records", EqualTypes.records(generation.api())),
        line("components with free JSON", names.jsonTrees()),
        String.format(
            Locale.ROOT,
            "%-32s %8.1f KB",
            "class bytes per operation",
            bytes / 1000.0 / operations));
  }

  private static String line(String what, long count) {
    return String.format(Locale.ROOT, "%-32s %8d", what, count);
  }

  private static String line(String what, long count, long all) {
    return String.format(Locale.ROOT, "%-32s %8d %5.1f %%", what, count, 100.0 * count / all);
  }

  /** Compiles with the class path of this process, and returns the bytes of the classes. */
  private static long compile(Path sources, Path classes) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("-proc:none", "-parameters", "-d", classes.toString()));
    try (Stream<Path> walk = Files.walk(sources)) {
      walk.map(Path::toString).filter(it -> it.endsWith(".java")).sorted().forEach(arguments::add);
    }
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (result != 0) {
      throw new IOException("javac failed with exit code " + result);
    }
    long bytes = 0;
    try (Stream<Path> walk = Files.walk(classes)) {
      for (Path file : walk.filter(it -> it.toString().endsWith(".class")).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }
}
