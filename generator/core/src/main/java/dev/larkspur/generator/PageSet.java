package dev.larkspur.generator;

import dev.larkspur.generator.naming.NameLock;
import dev.larkspur.generator.overlay.Overlay;
import dev.larkspur.generator.source.PageFilter;
import dev.larkspur.generator.source.UserInputException;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.List;

/**
 * Pages to work on.
 *
 * @param folder the folder of the pages
 * @param filter which pages of the folder to take
 * @param language the language of texts that pages of several languages have
 */
public record PageSet(Path folder, PageFilter filter, String language) {
  /** Default language of texts. */
  public static final String DEFAULT_LANGUAGE = "en";

  public PageSet {
    if (!Vocabulary.languages().contains(language)) {
      throw new UserInputException(
          "Unknown language \"" + language + "\".",
          "Expected " + String.join(" or ", Vocabulary.languages()) + ".");
    }
  }

  /** Creates a set of pages with texts in the default language. */
  public PageSet(Path folder, PageFilter filter) {
    this(folder, filter, DEFAULT_LANGUAGE);
  }

  /** Returns all pages of a folder. */
  public static PageSet of(Path folder) {
    return new PageSet(folder, PageFilter.ALL);
  }

  /** Returns the path of the lock, which may be missing. */
  public Path lockFile() {
    return folder.resolve(NameLock.FILE_NAME);
  }

  /** Returns the path of the overlay, which may be missing. */
  public Path overlayFile() {
    return folder.resolve(Overlay.FILE_NAME);
  }

  /** Returns the files beside the pages that the output depends on; each may be missing. */
  public List<Path> filesBeside() {
    return List.of(overlayFile(), folder.resolve(Overlay.MISSPELT), lockFile());
  }
}
