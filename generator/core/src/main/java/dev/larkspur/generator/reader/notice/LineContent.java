package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.List;

/**
 * The content of a line of a notice: {@code [name](link)（condition）：METHOD /path、METHOD /path}, or
 * {@code **`230013` 错误码**：} before a list of such lines.
 *
 * @param endpoints its endpoints, each with its name
 * @param codes its error codes
 * @param head the text before the first endpoint
 * @param negated whether it is about error codes that are no longer returned
 */
record LineContent(List<NamedEndpoint> endpoints, NoticeCodes codes, String head, boolean negated) {
  private static final long LAST_YEAR = 9999;

  LineContent {
    endpoints = List.copyOf(endpoints);
  }

  static LineContent of(String text, Vocabulary words) {
    List<NamedEndpoint> endpoints = NamedEndpoint.in(text, words);
    boolean negated = words.notices().notReturned().stream().anyMatch(text::contains);
    return new LineContent(
        endpoints, NoticeCodes.in(text, words), NamedEndpoint.head(text, endpoints), negated);
  }

  /** Returns whether the line contains an endpoint or an error code. */
  boolean matters() {
    return !endpoints.isEmpty() || !codes.isEmpty();
  }

  /**
   * Returns whether a heading contains an endpoint or a number that may be an error code; its bold
   * and back-ticks are already removed.
   */
  static boolean mattersAsHeading(String title, Vocabulary words) {
    return of(title, words).matters()
        || NoticeCodes.inColumn(title, words).stream().anyMatch(number -> number > LAST_YEAR);
  }

  /** Returns the error codes that apply to a list of operations below the line. */
  List<Long> codesOfList() {
    return negated
        ? List.of()
        : codes.by(CodeEvidence.STATED, CodeEvidence.LEADING, CodeEvidence.EMPHASISED);
  }

  /** Returns the error codes of the line's own endpoints, without numbers in remarks. */
  List<Long> codesOfEndpoints() {
    return negated ? List.of() : codes.by(CodeEvidence.STATED, CodeEvidence.LEADING);
  }

  /** Returns whether the line has error codes for its endpoints, readable or not. */
  boolean hasCodesOfEndpoints() {
    return negated
        || codes.runs().stream().anyMatch(run -> run.evidence() != CodeEvidence.EMPHASISED);
  }

  /** Returns whether the line begins with the name of an endpoint, like a list item. */
  boolean beginsWithName() {
    if (endpoints.isEmpty()) {
      return false;
    }
    String words = PageText.strip(head.replace("*", "").replace("`", ""));
    boolean sentence = words.chars().anyMatch(c -> "，。；".indexOf(c) >= 0);
    return words.isEmpty()
        || words.startsWith("[")
        || (!sentence && (words.endsWith("：") || words.endsWith(":")));
  }

  /** Returns whether the names of all endpoints are links. */
  boolean isLinked() {
    return !endpoints.isEmpty()
        && endpoints.stream().allMatch(named -> named.name().link() != null);
  }
}
