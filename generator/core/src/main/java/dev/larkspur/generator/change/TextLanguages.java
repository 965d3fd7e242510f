package dev.larkspur.generator.change;

import dev.larkspur.generator.model.TranslatedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The languages that the pages of both models have, in which their texts are compared. Without such
 * a language all texts differ, which is not reported.
 */
final class TextLanguages {
  /** Stands for the language of pages in model files that do not name it. */
  private static final String UNNAMED = "";

  private final List<String> common;

  private TextLanguages(List<String> common) {
    this.common = common;
  }

  /**
   * Returns the languages of two owners.
   *
   * @param old the language of the first page of the old owner
   * @param oldPages all pages of the old owner, if it has several
   * @param now the language of the first page of the new owner
   * @param newPages all pages of the new owner, if it has several
   */
  static TextLanguages of(
      @Nullable String old,
      Map<String, TranslatedPage> oldPages,
      @Nullable String now,
      Map<String, TranslatedPage> newPages) {
    if (old == null || now == null) {
      return new TextLanguages(List.of(UNNAMED));
    }
    TreeSet<String> languages = new TreeSet<>(oldPages.keySet());
    languages.add(old);
    TreeSet<String> others = new TreeSet<>(newPages.keySet());
    others.add(now);
    languages.retainAll(others);
    List<String> common = new ArrayList<>(languages);
    if (common.remove(old)) {
      common.add(0, old);
    }
    return new TextLanguages(common);
  }

  /**
   * Compares two owners in each language. What is the same in all languages is reported once.
   *
   * @param comparison compares the owners in a language
   */
  void compare(ChangeCollector collector, BiConsumer<ChangeCollector, String> comparison) {
    List<Change> changes = new ArrayList<>();
    comparison.accept(collector.into(changes), common.isEmpty() ? UNNAMED : common.get(0));
    if (common.isEmpty()) {
      changes.removeIf(change -> change.subject().aspect().isTranslated());
    }
    collector.addAll(changes);
    for (String language : common.subList(Math.min(1, common.size()), common.size())) {
      List<Change> texts = new ArrayList<>();
      comparison.accept(collector.into(texts), language);
      texts.removeIf(
          change ->
              !change.isProse()
                  || !change.subject().aspect().isTranslated()
                  || changes.contains(change));
      collector.addAll(texts.stream().map(change -> change.in(language)).toList());
    }
  }
}
