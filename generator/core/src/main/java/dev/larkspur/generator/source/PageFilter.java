package dev.larkspur.generator.source;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** Filter of pages by globs that are matched against their paths below the spec folder. */
public final class PageFilter {
  /** Accepts all pages. */
  public static final PageFilter ALL = new PageFilter(List.of(), List.of());

  private final List<PathMatcher> included;
  private final List<PathMatcher> excluded;

  private PageFilter(List<PathMatcher> included, List<PathMatcher> excluded) {
    this.included = included;
    this.excluded = excluded;
  }

  /**
   * Returns a filter for pages that match an included glob and no excluded one.
   *
   * @param include globs such as {@code im-v1/**}; empty for all pages
   * @param exclude globs of pages to leave out
   * @throws UserInputException if a glob is invalid
   */
  public static PageFilter of(Collection<String> include, Collection<String> exclude) {
    return new PageFilter(matchers(include), matchers(exclude));
  }

  /** Returns whether the filter accepts the page with this path, separated by {@code /}. */
  public boolean accepts(String page) {
    if (acceptsAll()) {
      return true;
    }
    Path path = Path.of(page);
    return (included.isEmpty() || matches(included, path)) && !matches(excluded, path);
  }

  /** Returns whether the filter accepts all pages. */
  public boolean acceptsAll() {
    return included.isEmpty() && excluded.isEmpty();
  }

  private static boolean matches(List<PathMatcher> matchers, Path path) {
    return matchers.stream().anyMatch(matcher -> matcher.matches(path));
  }

  private static List<PathMatcher> matchers(Collection<String> globs) {
    List<PathMatcher> matchers = new ArrayList<>();
    for (String glob : globs) {
      matchers.add(matcher(glob));
    }
    return matchers;
  }

  private static PathMatcher matcher(String glob) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + withOptionalFolders(glob));
    } catch (PatternSyntaxException e) {
      throw new UserInputException(
          "\"" + glob + "\" is not a valid glob: " + e.getDescription() + ".",
          "Examples: im-v1/** and **/message/*.md.");
    }
  }

  /**
   * Lets {@code **}{@code /a.md} match {@code a.md}, as in most other tools but not in the JDK. A
   * glob with groups is unchanged, because groups cannot be nested.
   */
  private static String withOptionalFolders(String glob) {
    return glob.indexOf('{') < 0 ? glob.replace("**/", "{,**/}") : glob;
  }
}
