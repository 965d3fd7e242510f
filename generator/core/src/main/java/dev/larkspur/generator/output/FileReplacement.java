package dev.larkspur.generator.output;

import dev.larkspur.generator.source.UserInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a single file in one step: whoever looks sees the old one or the new one. */
public final class FileReplacement {
  private FileReplacement() {}

  /**
   * Puts this content at the path, whatever was there.
   *
   * @throws UserInputException if that fails; the old file stays then
   */
  public static void replace(Path file, byte[] content) {
    Path target = file.toAbsolutePath();
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      if (Files.isDirectory(target)) {
        throw new UserInputException(
            file + " is a folder; expected a file or nothing there.", null);
      }
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
