package dev.larkspur.generator.lint;

import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Check for links to missing pages. */
public final class LinkLint {
  private LinkLint() {}

  /**
   * Reports links to missing pages. A folder rarely contains the whole portal, so that only a link
   * to a sibling of a page in the folder is checked.
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
                  + ", which is not in the folder although other pages of that part are.");
        }
      }
    }
  }

  private static String partOf(String fullPath) {
    return fullPath.substring(0, fullPath.lastIndexOf('/') + 1);
  }
}
