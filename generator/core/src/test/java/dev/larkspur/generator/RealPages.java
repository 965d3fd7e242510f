package dev.larkspur.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.PageFilter;
import dev.larkspur.generator.source.SourceFile;
import dev.larkspur.generator.source.SpecFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Real pages, which are located outside of the repository for reasons of copyright. Tests that need
 * them are skipped if they are missing, except in CI.
 */
public final class RealPages {
  private static final Map<Path, List<SourceFile>> PAGES = new ConcurrentHashMap<>();

  private RealPages() {}

  /** Returns the folder of pages from all parts of the portal. */
  public static Path corpus() {
    return folder("larkspur.corpus");
  }

  /** Returns the folder of the pages after which the pages in {@code spec} were written. */
  public static Path seeds() {
    return folder("larkspur.seeds");
  }

  /** Returns a folder of pages in a converted notation, which is located beside the corpus. */
  public static Path form(String name) {
    Path folder = corpus().resolveSibling("corpus-other").resolve(name);
    assumeTrue(Files.isDirectory(folder), () -> "No pages at " + folder);
    return folder;
  }

  /** Returns the existing folders, for tests that also have own pages. */
  public static List<Path> folders() {
    return Stream.of("larkspur.seeds", "larkspur.corpus")
        .map(RealPages::path)
        .filter(RealPages::exists)
        .toList();
  }

  /** Returns all real pages. */
  public static List<SourceFile> all() {
    List<SourceFile> all = new ArrayList<>(in(corpus()));
    all.addAll(in(seeds()));
    return all;
  }

  /** Returns all pages of a folder, sorted by path; each folder is read once for all tests. */
  public static List<SourceFile> in(Path folder) {
    return PAGES.computeIfAbsent(folder, RealPages::read);
  }

  private static List<SourceFile> read(Path folder) {
    SpecFolder spec = SpecFolder.open(folder, PageFilter.ALL, new Diagnostics());
    List<SourceFile> pages = new ArrayList<>();
    for (String path : spec.pages()) {
      SourceFile page = spec.read(path, new Diagnostics());
      assertThat(page).as(path).isNotNull();
      pages.add(page);
    }
    return List.copyOf(pages);
  }

  private static Path folder(String property) {
    Path folder = path(property);
    assumeTrue(
        exists(folder),
        () ->
            "No real pages at %s; fetch some with larkspur pull --spec %s"
                .formatted(folder, folder));
    return folder;
  }

  private static Path path(String property) {
    return Path.of(System.getProperty(property, ""));
  }

  private static boolean exists(Path folder) {
    boolean exists = folder.isAbsolute() && Files.isDirectory(folder);
    if (System.getenv("CI") != null) {
      assertThat(exists).as("%s exists", folder).isTrue();
    }
    return exists;
  }
}
