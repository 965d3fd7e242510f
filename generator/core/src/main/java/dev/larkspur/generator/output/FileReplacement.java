package dev.larkspur.generator.output;

import dev.larkspur.generator.source.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a single file in one step: whoever looks sees the old one or the new one. */
public final class FileReplacement {
  private FileReplacement() {}

  /**
   * Puts this content at the path, whatever was there.
   *
   * @throws Refusal if that fails; the old file stays then
   */
  public static void replace(Path file, byte[] content) {
    Path target = file.toAbsolutePath();
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      if (Files.isDirectory(target)) {
        throw new Refusal(file + " is a folder; expected a file or nothing there.", null);
      }
      Disk.REAL.createFolders(target.resolveSibling(""));
      Disk.REAL.write(part, content);
      Disk.REAL.move(part, target);
    } catch (IOException e) {
      throw new Refusal(
          "The file " + file + " cannot be written: " + Refusal.unwritable(e) + ".", null);
    }
  }
}
