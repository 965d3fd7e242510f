package dev.larkspur.portal;

import dev.larkspur.generator.markup.FrontMatter;
import dev.larkspur.generator.markup.FullPath;
import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceFile;
import dev.larkspur.generator.source.SpecFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Folder that pages are pulled into. Each file is replaced atomically. */
final class PageFolder {
  private static final String UNFINISHED = ".larkspur-pull-";
  private static final Pattern PAGE = Pattern.compile(".+\\.(md|txt)");

  private final Path root;

  PageFolder(Path root) {
    this.root = root;
  }

  /**
   * Head of a page, which may have been renamed.
   *
   * @param updateTime the last change in milliseconds, as the portal writes it; empty if unknown
   */
  record Head(PageFile file, String fullPath, String updateTime) {}

  /** Returns the files that may be pages, sorted by name. */
  List<PageFile> files() throws IOException {
    return below(name -> PAGE.matcher(name).matches()).stream()
        .flatMap(file -> named(file).stream())
        .sorted()
        .toList();
  }

  /** Deletes unfinished files of an interrupted pull. */
  void deleteUnfinished() throws IOException {
    for (Path file : below(name -> name.startsWith(UNFINISHED) && name.endsWith(".tmp"))) {
      Files.deleteIfExists(file);
    }
  }

  /** Returns the head of a page that no pull recorded; empty if it has no path on the portal. */
  Optional<Head> head(PageFile file) throws IOException {
    Diagnostics ignored = new Diagnostics();
    SourceFile page = SpecFolder.decode(file.name(), Files.readAllBytes(file.in(root)), ignored);
    FrontMatter head = page == null ? FrontMatter.NONE : PageParser.frontMatter(page, ignored);
    String fullPath = FullPath.ofPage(head);
    if (fullPath == null) {
      return Optional.empty();
    }
    Instant updated = head.updatedAt();
    return Optional.of(
        new Head(file, fullPath, updated == null ? "" : String.valueOf(updated.toEpochMilli())));
  }

  /** Creates the folder if it is missing. */
  void create() throws IOException {
    Files.createDirectories(root);
  }

  /** Writes a page atomically. */
  void write(PageFile file, String text) throws IOException {
    replace(file.in(root), text);
  }

  /** Writes a file of the folder atomically. */
  void replace(Path target, String text) throws IOException {
    Path directory = target.getParent() == null ? root : target.getParent();
    Files.createDirectories(directory);
    Path unfinished = directory.resolve(UNFINISHED + UUID.randomUUID() + ".tmp");
    try {
      Files.writeString(unfinished, text, StandardOpenOption.CREATE_NEW);
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Deletes a page and the directories that become empty. */
  void delete(PageFile file) throws IOException {
    Path gone = file.in(root);
    Files.deleteIfExists(gone);
    for (Path up = gone.getParent();
        up != null && !up.equals(root.normalize());
        up = up.getParent()) {
      try {
        Files.deleteIfExists(up);
      } catch (DirectoryNotEmptyException e) {
        return;
      }
    }
  }

  private List<Path> below(Predicate<String> byName) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(root)) {
      return found
          .filter(Files::isRegularFile)
          .filter(file -> byName.test(String.valueOf(file.getFileName())))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Returns a file; empty if its name is not one that a pull writes. */
  private Optional<PageFile> named(Path file) {
    try {
      return Optional.of(
          new PageFile(
              root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
