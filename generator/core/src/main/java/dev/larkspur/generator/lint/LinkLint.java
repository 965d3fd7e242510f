package dev.larkspur.generator.lint;

import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Links to pages that should be among these and are not. */
public final class LinkLint {
  private LinkLint() {}

  /**
   * Says which links lead nowhere. A folder rarely holds the whole portal: only a link into a part
   * of it that has other pages here is expected to find its page.
   */
  public static void check(Collection<PageLinks> pages, Diagnostics diagnostics) {
    Set<String> known =
        pages.stream()
            .map(PageLinks::fullPath)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> parts = known.stream().map(LinkLint::partOf).collect(Collectors.toSet());
    for (PageLinks page : pages) {
      for (PageLinks.Link link : page.links()) {
        if (!known.contains(link.target()) && parts.contains(partOf(link.target()))) {
          diagnostics.report(
              Rule.LINK_BROKEN,
              link.location(),
              "The link leads to "
                  + link.target()
                  + "; there are pages beside it in this folder, but not that one.");
        }
      }
    }
  }

  private static String partOf(String fullPath) {
    return fullPath.substring(0, fullPath.lastIndexOf('/') + 1);
  }
}
