package dev.larkspur.generator.newpage;

import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.reader.PageReader;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.PageFilter;
import dev.larkspur.generator.source.SourceFile;
import dev.larkspur.generator.source.SpecFolder;
import dev.larkspur.generator.source.UserInputException;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The language of the pages near a new page. */
final class NearbyLanguage {
  /** The language of a page in a folder without pages. */
  private static final String FIRST = "en";

  private NearbyLanguage() {}

  /**
   * Returns the words of the language of the first page in the same folder, or else in the nearest
   * folder above.
   *
   * @param folder the folder of pages, which may be missing
   * @param path the path of the new page below the folder
   */
  static Vocabulary words(Path folder, String path) {
    Diagnostics ignored = new Diagnostics();
    SpecFolder spec;
    try {
      spec = SpecFolder.open(folder, PageFilter.ALL, ignored);
    } catch (UserInputException e) {
      return ofFirstPage();
    }
    return spec.pages().stream()
        .sorted(Comparator.comparingInt(page -> -commonFolders(page, path)))
        .map(page -> spec.read(page, ignored))
        .filter(Objects::nonNull)
        .findFirst()
        .map(page -> words(page, ignored))
        .orElseGet(NearbyLanguage::ofFirstPage);
  }

  private static Vocabulary words(SourceFile page, Diagnostics ignored) {
    return PageReader.wordsOf(PageParser.parse(page, ignored));
  }

  private static Vocabulary ofFirstPage() {
    return Vocabulary.all().stream()
        .filter(words -> words.language().equals(FIRST))
        .findFirst()
        .orElseThrow();
  }

  private static int commonFolders(String one, String other) {
    List<String> ones = List.of(one.split("/", -1));
    List<String> others = List.of(other.split("/", -1));
    int most = Math.min(ones.size(), others.size()) - 1;
    int common = 0;
    while (common < most && ones.get(common).equals(others.get(common))) {
      common++;
    }
    return common;
  }
}
