package dev.larkspur.generator.output;

import dev.larkspur.generator.source.UserInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * List of the files that Larkspur wrote in an output folder: one path on each line, sorted so that
 * it merges in version control. Files that no manifest lists are never changed or deleted.
 */
record Manifest(SortedSet<String> paths) {
  /** File name of the list of a finished output. */
  static final String NAME = ".larkspur-manifest";

  /** File name of the list of all files that an unfinished output may have written. */
  static final String UNFINISHED_NAME = ".larkspur-unfinished";

  private static final String HEAD =
      "# Written by larkspur, which deletes only what is listed here.";

  /** Reads a manifest; a missing file is an empty manifest. */
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

  /** Returns a path that does not lead out of the folder, because a manifest may be edited. */
  private static String safe(String path, Path file) {
    if (!OutputFolder.staysInside(path)) {
      throw new UserInputException(
          file + " lists \"" + path + "\", which is not in that folder.",
          "Delete the manifest if its origin is unknown.");
    }
    return path;
  }
}
