package dev.larkspur.generator.output;

import dev.larkspur.generator.source.UserInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The list of files that are ours in an output folder: one path a line, sorted, so that it merges
 * in version control. What no manifest lists is somebody else's.
 */
record Manifest(SortedSet<String> paths) {
  /** The list of a finished output. */
  static final String NAME = ".larkspur-manifest";

  /** The list of everything that an unfinished output may have left behind. */
  static final String UNFINISHED_NAME = ".larkspur-unfinished";

  private static final String HEAD =
      "# Written by larkspur, which deletes only what is listed here.";

  /** Reads a manifest; an absent one is empty. */
  static Manifest read(Path file) throws IOException {
    SortedSet<String> paths = new TreeSet<>();
    if (Files.isRegularFile(file)) {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          paths.add(safe(line, file));
        }
      }
    }
    return new Manifest(paths);
  }

  byte[] content() {
    return (HEAD + "\n" + String.join("\n", paths) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** A manifest is a file like any other: a path in it must not lead out of the folder. */
  private static String safe(String path, Path file) {
    if (!OutputFolder.staysInside(path)) {
      throw new UserInputException(
          file + " lists \"" + path + "\", which is not in that folder.",
          "Delete the manifest if you do not know where it came from.");
    }
    return path;
  }
}
