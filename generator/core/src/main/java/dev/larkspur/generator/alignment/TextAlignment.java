package dev.larkspur.generator.alignment;

import dev.larkspur.generator.source.PageForm;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Alignment of texts: an older text that means the same as the newer one becomes the newer one.
 * Texts in different languages are not compared, unless one of the pages has both.
 */
final class TextAlignment {
  private final PageForm before;
  private final PageForm after;

  TextAlignment(FormChange forms) {
    this.before = forms.before();
    this.after = forms.after();
  }

  /** Returns the text of the older page, in the words of the newer page if these mean the same. */
  String align(
      String old,
      Map<String, String> oldTranslations,
      String now,
      Map<String, String> translations) {
    return align(old, oldTranslations, now, translations, text -> text);
  }

  /** Returns a text that is a part of what is translated. */
  <T> String align(
      String old,
      Map<String, T> oldTranslations,
      String now,
      Map<String, T> translations,
      Function<T, String> part) {
    String oldCounterpart = old;
    String newCounterpart = now;
    if (!before.language().equals(after.language())) {
      T inOldLanguage = translations.get(before.language());
      T inNewLanguage = oldTranslations.get(after.language());
      if (inOldLanguage != null) {
        newCounterpart = part.apply(inOldLanguage);
      } else if (inNewLanguage != null) {
        oldCounterpart = part.apply(inNewLanguage);
      } else {
        return now;
      }
    }
    return TextMeaning.isSame(oldCounterpart, newCounterpart) ? now : old;
  }

  /** Returns a text that is never translated, such as a code example. */
  @Nullable String alignUntranslated(@Nullable String old, @Nullable String now) {
    return old != null && now != null && TextMeaning.isSame(old, now) ? now : old;
  }
}
