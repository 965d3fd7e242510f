package dev.larkspur.generator;

import dev.larkspur.generator.naming.NameLock;
import dev.larkspur.generator.output.OutputFolder;
import dev.larkspur.generator.overlay.Overlay;
import dev.larkspur.generator.source.PageFilter;
import dev.larkspur.generator.source.UserInputException;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
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

  /**
   * Checks, before pages are read, that a folder for generated files is separate from them: it is
   * not the folder of the pages and does not contain it.
   *
   * @throws UserInputException if it is not separate, or is a file
   */
  public void requireSeparate(Path output) {
    OutputFolder.requireFolder(output);
    Path written = realPath(output);
    Path read = realPath(folder);
    if (read.startsWith(written)) {
      throw new UserInputException(
          "The output folder "
              + output
              + (read.equals(written) ? " is" : " contains")
              + " the folder of the pages"
              + (read.equals(written) ? "." : ", " + folder + "."),
          "Specify another output folder.");
    }
  }

  /**
   * Checks, before pages are read, that a folder for generated Markdown is outside the folder of
   * the pages, where the next run would read it as pages.
   *
   * @throws UserInputException if it is not outside or contains the folder of the pages, or is a
   *     file
   */
  public void requireOutside(Path output) {
    requireSeparate(output);
    if (realPath(output).startsWith(realPath(folder))) {
      throw new UserInputException(
          "The output folder "
              + output
              + " is located in the folder of the pages, "
              + folder
              + "; its Markdown files would be read as pages.",
          "Specify an output folder outside the pages.");
    }
  }

  /** Returns a path without links; the last parts of the path may be missing. */
  private static Path realPath(Path path) {
    Path absolute = path.toAbsolutePath();
    Path existing = absolute;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    try {
      return existing.toRealPath().resolve(existing.relativize(absolute)).normalize();
    } catch (IOException e) {
      return absolute.normalize();
    }
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
