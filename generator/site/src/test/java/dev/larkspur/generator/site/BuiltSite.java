package dev.larkspur.generator.site;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.larkspur.generator.Linting;
import dev.larkspur.generator.Naming;
import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.Settings;
import dev.larkspur.generator.source.PageFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The site of a folder of pages.
 *
 * @param naming the model and its names
 * @param files the files by path
 */
record BuiltSite(Naming naming, SortedMap<String, byte[]> files) {
  private static final Path PROJECT = Path.of(System.getProperty("larkspur.project"));

  /** Returns the site of the pages of this project. */
  static BuiltSite ofSpec() {
    return of(PageSet.of(PROJECT.resolve("spec")), List.of());
  }

  /** Returns the site of the pages of all golden cases together. */
  static BuiltSite ofGoldenCases() {
    Path golden = PROJECT.resolve("generator/core/src/test/resources/golden");
    return of(new PageSet(golden, PageFilter.of(List.of("**/*.md"), List.of())), List.of());
  }

  /** Returns the site of the real pages; skips the calling test without them, except in CI. */
  static BuiltSite ofCorpus() {
    Path corpus = Path.of(System.getProperty("larkspur.corpus", "missing"));
    assumeTrue(
        Files.isDirectory(corpus) || System.getenv("CI") != null, () -> "No pages at " + corpus);
    return of(PageSet.of(corpus), List.of());
  }

  /** Returns the site of a page. */
  static BuiltSite ofPage(Path folder, String page) {
    try {
      Files.writeString(folder.resolve("page.md"), page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return of(PageSet.of(folder), List.of());
  }

  static BuiltSite of(PageSet pages, List<String> products) {
    Linting linting = new Pipeline().lint(pages);
    Naming naming = linting.name(pages, Settings.DEFAULT);
    return new BuiltSite(naming, Site.files(naming, linting, pages.folder(), products));
  }

  /** Returns the site with one more file. */
  BuiltSite with(String path, String text) {
    SortedMap<String, byte[]> more = new TreeMap<>(files);
    more.put(path, text.getBytes(StandardCharsets.UTF_8));
    return new BuiltSite(naming, more);
  }

  /** Returns the paths of all HTML pages. */
  List<String> pages() {
    return files.keySet().stream().filter(path -> path.endsWith(".html")).toList();
  }

  String text(String path) {
    byte[] content = files.get(path);
    if (content == null) {
      throw new AssertionError("No " + path + " among " + files.keySet());
    }
    return new String(content, StandardCharsets.UTF_8);
  }

  Document page(String path) {
    return Jsoup.parse(text(path));
  }

  /** Returns the data of a part of the search. */
  JsonNode search(String part) {
    String script = text("search/" + part + ".js");
    String start = "larkspur(\"" + part + "\",";
    if (!script.startsWith(start) || !script.endsWith(");\n")) {
      throw new AssertionError("Not a call of larkspur: " + script);
    }
    try {
      return new ObjectMapper().readTree(script.substring(start.length(), script.length() - 3));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
