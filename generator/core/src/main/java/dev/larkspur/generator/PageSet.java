package dev.larkspur.generator;

import dev.larkspur.generator.naming.NameLock;
import dev.larkspur.generator.overlay.Overlay;
import dev.larkspur.generator.source.PageFilter;
import java.nio.file.Path;
import java.util.List;

/**
 * The pages to work on.
 *
 * @param folder where they are
 * @param filter which of them count
 */
public record PageSet(Path folder, PageFilter filter) {
  /** Every page of a folder. */
  public static PageSet of(Path folder) {
    return new PageSet(folder, PageFilter.ALL);
  }

  /** Where the lock is, if there is one. */
  public Path lockFile() {
    return folder.resolve(NameLock.FILE_NAME);
  }

  /** Where the overlay is, if there is one. */
  public Path overlayFile() {
    return folder.resolve(Overlay.FILE_NAME);
  }

  /** Files beside the pages that what is made of them depends on; each may be missing. */
  public List<Path> filesBeside() {
    return List.of(overlayFile(), folder.resolve(Overlay.MISSPELT), lockFile());
  }
}
