package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.markup.FrontMatter;
import dev.larkspur.generator.markup.FullPath;
import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The metadata that pages of every kind have.
 *
 * @param title the title in the front matter or, if it is missing, of the first heading
 * @param struckThrough whether the title is struck through, as that of a page that is out of date
 * @param fullPath the page's path on the portal or, if it is missing, that of its file
 * @param updatedAt the time of the last change on the portal
 * @param source the file and the line of the first heading of level 1
 */
public record PageHead(
    String title,
    boolean struckThrough,
    @Nullable String fullPath,
    @Nullable Instant updatedAt,
    Source source) {
  private static final String STRIKE = "~~";

  /** Reads the metadata of a page. */
  public static PageHead of(Page page) {
    FrontMatter front = page.frontMatter();
    Section heading = heading(page);
    String title = front.title() == null ? "" : PageText.strip(front.title());
    if (title.isEmpty() && heading != null) {
      title = heading.title();
    }
    int end = title.length() - STRIKE.length();
    boolean struck = end > STRIKE.length() && title.startsWith(STRIKE) && title.endsWith(STRIKE);
    title = struck ? PageText.strip(title.substring(STRIKE.length(), end)) : title;
    String path = page.file().path();
    String fullPath = FullPath.ofPage(front);
    return new PageHead(
        title.isEmpty() ? path : title,
        struck,
        fullPath == null ? FullPath.ofFile(path) : fullPath,
        front.updatedAt(),
        new Source(path, heading == null ? 1 : heading.location().line()));
  }

  /** Returns whether the page is a historic version by its title, its path or its folder. */
  public boolean isHistoric(Vocabulary words) {
    return struckThrough
        || words.deprecation().isHistoricTitle(title)
        || isInHistoricFolder(source.path(), words)
        || (fullPath != null && isInHistoricFolder(fullPath, words));
  }

  /**
   * Returns whether a folder is one of historic versions. If its name is a title, that may be in
   * another language than the page.
   */
  private static boolean isInHistoricFolder(String path, Vocabulary words) {
    boolean titled = path.chars().anyMatch(c -> c == ' ' || c >= 128);
    return (titled ? Vocabulary.all() : List.of(words))
        .stream().anyMatch(language -> language.deprecation().isHistoricFolder(path));
  }

  private static @Nullable Section heading(Page page) {
    Section first = null;
    for (Section section : page.sections()) {
      if (section.level() == 1) {
        return section;
      }
      if (first == null && section.level() > 1) {
        first = section;
      }
    }
    return first;
  }
}
