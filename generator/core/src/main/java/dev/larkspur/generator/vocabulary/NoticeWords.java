package dev.larkspur.generator.vocabulary;

import dev.larkspur.generator.source.PageText;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The words of notices of breaking changes. Titles are compared by their {@linkplain
 * SectionTitles#bareWords bare words}.
 *
 * @param certainTitles titles that only notices have
 * @param titles whole titles of sections by role
 * @param contained words in titles, each with the role that it gives
 * @param scenario the word with which the heading of a group of apps begins
 * @param numberedScenario a word that begins such a heading if a number follows it and changes are
 *     below it
 * @param errorCode words for an error code, before a number or in the header of a column; the first
 *     one is the usual one
 * @param errorCodeBehind words for an error code behind a number
 * @param newCode words in the header of a column of codes that replace others
 * @param returned words before an error code that is returned
 * @param notReturned words of lines about error codes that are no longer returned
 * @param copulas words between a word for an error code and its number
 * @param conjunctions words between items
 * @param ranges words between the ends of a range
 * @param units words behind a number that is not an error code
 * @param event the word for an event
 * @param unaffected words of lines about events that do not change
 */
public record NoticeWords(
    List<String> certainTitles,
    Map<NoticeRole, List<String>> titles,
    Map<String, NoticeRole> contained,
    String scenario,
    String numberedScenario,
    List<String> errorCode,
    List<String> errorCodeBehind,
    List<String> newCode,
    List<String> returned,
    List<String> notReturned,
    List<String> copulas,
    List<String> conjunctions,
    List<String> ranges,
    List<String> units,
    String event,
    String unaffected) {

  /** Returns the role of a section by its title alone. */
  public NoticeRole role(String title) {
    if (titlesOf(NoticeRole.CHANGES).stream().anyMatch(title::startsWith)) {
      return NoticeRole.CHANGES;
    }
    return contained.entrySet().stream()
        .filter(word -> title.contains(word.getKey()))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(NoticeRole.OTHER);
  }

  /** Returns whether a title is one of the usual titles of notices. */
  public boolean isKnown(String title) {
    return titles.values().stream().anyMatch(known -> known.contains(title));
  }

  /**
   * Returns whether these are the titles of a notice. A change log also has a section of changes,
   * but none of their impact or of what to do.
   */
  public boolean areOfNotice(Collection<String> present) {
    boolean consequences = has(present, NoticeRole.IMPACT) || has(present, NoticeRole.REMEDY);
    return present.stream().anyMatch(certainTitles::contains)
        || (consequences && has(present, NoticeRole.CHANGES));
  }

  private boolean has(Collection<String> present, NoticeRole role) {
    return present.stream().anyMatch(titlesOf(role)::contains);
  }

  private List<String> titlesOf(NoticeRole role) {
    return titles.getOrDefault(role, List.of());
  }

  /** Returns whether a heading introduces a group of apps, whatever is below it. */
  public boolean isScenario(String title) {
    return title.startsWith(scenario);
  }

  /** Returns whether a heading introduces a group of apps if changes are below it. */
  public boolean mayBeScenario(String title, SectionTitles numbers) {
    int end = numberedScenario.length();
    return title.startsWith(numberedScenario)
        && title.length() > end
        && numbers.isDigit(title.charAt(end));
  }

  /** Returns the name of a scenario: the part of its heading behind the colon, if there is one. */
  public static String scenarioName(String heading) {
    int colon = heading.indexOf('：');
    if (colon < 0) {
      colon = heading.indexOf(':');
    }
    return PageText.strip(heading.substring(colon + 1));
  }
}
