package dev.larkspur.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder that the site is written to. */
final class SiteFolder {
  private SiteFolder() {}

  /** Deletes the files of an earlier run. */
  static void clear(Path site) throws IOException {
    if (!Files.exists(site)) {
      return;
    }
    for (Path file : files(site, Comparator.reverseOrder())) {
      Files.delete(file);
    }
  }

  /** Returns the HTML files of a site, sorted by path. */
  static List<Path> pages(Path site) throws IOException {
    return files(site, Comparator.naturalOrder()).stream()
        .filter(file -> file.toString().endsWith(".html"))
        .toList();
  }

  private static List<Path> files(Path folder, Comparator<Path> order) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted(order).toList();
    }
  }
}
