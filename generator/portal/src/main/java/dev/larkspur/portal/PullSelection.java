package dev.larkspur.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Selection of pages to pull.
 *
 * @param only prefixes of paths on the portal or of files below the folder, such as {@code
 *     im-v1/message}; {@code im-v1} does not select {@code im-v10}; empty for all pages
 */
public record PullSelection(List<String> only) {
  /** Selects all pages. */
  public static final PullSelection ALL = new PullSelection(List.of());

  /** Copies the list and removes slashes at both ends. */
  public PullSelection {
    only = only.stream().map(path -> path.replaceAll("^/+|/+$", "")).toList();
  }

  boolean contains(TreePage page) {
    return contains(page.fullPath(), PageFile.of(page.fullPath()));
  }

  boolean contains(PulledPage page) {
    return contains(page.fullPath(), page.file());
  }

  private boolean contains(String fullPath, @Nullable PageFile file) {
    return only.isEmpty()
        || only.stream()
            .anyMatch(
                start ->
                    startsWith(fullPath, "/" + start) || (file != null && startsWith(file, start)));
  }

  private static boolean startsWith(PageFile file, String start) {
    return startsWith(file.name(), start) || file.name().equals(start + ".md");
  }

  private static boolean startsWith(String path, String start) {
    return path.equals(start) || path.startsWith(start + "/");
  }
}
