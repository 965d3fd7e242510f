package dev.larkspur.generator.reader.description;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.LimitLexicon;
import dev.larkspur.generator.vocabulary.LimitWord;
import dev.larkspur.generator.vocabulary.LimitWords;
import dev.larkspur.generator.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The only value of a field, as in {@code 固定为 `1`，表示 a person}.
 *
 * @param value the value
 * @param meaning what it means; empty if undocumented
 */
record FixedValue(JsonNode value, String meaning) {
  private static final String SENTENCE_ENDS = "。；;！!\n";
  private static final String CLAUSE_ENDS = "，,（(";
  private static final String SIGNS = "*：:";

  /** Returns the only value of a field of a type; null if the description names none. */
  static @Nullable FixedValue in(String text, Type type, Vocabulary words) {
    boolean conditional = false;
    for (int start = 0; start < text.length(); ) {
      int end = clauseEnd(text, start);
      FixedValue value = conditional ? null : clause(text, start, end, type, words);
      if (value != null) {
        return value;
      }
      String clause = text.substring(start, end);
      boolean other = words.limits().isCondition(clause) || namesNumber(clause);
      conditional = !endsSentence(text, end) && (conditional || other);
      start = end + 1;
    }
    return null;
  }

  /** Returns whether a clause has a number, so that it may be about one part of the value. */
  private static boolean namesNumber(String clause) {
    return clause.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private static int clauseEnd(String text, int start) {
    int end = start;
    while (end < text.length()
        && CLAUSE_ENDS.indexOf(text.charAt(end)) < 0
        && !endsSentence(text, end)) {
      end++;
    }
    return end;
  }

  private static boolean endsSentence(String text, int at) {
    return at == text.length()
        || SENTENCE_ENDS.indexOf(text.charAt(at)) >= 0
        || (text.charAt(at) == '.'
            && (at + 1 == text.length() || PageText.isBlank(text.charAt(at + 1))));
  }

  private static @Nullable FixedValue clause(
      String text, int start, int end, Type type, Vocabulary words) {
    LimitWords limits = words.limits();
    int at = skipWords(text, start, end, limits);
    int fixed = at + limits.fixedAt(text, at);
    if (fixed == at) {
      return null;
    }
    int value = skipWords(text, fixed, end, limits);
    String written = PageText.strip(text.substring(value, end));
    JsonNode read =
        value == fixed || isPhrase(written) ? null : FieldValues.defaultValue(written, type, words);
    return read == null ? null : new FixedValue(read, meaning(text, end, limits));
  }

  private static boolean isPhrase(String written) {
    return written.isEmpty() || (written.charAt(0) != '`' && written.indexOf(' ') >= 0);
  }

  /** Returns the offset behind blanks, signs and words that add nothing. */
  private static int skipWords(String text, int from, int end, LimitWords limits) {
    int at = from;
    while (at < end) {
      if (PageText.isBlank(text.charAt(at)) || SIGNS.indexOf(text.charAt(at)) >= 0) {
        at++;
        continue;
      }
      LimitLexicon.Entry word = limits.fixedAt(text, at) > 0 ? null : limits.words().at(text, at);
      if (word == null || (word.meaning() != LimitWord.FILLER && word.meaning() != LimitWord.IS)) {
        break;
      }
      at += word.word().length();
    }
    return at;
  }

  private static String meaning(String text, int end, LimitWords limits) {
    if (end == text.length() || endsSentence(text, end)) {
      return "";
    }
    int start = PageText.skipBlank(text, end + 1);
    int word = limits.meaningAt(text, start);
    return word == 0
        ? ""
        : PageText.strip(text.substring(start + word, clauseEnd(text, start + word)));
  }
}
