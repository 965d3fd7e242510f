package dev.larkspur.generator.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Folder of pages: all files {@code *.md} and {@code *.txt} at any depth except {@code README.md},
 * sorted by path. A file that cannot be read is reported, and the other files are read.
 */
public final class SpecFolder {
  private final Path root;
  private final List<String> pages;
  private final Map<String, FileState> states;

  private SpecFolder(Path root, List<String> pages, Map<String, FileState> states) {
    this.root = root;
    this.pages = pages;
    this.states = states;
  }

  /**
   * Finds the pages of a folder.
   *
   * @throws UserInputException if the folder does not exist or contains no page
   */
  public static SpecFolder open(Path root, PageFilter filter, Diagnostics diagnostics) {
    requireFolder(root);
    if (!Files.exists(root)) {
      throw new UserInputException(
          "The folder " + root + " does not exist; expected a folder of pages.", null);
    }
    PageVisitor visitor = new PageVisitor(root, diagnostics);
    try {
      Files.walkFileTree(
          root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
    } catch (IOException e) {
      throw new UserInputException(
          "The folder " + root + " cannot be read: " + UserInputException.reason(e) + ".", null);
    }
    return new SpecFolder(root, chosen(root, visitor.found, filter), visitor.found);
  }

  /**
   * Checks that a path is a folder or is missing.
   *
   * @throws UserInputException if it is a file
   */
  public static void requireFolder(Path root) {
    if (Files.exists(root) && !Files.isDirectory(root)) {
      throw new UserInputException(root + " is a file; expected a folder of pages.", null);
    }
  }

  private static List<String> chosen(
      Path root, SortedMap<String, FileState> found, PageFilter filter) {
    if (found.isEmpty()) {
      throw new UserInputException(
          "The folder "
              + root
              + " contains no pages; expected files *.md or *.txt (README.md is skipped).",
          null);
    }
    List<String> chosen = new ArrayList<>(found.keySet());
    if (!filter.acceptsAll()) {
      chosen.removeIf(page -> !filter.accepts(page));
    }
    if (chosen.isEmpty()) {
      throw new UserInputException(
          "The filters leave out all " + found.size() + " pages in " + root + ".",
          "Globs are matched against paths below the folder, such as " + found.firstKey() + ".");
    }
    return List.copyOf(chosen);
  }

  /** Returns the path of the folder. */
  public Path root() {
    return root;
  }

  /** Returns the sorted paths of the pages below the folder, separated by {@code /}. */
  public List<String> pages() {
    return pages;
  }

  /** Returns the state of a page when the folder was opened; unknown if it is unreadable. */
  public FileState state(String page) {
    return states.getOrDefault(page, FileState.UNKNOWN);
  }

  /** Returns a page; null, after a report, if it cannot be read. */
  public @Nullable SourceFile read(String page, Diagnostics diagnostics) {
    byte[] content = content(page, diagnostics);
    return content == null ? null : decode(page, content, diagnostics);
  }

  /** Returns the bytes of a page; null, after a report, if it cannot be read. */
  public byte @Nullable [] content(String page, Diagnostics diagnostics) {
    try {
      return Files.readAllBytes(root.resolve(page));
    } catch (IOException e) {
      diagnostics.report(
          Rule.FILE_UNREADABLE,
          new SourceLocation(page, 1, 1),
          "The file cannot be read: " + UserInputException.reason(e) + ".");
      return null;
    }
  }

  /** Returns the decoded page; null, after a report, if it is not UTF-8. */
  public static @Nullable SourceFile decode(String page, byte[] content, Diagnostics diagnostics) {
    // The intrinsic decoder is fast but replaces invalid bytes. Only a page that contains the
    // replacement character is decoded again, because the character may be valid content.
    String text = new String(content, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') >= 0) {
      int fault = offsetOfFault(content);
      if (fault >= 0) {
        diagnostics.report(
            Rule.FILE_NOT_UTF8,
            new SourceLocation(page, lineOf(content, fault), 1),
            String.format(
                Locale.ROOT,
                "Byte 0x%02X at offset %d is not UTF-8; the page was not read.",
                content[fault],
                fault));
        return null;
      }
    }
    return new SourceFile(page, text);
  }

  private static int offsetOfFault(byte[] content) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(content);
    CoderResult result = decoder.decode(bytes, CharBuffer.allocate(content.length), true);
    try {
      if (result.isError()) {
        result.throwException();
      }
      return -1;
    } catch (CharacterCodingException e) {
      return bytes.position();
    }
  }

  private static int lineOf(byte[] content, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      if (content[i] == '\n') {
        line++;
      }
    }
    return line;
  }

  private static final class PageVisitor extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Diagnostics diagnostics;
    private final String separator;
    private final int above;
    private final SortedMap<String, FileState> found = new TreeMap<>();

    PageVisitor(Path root, Diagnostics diagnostics) {
      this.root = root;
      this.diagnostics = diagnostics;
      this.separator = root.getFileSystem().getSeparator();
      String place = root.toString();
      this.above = place.length() + (place.isEmpty() || place.endsWith(separator) ? 0 : 1);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      if (!directory.equals(root) && isPage(directory)) {
        unreadable(directory, "This is a folder; expected a page because of its name.");
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isPage(file)) {
        boolean readable = Files.isReadable(file);
        found.put(pathBelow(file), readable ? FileState.of(attributes) : FileState.UNKNOWN);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(root)) {
        throw e;
      }
      unreadable(file, "The file or folder cannot be read: " + UserInputException.reason(e) + ".");
      return FileVisitResult.CONTINUE;
    }

    private void unreadable(Path file, String message) {
      diagnostics.report(Rule.FILE_UNREADABLE, new SourceLocation(pathBelow(file), 1, 1), message);
    }

    private String pathBelow(Path file) {
      String path = file.toString().substring(above);
      return separator.equals("/") ? path : path.replace(separator, "/");
    }

    private static boolean isPage(Path file) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      return (name.endsWith(".md") || name.endsWith(".txt")) && !name.equals("readme.md");
    }
  }
}
