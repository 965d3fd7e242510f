package dev.larkspur.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Navigation between documents, from {@code navigation.txt}: groups, each with lines that are
 * indented and consist of a file and a label.
 *
 * @param groups the labels of the files of each group
 */
record Navigation(Map<String, Map<Path, String>> groups) {
  private static final Path DECISIONS = Path.of("docs/decisions");

  static Navigation read() throws IOException {
    try (InputStream in = Navigation.class.getResourceAsStream("navigation.txt")) {
      return of(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static Navigation of(String text) {
    Map<String, Map<Path, String>> groups = new LinkedHashMap<>();
    Map<Path, String> group = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith(" ")) {
        String[] parts = line.strip().split(" +", 2);
        group.put(Path.of(parts[0]), parts[1]);
      } else {
        group = new LinkedHashMap<>();
        groups.put(line, group);
      }
    }
    return new Navigation(groups);
  }

  /** Returns the documents of a project: Markdown files in its folder and below docs. */
  static List<Path> documents(Path project) throws IOException {
    List<Path> documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(project);
        Stream<Path> guides = Files.walk(project.resolve("docs"))) {
      Stream.concat(files, guides)
          .map(project::relativize)
          .filter(Navigation::isDocument)
          .sorted()
          .forEach(documents::add);
    }
    return documents;
  }

  /** Returns whether a file of the project is a document of the site. */
  static boolean isDocument(Path file) {
    Path folder = file.getParent();
    return file.toString().endsWith(".md") && (folder == null || folder.startsWith("docs"));
  }

  /** Returns this navigation with a last group of the documents that no group has. */
  Navigation with(List<Document> documents) {
    Map<Path, String> others = new LinkedHashMap<>();
    for (Document document : documents) {
      Path file = document.file();
      // Decisions have a list of their own.
      boolean isDecision = file.startsWith(DECISIONS) && !file.endsWith("README.md");
      if (!isDecision && groups.values().stream().noneMatch(group -> group.containsKey(file))) {
        others.put(file, document.title());
      }
    }
    Map<String, Map<Path, String>> all = new LinkedHashMap<>(groups);
    if (!others.isEmpty()) {
      all.put("More", others);
    }
    return new Navigation(all);
  }
}
