package dev.larkspur.documents;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Javadoc of the classes that a program with a client uses.
 *
 * @param pages the pages of public types below the folder of Javadoc, by unique simple names
 */
record Javadoc(Map<String, String> pages) {
  private static final List<String> SOURCES =
      List.of(
          "generator/runtime/src/main/java",
          "generator/testkit/src/main/java",
          "generated-client/target/generated-sources/larkspur");

  private static final Path INTERNAL = Path.of("dev/larkspur/runtime/internal");

  /** Runs javadoc on the sources of a project. */
  static Javadoc write(Path project, Path folder) throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(
        List.of("-d", folder.toString(), "-classpath", System.getProperty("java.class.path")));
    arguments.addAll(List.of("-quiet", "-notimestamp", "-Xdoclint:none", "-encoding", "UTF-8"));
    arguments.addAll(List.of("-docencoding", "UTF-8", "-charset", "UTF-8", "-locale", "en"));
    arguments.addAll(List.of("-windowtitle", "Larkspur API", "-doctitle", "Larkspur API"));
    arguments.addAll(List.of("-header", "<a href=\"{@docRoot}/../index.html\">Documents</a>"));
    arguments.addAll(List.of("-group", "Runtime", "dev.larkspur.runtime*"));
    arguments.addAll(List.of("-group", "Test kit", "dev.larkspur.testkit*"));
    arguments.addAll(List.of("-group", "Feishu client", "dev.larkspur.feishu*"));
    for (String sources : SOURCES) {
      arguments.addAll(files(project.resolve(sources)));
    }
    ToolProvider javadoc = ToolProvider.findFirst("javadoc").orElseThrow();
    StringWriter output = new StringWriter();
    PrintWriter writer = new PrintWriter(output);
    if (javadoc.run(writer, writer, arguments.toArray(String[]::new)) != 0) {
      throw new IOException("javadoc failed:\n" + output);
    }
    return new Javadoc(pages(folder));
  }

  /** Returns the page of a type below the folder of Javadoc, or null if no single type is meant. */
  @Nullable String page(String simpleName) {
    return pages.get(simpleName);
  }

  private static List<String> files(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !sources.relativize(file).startsWith(INTERNAL))
          // All sources together are not a module.
          .filter(file -> !file.endsWith("module-info.java"))
          .map(Path::toString)
          .sorted()
          .toList();
    }
  }

  private static Map<String, String> pages(Path folder) throws IOException {
    Map<String, String> pages = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    for (Path file : SiteFolder.pages(folder.resolve("dev"))) {
      String name = String.valueOf(file.getFileName()).replaceFirst("\\.html$", "");
      String page = folder.relativize(file).toString().replace('\\', '/');
      if (pages.put(name, page) != null) {
        ambiguous.add(name);
      }
    }
    pages.keySet().removeAll(ambiguous);
    return Map.copyOf(pages);
  }
}
