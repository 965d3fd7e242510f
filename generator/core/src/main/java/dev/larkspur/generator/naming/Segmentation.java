package dev.larkspur.generator.naming;

import dev.larkspur.generator.naming.Term.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Division of a phrase into as few terms as possible. */
final class Segmentation {
  private final Map<String, Term> terms;
  private final int longestTerm;

  /** Creates a segmentation into terms, which are in lower case. */
  Segmentation(Map<String, Term> terms) {
    this.terms = terms;
    this.longestTerm = terms.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** A term and the number of terms from it to the end of the phrase. */
  private record Step(Term term, int end, int count) {}

  /** Returns the terms of a phrase, empty if they do not cover it. */
  List<Term> of(String phrase) {
    @Nullable Step[] steps = new Step[phrase.length() + 1];
    for (int start = phrase.length() - 1; start >= 0; start--) {
      steps[start] = best(phrase, start, steps);
    }
    List<Term> parts = new ArrayList<>();
    for (int i = 0; i < phrase.length(); ) {
      Step step = steps[i];
      if (step == null) {
        return List.of();
      }
      if (!step.term().base().isEmpty()) {
        parts.add(step.term());
      }
      i = step.end();
    }
    return parts;
  }

  /** Returns the first step of the shortest division from an index on; the longest term of two. */
  private @Nullable Step best(String phrase, int start, @Nullable Step[] steps) {
    if (isLatin(phrase.charAt(start))) {
      return latin(phrase, start, steps);
    }
    if (phrase.charAt(start) == ' ') {
      return step(Term.of(Kind.WORD, ""), start + 1, phrase, steps);
    }
    Step best = null;
    int last = Math.min(phrase.length(), start + longestTerm);
    for (int end = last; end > start; end--) {
      Step rest = end == phrase.length() ? null : steps[end];
      if (end < phrase.length() && rest == null) {
        continue;
      }
      Term term = terms.get(phrase.substring(start, end).toLowerCase(Locale.ROOT));
      int count = 1 + (rest == null ? 0 : rest.count());
      if (term != null && (best == null || count < best.count())) {
        best = new Step(term, end, count);
      }
    }
    return best;
  }

  /** Returns a step over a word of Latin letters or digits, which is never divided. */
  private @Nullable Step latin(String phrase, int start, @Nullable Step[] steps) {
    int end = start;
    while (end < phrase.length() && isLatin(phrase.charAt(end))) {
      end++;
    }
    String word = phrase.substring(start, end);
    Term known = terms.get(word.toLowerCase(Locale.ROOT));
    return step(known == null ? latinTerm(word) : known, end, phrase, steps);
  }

  /** Returns the words of a text in Latin letters, of which some are terms. */
  List<String> latin(String text) {
    List<String> words = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = start;
      while (end < text.length() && isLatin(text.charAt(end))) {
        end++;
      }
      if (end > start) {
        String word = text.substring(start, end);
        Term known = terms.get(word.toLowerCase(Locale.ROOT));
        words.addAll(List.of((known == null ? latinTerm(word) : known).base().split(" ")));
      }
      start = end + 1;
    }
    return words;
  }

  private static Term latinTerm(String word) {
    boolean number = word.chars().allMatch(c -> c >= '0' && c <= '9');
    String words =
        Words.of(word).parts().stream()
            .map(part -> part.toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" "));
    return Term.of(number ? Kind.NUMBER : Kind.LATIN, words);
  }

  private static @Nullable Step step(Term term, int end, String phrase, @Nullable Step[] steps) {
    Step rest = end == phrase.length() ? null : steps[end];
    if (end < phrase.length() && rest == null) {
      return null;
    }
    return new Step(term, end, 1 + (rest == null ? 0 : rest.count()));
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
