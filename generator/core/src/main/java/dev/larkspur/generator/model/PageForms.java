package dev.larkspur.generator.model;

import dev.larkspur.generator.source.Notation;
import dev.larkspur.generator.source.PageForm;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * The notations and languages of the pages that describe operations or events.
 *
 * @param notations the number of pages in each notation
 * @param languages the number of pages in each language, by its ISO 639 code
 */
public record PageForms(
    SortedMap<Notation, Integer> notations, SortedMap<String, Integer> languages) {
  /** The forms of no pages. */
  public static final PageForms NONE =
      new PageForms(Collections.emptySortedMap(), Collections.emptySortedMap());

  public PageForms {
    notations = Collections.unmodifiableSortedMap(new TreeMap<>(notations));
    languages = Collections.unmodifiableSortedMap(new TreeMap<>(languages));
  }

  /** Returns the counts of pages. */
  public static PageForms of(Collection<PageForm> pages) {
    SortedMap<Notation, Integer> notations = new TreeMap<>();
    SortedMap<String, Integer> languages = new TreeMap<>();
    for (PageForm page : pages) {
      notations.merge(page.notation(), 1, Integer::sum);
      languages.merge(page.language(), 1, Integer::sum);
    }
    return new PageForms(notations, languages);
  }

  /**
   * Returns one line, such as {@code Pages: 787 in platform markup, 12 in pipe tables; all
   * Chinese}.
   */
  public String line() {
    if (notations.isEmpty()) {
      return "Pages: none describes an operation, an event or a callback";
    }
    StringJoiner inNotations = new StringJoiner(", ");
    for (var notation : notations.entrySet()) {
      inNotations.add(count(notation.getValue(), notations) + " in " + notation.getKey().words());
    }
    StringJoiner inLanguages = new StringJoiner(", ");
    for (var language : languages.entrySet()) {
      inLanguages.add(
          count(language.getValue(), languages) + " " + languageName(language.getKey()));
    }
    return "Pages: " + inNotations + "; " + inLanguages;
  }

  private static String count(int pages, SortedMap<?, ?> kinds) {
    return kinds.size() == 1 ? "all" : String.valueOf(pages);
  }

  /** Returns the English name of a language; the locale data of Java would take longer to load. */
  public static String languageName(String language) {
    return switch (language) {
      case "zh" -> "Chinese";
      case "en" -> "English";
      default -> language;
    };
  }
}
