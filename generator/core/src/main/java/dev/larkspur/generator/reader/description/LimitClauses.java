package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.LimitLexicon;
import dev.larkspur.generator.vocabulary.LimitWord;
import dev.larkspur.generator.vocabulary.LimitWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finder of the clauses of a text that consist of words for limits and numbers only. Clauses behind
 * a condition in their sentence are left out. Each character is read once.
 */
final class LimitClauses {
  private static final String SENTENCE_ENDS = "。；;！!？?";
  private static final String CLAUSE_ENDS = "，,（）()";
  private static final String SIGNS = "*`\"“”：:'‘’";
  private static final Set<LimitWord> LIMITS =
      Set.of(LimitWord.MOST, LimitWord.LEAST, LimitWord.LENGTH, LimitWord.COUNT, LimitWord.VALUE);
  private static final int LONGEST_NOUN = 30;
  private static final int NOUN_CONTEXT = 300;

  private final String text;
  private final int end;
  private final boolean isList;
  private final LimitWords words;
  private final List<List<LimitToken>> clauses = new ArrayList<>();
  private final List<BigDecimal> values = new ArrayList<>();
  private List<LimitToken> tokens = new ArrayList<>();
  private boolean known = true;
  private boolean conditional;
  private boolean conditionalBefore;
  private int clauseStart;
  private int at;

  private LimitClauses(String text, int start, int end, Type type, LimitWords words) {
    this.text = text;
    this.at = start;
    this.clauseStart = start;
    this.end = end;
    this.isList = type instanceof Type.ListType;
    this.words = words;
  }

  /** Reads the clauses between two offsets. */
  static LimitClauses of(String text, int start, int end, Type type, LimitWords words) {
    LimitClauses clauses = new LimitClauses(text, start, end, type, words);
    clauses.read();
    return clauses;
  }

  /** Returns the tokens of each clause. */
  List<List<LimitToken>> clauses() {
    return clauses;
  }

  /** Returns the numbers that begin other clauses, such as {@code -1 表示不限}. */
  List<BigDecimal> values() {
    return values;
  }

  private void read() {
    while (at < end) {
      char c = text.charAt(at);
      if (PageText.isBlank(c) || SIGNS.indexOf(c) >= 0) {
        at++;
      } else if (endsSentence(at)) {
        endClause();
        conditional = false;
        conditionalBefore = false;
        at++;
      } else if (!range()) {
        if (CLAUSE_ENDS.indexOf(c) >= 0) {
          endClause();
          parenthesis(c);
          at++;
        } else if (!number() && !(known && (subject() || noun() || word()))) {
          known = false;
          at++;
        }
      }
    }
    endClause();
  }

  private boolean endsSentence(int offset) {
    char c = text.charAt(offset);
    return SENTENCE_ENDS.indexOf(c) >= 0
        || (c == '.' && (offset + 1 == end || !isLatin(text.charAt(offset + 1))));
  }

  private static boolean isLatin(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }

  private void endClause() {
    BigDecimal first = tokens.isEmpty() ? null : tokens.get(0).number();
    if (!known) {
      conditional |= words.isCondition(text.substring(Math.min(clauseStart, at), at));
      if (first != null) {
        values.add(first);
      }
    } else if (first != null && isContinued()) {
      // In 1-3,5 the first range is not all that is valid.
      values.add(first);
    } else if (!conditional && tokens.stream().anyMatch(token -> token.number() != null)) {
      clauses.add(tokens);
    }
    tokens = new ArrayList<>();
    known = true;
    clauseStart = at + 1;
  }

  private boolean isContinued() {
    return tokens.stream()
        .allMatch(token -> token.number() != null || token.word() == LimitWord.TO);
  }

  /** Takes a parenthesis: a condition inside does not apply to what follows. */
  private void parenthesis(char c) {
    if (c == '（' || c == '(') {
      conditionalBefore = conditional;
    } else if (c == '）' || c == ')') {
      conditional = conditionalBefore;
    }
  }

  private boolean range() {
    WrittenNumber.Range range = WrittenNumber.range(text, at);
    if (range == null) {
      return false;
    }
    tokens.add(LimitToken.range(range.lower(), range.upper()));
    at = range.end();
    return true;
  }

  private boolean number() {
    boolean afterNumber = !tokens.isEmpty() && tokens.get(tokens.size() - 1).number() != null;
    if (text.charAt(at) == '-' && afterNumber) {
      return false;
    }
    WrittenNumber number = WrittenNumber.at(text, at);
    if (number == null) {
      return false;
    }
    tokens.add(LimitToken.number(number.value()));
    at = number.end();
    return true;
  }

  private boolean word() {
    LimitLexicon.Entry entry = words.words().at(text, at);
    if (entry == null) {
      return false;
    }
    tokens.add(LimitToken.word(entry.meaning()));
    at += entry.word().length();
    return true;
  }

  /** Takes the name of the field at the start of a clause if the description begins with it. */
  private boolean subject() {
    if (!tokens.isEmpty() || !Character.isLetter(text.charAt(at)) || isLimit(at)) {
      return false;
    }
    int behind = at + 1;
    int limit = Math.min(end, at + LONGEST_NOUN);
    while (behind < limit && Character.isLetter(text.charAt(behind)) && !isLimit(behind)) {
      behind++;
    }
    String subject = plain(at, behind);
    boolean named =
        subject.length() > 1
            && at > subject.length()
            && plain(0, Math.min(at, NOUN_CONTEXT)).startsWith(subject);
    if (named) {
      tokens.add(LimitToken.word(LimitWord.FILLER));
      at = behind;
    }
    return named;
  }

  private boolean isLimit(int offset) {
    LimitLexicon.Entry word = words.words().at(text, offset);
    return word != null && LIMITS.contains(word.meaning());
  }

  /** Takes the name of the elements behind their number if the text before names them too. */
  private boolean noun() {
    if (!isList || tokens.isEmpty() || !Character.isLetter(text.charAt(at))) {
      return false;
    }
    LimitToken last = tokens.get(tokens.size() - 1);
    int before = tokens.size() - (last.word() == LimitWord.ITEMS ? 2 : 1);
    if (before < 0 || tokens.get(before).number() == null || tokens.get(before).upper() != null) {
      return false;
    }
    int nounEnd = nounEnd();
    String noun = plain(at, nounEnd);
    String context = plain(Math.max(0, clauseStart - NOUN_CONTEXT), clauseStart);
    if (noun.isEmpty() || (!words.isElement(noun) && !context.contains(noun))) {
      return false;
    }
    if (last.word() != LimitWord.ITEMS) {
      tokens.add(LimitToken.word(LimitWord.ITEMS));
    }
    at = nounEnd;
    return true;
  }

  private String plain(int from, int to) {
    return PageText.withoutBlanks(text.substring(from, to)).toLowerCase(Locale.ROOT);
  }

  private int nounEnd() {
    int limit = Math.min(end, at + LONGEST_NOUN);
    int behind = at;
    while (behind < limit
        && CLAUSE_ENDS.indexOf(text.charAt(behind)) < 0
        && !endsSentence(behind)
        && !beginsWord(behind)) {
      behind++;
    }
    return behind;
  }

  private boolean beginsWord(int offset) {
    return offset > at
        && PageText.isBlank(text.charAt(offset - 1))
        && words.words().at(text, offset) != null;
  }
}
