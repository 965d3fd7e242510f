package dev.larkspur.generator.reader;

import dev.larkspur.generator.markup.CodeBlock;
import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.Prose;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.SectionRole;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Determines the language of a page: the one that knows most of the titles. If several know as
 * many, it is the most common language if half of the titles have characters of its script,
 * otherwise the one that knows most of the heads of tables. A page without known words is in the
 * most common language if its text has characters of the script.
 */
final class PageLanguage {
  private final Page page;
  private final List<String> titles;

  private PageLanguage(Page page) {
    this.page = page;
    this.titles = page.sections().stream().map(Section::title).filter(t -> !t.isEmpty()).toList();
  }

  /** Returns the vocabulary of the language of a page. */
  static Vocabulary of(Page page) {
    return new PageLanguage(page).vocabulary();
  }

  private Vocabulary vocabulary() {
    Vocabulary first = Vocabulary.all().get(0);
    long written = titles.stream().filter(title -> hasLetters(title, first)).count();
    boolean firstWins = written > 0 && 2 * written >= titles.size();
    // Others know no title with letters of its script. Most pages do not need their words loaded.
    long others = titles.size() - written;
    if (firstWins && knownTitles(first).limit(others).count() == others) {
      return first;
    }
    List<Vocabulary> best = best(Vocabulary.all(), words -> knownTitles(words).count());
    if (firstWins && best.contains(first)) {
      return first;
    }
    if (best.size() > 1) {
      List<String> heads = heads();
      best = best(best, words -> knownHeads(words, heads));
    }
    boolean decided = best.size() == 1 || isWritten(best.get(0));
    return best.get(decided ? 0 : best.size() - 1);
  }

  /** Returns the vocabularies with the highest count. */
  private static List<Vocabulary> best(
      List<Vocabulary> candidates, ToLongFunction<Vocabulary> count) {
    List<Vocabulary> best = new ArrayList<>();
    long most = 0;
    for (Vocabulary words : candidates) {
      long known = count.applyAsLong(words);
      if (known > most) {
        best.clear();
        most = known;
      }
      if (known == most) {
        best.add(words);
      }
    }
    return best;
  }

  private Stream<String> knownTitles(Vocabulary words) {
    return titles.stream()
        .filter(
            title ->
                words.sectionTitles().role(title) != SectionRole.OTHER
                    || words.notices().isKnown(words.sectionTitles().bareWords(title)));
  }

  private static long knownHeads(Vocabulary words, List<String> heads) {
    return heads.stream().filter(head -> words.columnHeads().role(head) != null).count();
  }

  private List<String> heads() {
    List<String> heads = new ArrayList<>();
    for (Section section : page.sections()) {
      for (Table table : section.tables()) {
        table.header().forEach(cell -> heads.add(cell.text()));
      }
    }
    return heads;
  }

  /** Returns whether the prose of a page, or its code if it has no prose, has the script. */
  private boolean isWritten(Vocabulary words) {
    String prose = joined(section -> section.prose().stream().map(Prose::markdown));
    return PageText.isBlank(prose)
        ? hasLetters(joined(section -> section.codeBlocks().stream().map(CodeBlock::text)), words)
        : hasLetters(prose, words);
  }

  /** Returns whether a text has letters of a script; full-width punctuation is on all pages. */
  private static boolean hasLetters(String text, Vocabulary words) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= 128 && Character.isLetter(c) && words.isWrittenIn(String.valueOf(c))) {
        return true;
      }
    }
    return false;
  }

  private String joined(Function<Section, Stream<String>> part) {
    return page.sections().stream().flatMap(part).collect(Collectors.joining("\n"));
  }
}
