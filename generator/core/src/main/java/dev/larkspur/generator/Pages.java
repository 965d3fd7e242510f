package dev.larkspur.generator;

import dev.larkspur.generator.naming.NameLock;
import dev.larkspur.generator.source.PageFilter;
import java.nio.file.Path;

/**
 * The pages to work on.
 *
 * @param folder where they are
 * @param filter which of them count
 */
public record Pages(Path folder, PageFilter filter) {
  /** Every page of a folder. */
  public static Pages of(Path folder) {
    return new Pages(folder, PageFilter.ALL);
  }

  /** Where the lock is, if there is one. */
  public Path lockFile() {
    return folder.resolve(NameLock.FILE_NAME);
  }
}
