package dev.larkspur.generator.alignment;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Alignment of texts: an older text that means the same as the newer one becomes the newer one.
 * Texts in different languages are not compared: if the pages have no common language, all older
 * texts become the newer ones.
 */
final class TextAlignment {
  private final String oldLanguage;
  private final String newLanguage;
  private final boolean hasCommonLanguage;

  /**
   * Creates an alignment of the texts of two pages.
   *
   * @param oldPages all older pages of the operation or event by language, if there are several
   * @param newPages all newer pages
   */
  TextAlignment(FormChange forms, Map<String, ?> oldPages, Map<String, ?> newPages) {
    this.oldLanguage = forms.before().language();
    this.newLanguage = forms.after().language();
    this.hasCommonLanguage =
        !forms.changesLanguage()
            || newPages.containsKey(oldLanguage)
            || oldPages.containsKey(newLanguage);
  }

  /** Returns the older text, in the words of the newer page if these mean the same. */
  String align(String old, String now, Map<String, String> translations) {
    return align(old, now, translations, text -> text);
  }

  /** Returns a text that is a part of what is translated. */
  <T> String align(String old, String now, Map<String, T> translations, Function<T, String> part) {
    if (!hasCommonLanguage) {
      return now;
    }
    T translation = oldLanguage.equals(newLanguage) ? null : translations.get(oldLanguage);
    return align(old, translation == null ? now : part.apply(translation));
  }

  /** Returns the translations of an older text. */
  Map<String, String> align(Map<String, String> old, Map<String, String> now, String newText) {
    return align(old, now, newText, TextAlignment::align);
  }

  /**
   * Returns the older translations, each aligned with the newer one in its language.
   *
   * @param newest what the newer page has in its own language
   * @param align aligns an older with a newer translation
   */
  <T> Map<String, T> align(
      Map<String, T> old, Map<String, T> now, T newest, BinaryOperator<T> align) {
    Map<String, T> aligned = new TreeMap<>();
    old.forEach(
        (language, text) -> {
          T counterpart = language.equals(newLanguage) ? newest : now.get(language);
          aligned.put(language, counterpart == null ? text : align.apply(text, counterpart));
        });
    return aligned;
  }

  /** Returns the newer text if it means the same as the older one, else the older one. */
  static String align(String old, String now) {
    return TextMeaning.isSame(old, now) ? now : old;
  }

  /** Returns a text that is never translated, such as a code example. */
  static @Nullable String alignCode(@Nullable String old, @Nullable String now) {
    return old == null || now == null ? old : align(old, now);
  }
}
