package dev.larkspur.generator.reader;

import java.util.List;

/** The words by which pages advise against something. */
final class Deprecation {
  private static final List<String> WORDS = List.of("废弃", "弃用", "作废", "不推荐", "已下线", "将下线", "待下线");

  /** What follows says whether it is the field that should not be used, or some kind of value. */
  private static final String DO_NOT_USE = "请勿使用";

  private Deprecation() {}

  /** Whether a field's description advises against it. */
  static boolean isAnnounced(String description) {
    for (String word : WORDS) {
      if (description.contains(word)) {
        return true;
      }
    }
    int behind = description.indexOf(DO_NOT_USE) + DO_NOT_USE.length();
    return behind >= DO_NOT_USE.length()
        && (behind == description.length()
            || !Character.isLetterOrDigit(description.charAt(behind)));
  }

  /** Whether a page is history, by where it lies or by what it is called. */
  static boolean isHistoric(String pagePath, String title) {
    return pagePath.startsWith("historic-version/")
        || pagePath.contains("/historic-version/")
        || title.contains("历史版本");
  }
}
