package dev.larkspur.portal;

import java.util.HashSet;
import java.util.Set;

/**
 * Allocation of file names for new pages. Names of existing files and pages are never allocated, in
 * any case, so that no other file is overwritten.
 */
final class PageNames {
  private final Set<String> taken = new HashSet<>();

  /** Marks a name as used. */
  void take(PageFile file) {
    taken.add(file.folded());
  }

  /**
   * Returns a free name for a path on the portal, which depends only on the path and the used
   * names.
   */
  PageFile allocate(String fullPath) {
    return allocate(PageFile.of(fullPath), fullPath);
  }

  /** Returns the preferred name if it is free, and otherwise a free name for the path. */
  PageFile allocate(PageFile preferred, String path) {
    PageFile file = preferred;
    for (int attempt = 1; !taken.add(file.folded()); attempt++) {
      file = PageFile.apart(path, attempt);
    }
    return file;
  }
}
