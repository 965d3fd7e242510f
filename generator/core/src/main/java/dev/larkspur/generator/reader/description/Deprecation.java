package dev.larkspur.generator.reader.description;

import java.util.List;

/** The words by which pages advise against something. */
public final class Deprecation {
  private static final List<String> WORDS = List.of("废弃", "弃用", "作废", "已下线", "将下线", "待下线");

  /** Advice, unless it holds under a condition only. */
  private static final String NOT_RECOMMENDED = "不推荐";

  /** What follows says whether it is the field that should not be used, or some kind of value. */
  private static final List<String> DO_NOT_USE = List.of("请勿使用", "不建议使用");

  private static final List<String> CONDITIONS = List.of("如果", "如需", "若");
  private static final String SENTENCE_ENDS = "。；;！\n";

  private Deprecation() {}

  /** Whether a field's description advises against it. */
  public static boolean isAnnounced(String description) {
    return WORDS.stream().anyMatch(description::contains)
        || isAdvised(description, NOT_RECOMMENDED, false)
        || DO_NOT_USE.stream().anyMatch(words -> isAdvised(description, words, true));
  }

  private static boolean isAdvised(String description, String words, boolean atTheEnd) {
    for (int at = description.indexOf(words); at >= 0; at = description.indexOf(words, at + 1)) {
      int behind = at + words.length();
      boolean ends =
          behind == description.length() || !Character.isLetterOrDigit(description.charAt(behind));
      if ((ends || !atTheEnd) && !isConditional(description, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a condition stands before a place in the same sentence. */
  private static boolean isConditional(String description, int at) {
    int start = at;
    while (start > 0 && SENTENCE_ENDS.indexOf(description.charAt(start - 1)) < 0) {
      start--;
    }
    String before = description.substring(start, at).replace("当前", "");
    int when = before.indexOf('当');
    return CONDITIONS.stream().anyMatch(before::contains)
        || (when >= 0 && before.indexOf('时', when) >= 0);
  }

  /** Whether a page is history, by where it lies or by what it is called. */
  public static boolean isHistoric(String pagePath, String title) {
    return pagePath.startsWith("historic-version/")
        || pagePath.contains("/historic-version/")
        || title.contains("历史版本");
  }
}
