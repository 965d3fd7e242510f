package dev.larkspur.portal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder that pages are pulled into. A page in it is the old one or the new one, never half.
 */
final class PageFolder {
  private static final String UNFINISHED = ".larkspur-pull-";
  private static final Pattern PAGE = Pattern.compile(".+\\.(md|txt)");
  private static final Pattern HEAD_LINE =
      Pattern.compile("(fullPath|updateTime):[ ]*\"([^\"\\\\]*)\"[ ]*");
  private static final int LONGEST_HEAD = 10;

  private final Path root;

  PageFolder(Path root) {
    this.root = root;
  }

  /** What the front matter of a file says that a pull wrote, perhaps before it was renamed. */
  record Head(PageFile file, String fullPath, String updateTime) {}

  /** All files there are that could be pages, by name. */
  List<PageFile> files() throws IOException {
    return below(name -> PAGE.matcher(name).matches()).stream()
        .flatMap(file -> named(file).stream())
        .sorted()
        .toList();
  }

  /** Removes what an interrupted pull left half written. */
  void sweep() throws IOException {
    for (Path file : below(name -> name.startsWith(UNFINISHED) && name.endsWith(".tmp"))) {
      Files.deleteIfExists(file);
    }
  }

  /** Where a file says that it comes from; empty if it does not say. */
  Optional<Head> head(PageFile file) throws IOException {
    String fullPath = "";
    String updateTime = "";
    try (BufferedReader reader = Files.newBufferedReader(file.in(root), StandardCharsets.UTF_8)) {
      if (!"---".equals(reader.readLine())) {
        return Optional.empty();
      }
      for (int line = 0; line < LONGEST_HEAD; line++) {
        String text = reader.readLine();
        if (text == null || text.equals("---")) {
          break;
        }
        Matcher said = HEAD_LINE.matcher(text);
        if (said.matches() && said.group(1).equals("fullPath")) {
          fullPath = said.group(2);
        } else if (said.matches()) {
          updateTime = said.group(2);
        }
      }
    } catch (MalformedInputException e) {
      return Optional.empty();
    }
    return fullPath.isEmpty()
        ? Optional.empty()
        : Optional.of(new Head(file, fullPath, updateTime));
  }

  /** Makes the folder if there is none. */
  void create() throws IOException {
    Files.createDirectories(root);
  }

  /** Writes a page, in one step for everybody who reads. */
  void write(PageFile file, String text) throws IOException {
    replace(file.in(root), text);
  }

  /** Writes a file of the folder, in one step. */
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

  /** Deletes a page, and the directories that it leaves empty. */
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

  /** A file under a name that we would refuse is none of ours. */
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
