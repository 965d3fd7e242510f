package dev.larkspur.portal;

import java.util.HashSet;
import java.util.Set;

/**
 * Hands out file names for new pages. A name that any file or page has, in whatever case, is never
 * handed out, so that nothing is overwritten but a page by itself.
 */
final class PageNames {
  private final Set<String> taken = new HashSet<>();

  /** Marks a name as taken. */
  void take(PageFile file) {
    taken.add(file.folded());
  }

  /** A free name for a path of the portal; the same for the same path as long as it is free. */
  PageFile give(String fullPath) {
    PageFile file = PageFile.of(fullPath);
    for (int attempt = 1; !taken.add(file.folded()); attempt++) {
      file = PageFile.apart(fullPath, attempt);
    }
    return file;
  }
}
