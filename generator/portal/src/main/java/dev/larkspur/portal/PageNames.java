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
    PageFile file = PageFile.of(fullPath);
    for (int attempt = 1; !taken.add(file.folded()); attempt++) {
      file = PageFile.apart(fullPath, attempt);
    }
    return file;
  }
}
