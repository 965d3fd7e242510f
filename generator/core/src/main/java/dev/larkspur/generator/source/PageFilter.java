package dev.larkspur.generator.source;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** Chooses pages by globs over their paths below the spec folder. */
public final class PageFilter {
  /** Every page. */
  public static final PageFilter ALL = new PageFilter(List.of(), List.of());

  private final List<PathMatcher> included;
  private final List<PathMatcher> excluded;

  private PageFilter(List<PathMatcher> included, List<PathMatcher> excluded) {
    this.included = included;
    this.excluded = excluded;
  }

  /**
   * Takes the pages that one of the first globs matches and none of the second.
   *
   * @param include globs such as {@code im-v1/**}; none means every page
   * @param exclude globs of pages to leave out, whatever includes them
   * @throws UserInputException if one of them is no glob
   */
  public static PageFilter of(Collection<String> include, Collection<String> exclude) {
    return new PageFilter(matchers(include), matchers(exclude));
  }

  /** Whether the page of this path, with {@code /} between its parts, is chosen. */
  public boolean accepts(String page) {
    if (acceptsAll()) {
      return true;
    }
    Path path = Path.of(page);
    return (included.isEmpty() || matches(included, path)) && !matches(excluded, path);
  }

  /** Whether no page can be left out. */
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
          "\"" + glob + "\" is not a glob: " + e.getDescription() + ".",
          "Write something like im-v1/** or **/message/*.md.");
    }
  }

  /**
   * To the JDK {@code **}{@code /a.md} is no {@code a.md}; to everybody else it is. Groups do not
   * nest, so a glob that has some stays as it is.
   */
  private static String withOptionalFolders(String glob) {
    return glob.indexOf('{') < 0 ? glob.replace("**/", "{,**/}") : glob;
  }
}
