package dev.larkspur.portal;

import dev.larkspur.generator.source.UserInputException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Copy of the documentation in files: a folder, such as a git checkout, or a zip archive. Its names
 * and bytes are not trusted.
 */
interface Mirror extends Closeable {
  /** Maximum size of a page in bytes. */
  int LONGEST_PAGE = 8 << 20;

  /**
   * Opens a mirror.
   *
   * @throws UserInputException if the path is not a folder or a zip archive
   */
  static Mirror open(Path path) {
    if (Files.isDirectory(path)) {
      return FolderMirror.of(path);
    }
    if (Files.isRegularFile(path)) {
      return ZipMirror.of(path);
    }
    throw new UserInputException(
        path + " does not exist; expected a folder or a zip archive of pages.", null);
  }

  /** Returns the sorted paths of the pages below the root of the mirror, separated by {@code /}. */
  List<String> pages();

  /** Returns what was left out, as notes for the report. */
  List<String> notes();

  /**
   * Reads a page.
   *
   * @throws IOException if the page cannot be read or is too large
   */
  byte[] read(String page) throws IOException;

  @Override
  default void close() throws IOException {}

  /** Returns whether a path is one of a page: visible, {@code *.md} or {@code *.txt}. */
  static boolean isPage(String path) {
    return isNameOfPage(path) && !path.startsWith(".") && !path.contains("/.");
  }

  /** Returns whether a path ends with the name of a page, hidden or not. */
  static boolean isNameOfPage(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return (name.endsWith(".md") || name.endsWith(".txt")) && !name.equals("readme.md");
  }

  /** Returns whether a path contains the folder {@code .} or {@code ..}. */
  static boolean hasDotFolder(String path) {
    String inside = "/" + path;
    return inside.contains("/./") || inside.contains("/../");
  }

  /** Returns the note on symbolic links, which are never followed. */
  static List<String> linkNotes(int links) {
    return links == 0 ? List.of() : List.of("symbolic links are not followed; left out: " + links);
  }
}
