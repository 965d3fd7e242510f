package dev.larkspur.generator.output;

import dev.larkspur.generator.source.UserInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Atomic replacement of a single file: readers see the old content or the new content. */
public final class FileReplacement {
  private FileReplacement() {}

  /**
   * Replaces the content of a file, which may be missing, unless the file has this content.
   *
   * @return whether the file was written
   * @throws UserInputException if that fails; the old file is unchanged
   */
  public static boolean update(Path file, byte[] content) {
    try {
      if (Files.isRegularFile(file)
          && Files.size(file) == content.length
          && Arrays.equals(Files.readAllBytes(file), content)) {
        return false;
      }
    } catch (IOException e) {
      throw new UserInputException(
          "The file " + file + " cannot be read: " + UserInputException.reason(e) + ".", null);
    }
    replace(file, content);
    return true;
  }

  /**
   * Checks that a path is a file or is missing.
   *
   * @throws UserInputException if it is a folder
   */
  public static void requireFile(Path file) {
    if (Files.isDirectory(file)) {
      throw new UserInputException(file + " is a folder; expected a file.", null);
    }
  }

  /**
   * Replaces the content of a file, which may be missing.
   *
   * @throws UserInputException if that fails; the old file is unchanged
   */
  public static void replace(Path file, byte[] content) {
    Path target = file.toAbsolutePath();
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      requireFile(file);
      FileOperations.REAL.createFolders(target.resolveSibling(""));
      FileOperations.REAL.write(part, content);
      FileOperations.REAL.move(part, target);
    } catch (IOException e) {
      throw new UserInputException(
          "The file " + file + " cannot be written: " + UserInputException.unwritable(e) + ".",
          null);
    }
  }
}
