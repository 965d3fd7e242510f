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
import java.util.stream.Stream;

/**
 * The real pages, which are not ours to give away and lie outside of the repository. Tests over
 * them are skipped where there are none, except in CI.
 */
public final class RealPages {
  private RealPages() {}

  /** The folder of pages from all over the portal. */
  public static Path corpus() {
    return folder("larkspur.corpus");
  }

  /** The folder of the pages that our own were written after. */
  public static Path seeds() {
    return folder("larkspur.seeds");
  }

  /** Those of the two folders that are there, for tests that have pages of ours, too. */
  public static List<Path> folders() {
    return Stream.of("larkspur.seeds", "larkspur.corpus")
        .map(RealPages::path)
        .filter(RealPages::isThere)
        .toList();
  }

  /** All of them. */
  public static List<SourceFile> all() {
    List<SourceFile> all = new ArrayList<>(in(corpus()));
    all.addAll(in(seeds()));
    return all;
  }

  /** Every page of a folder, by path. */
  public static List<SourceFile> in(Path folder) {
    SpecFolder spec = SpecFolder.open(folder, PageFilter.ALL, new Diagnostics());
    List<SourceFile> pages = new ArrayList<>();
    for (String path : spec.pages()) {
      SourceFile page = spec.read(path, new Diagnostics());
      assertThat(page).as(path).isNotNull();
      pages.add(page);
    }
    return pages;
  }

  private static Path folder(String property) {
    Path folder = path(property);
    assumeTrue(
        isThere(folder),
        () ->
            "There are no real pages at %s; fetch some with larkspur pull --spec %s"
                .formatted(folder, folder));
    return folder;
  }

  private static Path path(String property) {
    return Path.of(System.getProperty(property, ""));
  }

  private static boolean isThere(Path folder) {
    boolean there = folder.isAbsolute() && Files.isDirectory(folder);
    if (System.getenv("CI") != null) {
      assertThat(there).as("%s is there", folder).isTrue();
    }
    return there;
  }
}
