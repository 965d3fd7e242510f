package dev.larkspur.generator.lint;

import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.source.SourceFile;
import dev.larkspur.generator.source.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Path of a page on the portal, with the pages that it links to.
 *
 * @param fullPath the path of the page on the portal
 * @param links the links of the page, each target once
 */
public record PageLinks(@Nullable String fullPath, List<Link> links) {
  /** Matches {@code ](target)} in Markdown up to the anchor, for targets on the portal. */
  private static final Pattern LINK =
      Pattern.compile(
          "\\]\\((?:/ssl:ttdoc|(?:https://open\\.(?:feishu\\.cn|larkoffice\\.com))?/document)"
              + "(/[^\\s()#?]+)");

  public PageLinks {
    links = List.copyOf(links);
  }

  /**
   * Link to a page on the portal.
   *
   * @param target the path of the page, without host and {@code /document}
   * @param location the location of the target
   */
  public record Link(String target, SourceLocation location) {}

  /** Returns the links of a page. */
  public static PageLinks of(Page page) {
    SourceFile file = page.file();
    List<Link> links = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Matcher matcher = LINK.matcher(file.text());
    while (matcher.find()) {
      String target = withoutTrailingSlash(matcher.group(1));
      if (seen.add(target)) {
        links.add(new Link(target, file.locationOf(matcher.start() + "](".length())));
      }
    }
    return new PageLinks(pathOf(page), links);
  }

  private static @Nullable String pathOf(Page page) {
    String fullPath = page.frontMatter().fullPath();
    if (fullPath == null) {
      return null;
    }
    String path = fullPath.startsWith("/document/") ? fullPath.substring(9) : fullPath;
    return withoutTrailingSlash(path);
  }

  private static String withoutTrailingSlash(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
