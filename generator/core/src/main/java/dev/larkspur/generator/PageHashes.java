package dev.larkspur.generator;

import dev.larkspur.generator.cache.ContentHash;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceFile;
import dev.larkspur.generator.source.SpecFolder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A hash of every page: of its text, so that line ends do not count. */
final class PageHashes {
  private PageHashes() {}

  static SortedMap<String, String> of(SpecFolder folder, Parallel parallel) {
    List<String> hashes = parallel.map(folder.pages(), page -> of(folder, page));
    SortedMap<String, String> byPage = new TreeMap<>();
    for (int i = 0; i < hashes.size(); i++) {
      byPage.put(folder.pages().get(i), hashes.get(i));
    }
    return byPage;
  }

  private static String of(SpecFolder folder, String page) {
    SourceFile file = folder.read(page, new Diagnostics());
    return file == null
        ? "unreadable"
        : ContentHash.of(file.text().getBytes(StandardCharsets.UTF_8));
  }
}
