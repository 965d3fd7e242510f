package dev.larkspur.generator;

import dev.larkspur.generator.naming.NameLock;
import dev.larkspur.generator.overlay.Overlay;
import dev.larkspur.generator.source.PageFilter;
import java.nio.file.Path;
import java.util.List;

/**
 * Pages to work on.
 *
 * @param folder the folder of the pages
 * @param filter which pages of the folder to take
 */
public record PageSet(Path folder, PageFilter filter) {
  /** Returns all pages of a folder. */
  public static PageSet of(Path folder) {
    return new PageSet(folder, PageFilter.ALL);
  }

  /** Returns the path of the lock, which may be missing. */
  public Path lockFile() {
    return folder.resolve(NameLock.FILE_NAME);
  }

  /** Returns the path of the overlay, which may be missing. */
  public Path overlayFile() {
    return folder.resolve(Overlay.FILE_NAME);
  }

  /** Returns the files beside the pages that the output depends on; each may be missing. */
  public List<Path> filesBeside() {
    return List.of(overlayFile(), folder.resolve(Overlay.MISSPELT), lockFile());
  }
}
