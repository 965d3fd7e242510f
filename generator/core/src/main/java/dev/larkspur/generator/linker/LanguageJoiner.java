package dev.larkspur.generator.linker;

import dev.larkspur.generator.linker.LanguagePair.Side;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.PageInfo;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.model.UrlPath;
import dev.larkspur.generator.source.Diagnostics;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Joins pages of different languages that describe one operation, event or notice. Of two such
 * pages, the one whose language comes first keeps its id, its order of rows and its place.
 */
public final class LanguageJoiner {
  private final List<String> languages;
  private final Predicate<String> hasLevels;
  private final Diagnostics diagnostics;

  /**
   * Creates a joiner.
   *
   * @param languages the languages, that of the page that keeps its id first
   * @param hasLevels whether the notation of a page, by path, shows the levels of rows
   */
  public LanguageJoiner(
      List<String> languages, Predicate<String> hasLevels, Diagnostics diagnostics) {
    this.languages = List.copyOf(languages);
    this.hasLevels = hasLevels;
    this.diagnostics = diagnostics;
  }

  /** Returns the operations, of pages of one portal path or else of one request line. */
  public List<Operation> operations(List<Operation> read) {
    return new LanguagePairs<Operation>(
            languages,
            operation -> operation.page().language(),
            operation -> operation.page().source().path())
        .by(operation -> portalPath(operation.page().fullPath()))
        .by(LanguageJoiner::requestLine)
        .joined(
            read,
            (first, second) -> OperationJoin.of(first, second, pair(side(first), side(second))));
  }

  /** Returns the events; of several pages of one type those of one portal path are joined. */
  public List<Event> events(List<Event> read) {
    return new LanguagePairs<Event>(languages, Event::language, event -> event.source().path())
        .by(event -> event.id() + " " + portalPath(event.fullPath()))
        .by(Event::id)
        .joined(
            read, (first, second) -> EventJoin.of(first, second, pair(side(first), side(second))));
  }

  /** Returns the notices, of pages of one portal path. */
  public List<Notice> notices(List<Notice> read) {
    return new LanguagePairs<Notice>(languages, Notice::language, notice -> notice.source().path())
        .by(notice -> portalPath(notice.fullPath()))
        .joined(
            read, (first, second) -> NoticeJoin.of(first, second, pair(side(first), side(second))));
  }

  private LanguagePair pair(Side first, Side second) {
    return new LanguagePair(first, second, diagnostics);
  }

  private Side side(Operation operation) {
    PageInfo page = operation.page();
    return side(page.language(), page.updatedAt(), page.source());
  }

  private Side side(Event event) {
    return side(event.language(), event.updatedAt(), event.source());
  }

  private Side side(Notice notice) {
    return side(notice.language(), notice.updatedAt(), notice.source());
  }

  private Side side(@Nullable String language, @Nullable Instant updatedAt, Source source) {
    return new Side(language, updatedAt, source, hasLevels.test(source.path()));
  }

  private static String requestLine(Operation operation) {
    return operation.requestLine().httpMethod()
        + " "
        + UrlPath.shape(operation.requestLine().path());
  }

  /** Returns a portal path without a leading language such as {@code en} or {@code zh-CN}. */
  private @Nullable String portalPath(@Nullable String fullPath) {
    if (fullPath == null) {
      return null;
    }
    int begin = fullPath.startsWith("/") ? 1 : 0;
    int end = fullPath.indexOf('/', begin);
    String first = end < 0 ? "" : fullPath.substring(begin, end).toLowerCase(Locale.ROOT);
    String path =
        languages.stream().anyMatch(it -> names(first, it)) ? fullPath.substring(end) : fullPath;
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static boolean names(String segment, String language) {
    return segment.equals(language)
        || segment.startsWith(language + "-")
        || segment.startsWith(language + "_");
  }
}
