package dev.larkspur.generator.output;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Lookup of what exists at the paths of output folders. Each path is looked up once and not for
 * each of its files, because the lookup of a missing path costs an exception.
 */
final class FolderProbe {
  /** What exists at the path of a folder. */
  enum Place {
    FREE,
    FOLDER,
    BLOCKED
  }

  private final Path root;
  private final Map<Path, Place> known = new ConcurrentHashMap<>();

  FolderProbe(Path root) {
    this.root = root;
  }

  /**
   * Returns what exists at the path of a folder at or below the root. A path below a file is
   * blocked.
   */
  Place at(@Nullable Path folder) {
    if (folder == null) {
      return Place.FOLDER;
    }
    Place place = known.get(folder);
    if (place == null) {
      place = look(folder);
      known.put(folder, place);
    }
    return place;
  }

  private Place look(Path folder) {
    Place above = folder.equals(root) ? Place.FOLDER : at(folder.getParent());
    if (above != Place.FOLDER || Files.isDirectory(folder)) {
      return above;
    }
    return Files.exists(folder) ? Place.BLOCKED : Place.FREE;
  }
}
