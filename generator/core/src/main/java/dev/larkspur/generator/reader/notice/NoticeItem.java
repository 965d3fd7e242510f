package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.reader.notice.NoticeCodes.Sign;
import dev.larkspur.generator.source.PageText;
import java.util.List;

/**
 * What a line of a notice says: {@code [name](link)（condition）：METHOD /path、METHOD /path}, or
 * {@code **`230013` 错误码**：} for a list of such.
 *
 * @param endpoints its endpoints, each with its name
 * @param codes its error codes
 * @param head what stands before the first endpoint
 * @param negated whether it says that something is no longer returned
 */
record NoticeItem(List<NamedEndpoint> endpoints, NoticeCodes codes, String head, boolean negated) {
  private static final List<String> NEGATIONS = List.of("不再返回", "不会返回", "不返回", "停止返回", "不再报");

  private static final long LAST_YEAR = 9999;

  NoticeItem {
    endpoints = List.copyOf(endpoints);
  }

  static NoticeItem of(String text) {
    List<NamedEndpoint> endpoints = NamedEndpoint.in(text);
    boolean negated = NEGATIONS.stream().anyMatch(text::contains);
    return new NoticeItem(
        endpoints, NoticeCodes.in(text), NamedEndpoint.head(text, endpoints), negated);
  }

  /** Whether it names anything that must not be lost. */
  boolean matters() {
    return !endpoints.isEmpty() || !codes.isEmpty();
  }

  /** Whether a heading, whose marks are gone, names anything that must not be lost. */
  static boolean mattersAsHeading(String title) {
    return of(title).matters()
        || NoticeCodes.inColumn(title).stream().anyMatch(number -> number > LAST_YEAR);
  }

  /** The codes that a list of operations below it is about. */
  List<Long> codesOfList() {
    return negated ? List.of() : codes.by(Sign.STATED, Sign.LEADING, Sign.EMPHASISED);
  }

  /** The codes of its own endpoints: a number in a remark among them is none. */
  List<Long> codesOfEndpoints() {
    return negated ? List.of() : codes.by(Sign.STATED, Sign.LEADING);
  }

  /** Whether it claims codes for its endpoints, readable or not. */
  boolean claimsCodes() {
    return negated || codes.runs().stream().anyMatch(run -> run.sign() != Sign.EMPHASISED);
  }

  /** Whether it begins like an item of a list, though it has no bullet: with a name. */
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

  /** Whether a link names what its endpoints are. */
  boolean isLinked() {
    return !endpoints.isEmpty()
        && endpoints.stream().allMatch(named -> named.name().link() != null);
  }
}
