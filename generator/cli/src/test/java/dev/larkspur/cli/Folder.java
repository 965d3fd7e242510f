package dev.larkspur.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Contents of a folder. */
final class Folder {
  static final String CACHE = ".larkspur-cache";

  private Folder() {}

  /** Returns the content of all files except the cache, with one character for each byte. */
  static SortedMap<String, String> contents(Path root) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    for (Path file : files(root)) {
      if (!file.startsWith(root.resolve(CACHE))) {
        contents.put(
            root.relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }

  static List<Path> files(Path root) throws IOException {
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  /** Copies pages of one operation and one event, each in two languages. */
  static Path twoLanguages(Path folder) throws IOException {
    Path golden =
        Path.of(
            System.getProperty("larkspur.project"),
            "generator/core/src/test/resources/golden/two-languages");
    Path pages = Files.createDirectories(folder.resolve("pages"));
    for (String name : List.of("parcel.md", "parcel-en.md", "collected.md", "collected-en.md")) {
      Files.copy(golden.resolve(name), pages.resolve(name));
    }
    return pages;
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
