package dev.larkspur.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which pages a pull is about.
 *
 * @param only beginnings of paths, of the portal or of files below the folder, such as {@code
 *     im-v1/message}; whole parts of a path, so that {@code im-v1} does not select {@code im-v10};
 *     none means all pages
 */
public record PullSelection(List<String> only) {
  /** Every page. */
  public static final PullSelection ALL = new PullSelection(List.of());

  /** Copies the list, without slashes at the ends. */
  public PullSelection {
    only = only.stream().map(path -> path.replaceAll("^/+|/+$", "")).toList();
  }

  boolean holds(TreePage page) {
    return holds(page.fullPath(), PageFile.of(page.fullPath()));
  }

  boolean holds(PulledPage page) {
    return holds(page.fullPath(), page.file());
  }

  private boolean holds(String fullPath, @Nullable PageFile file) {
    return only.isEmpty()
        || only.stream()
            .anyMatch(
                start -> begins(fullPath, "/" + start) || (file != null && begins(file, start)));
  }

  private static boolean begins(PageFile file, String start) {
    return begins(file.name(), start) || file.name().equals(start + ".md");
  }

  private static boolean begins(String path, String start) {
    return path.equals(start) || path.startsWith(start + "/");
  }
}
