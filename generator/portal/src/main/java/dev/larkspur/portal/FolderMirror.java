package dev.larkspur.portal;

import dev.larkspur.generator.source.UserInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Mirror in a folder. Symbolic links are not followed. */
final class FolderMirror implements Mirror {
  private final Path root;
  private final List<String> pages;
  private final List<String> notes;

  private FolderMirror(Path root, List<String> pages, List<String> notes) {
    this.root = root;
    this.pages = pages;
    this.notes = notes;
  }

  static FolderMirror of(Path root) {
    try (Stream<Path> found = Files.walk(root)) {
      List<Path> files = found.filter(file -> Mirror.isPage(below(root, file))).toList();
      List<String> pages =
          files.stream()
              .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
              .map(file -> below(root, file))
              .sorted()
              .toList();
      int links = (int) files.stream().filter(Files::isSymbolicLink).count();
      return new FolderMirror(root, pages, Mirror.linkNotes(links));
    } catch (UncheckedIOException e) {
      throw unreadable(root, Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw unreadable(root, e);
    }
  }

  @Override
  public List<String> pages() {
    return pages;
  }

  @Override
  public List<String> notes() {
    return notes;
  }

  @Override
  public byte[] read(String page) throws IOException {
    try (InputStream in = Files.newInputStream(root.resolve(page), LinkOption.NOFOLLOW_LINKS)) {
      byte[] content = in.readNBytes(LONGEST_PAGE + 1);
      if (content.length > LONGEST_PAGE) {
        throw new IOException("the page is larger than " + LONGEST_PAGE + " bytes");
      }
      return content;
    }
  }

  private static String below(Path root, Path file) {
    return root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
  }

  /** Names the folder below the mirror that cannot be read, if the system names it. */
  private static UserInputException unreadable(Path root, IOException e) {
    String folder =
        e instanceof FileSystemException known && known.getFile() != null
            ? known.getFile()
            : root.toString();
    return new UserInputException(
        "The folder " + folder + " cannot be read: " + UserInputException.reason(e) + ".", null);
  }
}
