package dev.larkspur.generator.vocabulary;

import dev.larkspur.generator.source.PageText;
import java.util.List;

/**
 * The words by which pages advise against something.
 *
 * @param deprecated words that announce deprecation or removal
 * @param notRecommended the word for what is not recommended
 * @param doNotUse phrases that advise against use
 * @param conditions preceding words that make the advice conditional
 * @param sentenceEnds characters that end a sentence
 * @param now the word for "currently"; ignored because it begins with the word for "when"
 * @param when the opening and the closing word of a condition
 * @param subjects names that a page has for its own operation or event
 * @param ended what a page says of an operation that is out of date
 * @param dates words between such a name and the date of the end
 * @param ends words behind that date
 * @param advice advice that a name of the operation follows
 * @param cases preceding words that limit a sentence to some cases
 * @param historicTitle what the title of a historic page, folder or scope contains
 */
public record DeprecationWords(
    List<String> deprecated,
    String notRecommended,
    List<String> doNotUse,
    List<String> conditions,
    String sentenceEnds,
    String now,
    List<String> when,
    List<String> subjects,
    List<String> ended,
    List<String> dates,
    List<String> ends,
    List<String> advice,
    List<String> cases,
    String historicTitle) {

  private static final String HISTORIC_FOLDER = "historic-version/";
  private static final String CLAUSE_ENDS = ",\uFF0C:\uFF1A";

  /**
   * The characters of another clause, and those of names and links, which begin another subject.
   */
  private static final String OTHER_SUBJECTS = CLAUSE_ENDS + "`[]\u7684";

  private static final int LONGEST_ADVERB = 12;
  private static final int LONGEST_DATE = 30;

  /** Returns whether a field's description advises against using the field. */
  public boolean isAnnounced(String description) {
    return WordSearch.containsAny(description, deprecated)
        || isAdvised(description, notRecommended, false)
        || doNotUse.stream().anyMatch(words -> isAdvised(description, words, true));
  }

  /**
   * Returns whether a text before the request says in a sentence about the operation or event
   * itself, and not only for some cases, that it is out of date.
   */
  public boolean endsOperation(String introduction) {
    int start = 0;
    for (int at = 0; at <= introduction.length(); at++) {
      if (at == introduction.length() || WordSearch.endsAt(introduction, at, sentenceEnds)) {
        if (endsOperationIn(introduction.substring(start, at))) {
          return true;
        }
        start = at + 1;
      }
    }
    return false;
  }

  private boolean endsOperationIn(String sentence) {
    for (int at = 0; at < sentence.length(); at++) {
      String subject = WordSearch.wordAt(sentence, at, subjects);
      if (!subject.isEmpty()
          && (isEnded(sentence, at + subject.length())
              || isAdvisedAgainst(sentence, at, subject))) {
        return !WordSearch.containsAny(sentence.substring(0, at), cases);
      }
    }
    return false;
  }

  /** Returns whether the predicate behind a subject says that it is out of date. */
  private boolean isEnded(String sentence, int from) {
    int limit = Math.min(sentence.length(), from + LONGEST_ADVERB);
    for (int at = from; at < limit; at++) {
      int predicate = at;
      if (ended.stream()
          .anyMatch(
              words ->
                  WordSearch.isAt(sentence, predicate, words)
                      && endsPredicate(sentence, predicate + words.length()))) {
        return true;
      }
      String date = WordSearch.wordAt(sentence, at, dates);
      if (!date.isEmpty()) {
        return isEndedOnDate(sentence, at + date.length());
      }
      if (OTHER_SUBJECTS.indexOf(sentence.charAt(at)) >= 0) {
        return false;
      }
    }
    return false;
  }

  private boolean isEndedOnDate(String sentence, int from) {
    int limit = Math.min(sentence.length(), from + LONGEST_DATE);
    for (int at = from; at < limit && CLAUSE_ENDS.indexOf(sentence.charAt(at)) < 0; at++) {
      String end = WordSearch.wordAt(sentence, at, ends);
      if (!end.isEmpty()) {
        return endsPredicate(sentence, at + end.length());
      }
    }
    return false;
  }

  /** Returns whether advice against use precedes a subject that ends its clause. */
  private boolean isAdvisedAgainst(String sentence, int at, String subject) {
    int end = at;
    while (end > 0 && PageText.isBlank(sentence.charAt(end - 1))) {
      end--;
    }
    return WordSearch.longestBefore(sentence, end, advice) != null
        && endsPredicate(sentence, at + subject.length());
  }

  /** Returns whether what is at an offset cannot be the object of the predicate before it. */
  private static boolean endsPredicate(String sentence, int behind) {
    int next = PageText.skipBlank(sentence, behind);
    if (next == sentence.length()) {
      return true;
    }
    char c = sentence.charAt(next);
    boolean word = Character.isLetterOrDigit(c) || c == '`';
    boolean sameScript = sentence.charAt(behind - 1) < 128 == c < 128;
    return !word || (sameScript && next > behind);
  }

  private boolean isAdvised(String description, String words, boolean atTheEnd) {
    for (int at = WordSearch.indexOf(description, words, 0);
        at >= 0;
        at = WordSearch.indexOf(description, words, at + 1)) {
      if ((!atTheEnd || endsPhrase(description, at + words.length()))
          && !isConditional(description, at)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether no further word of the language follows an offset. */
  private static boolean endsPhrase(String description, int behind) {
    boolean ascii = description.charAt(behind - 1) < 128;
    int next = ascii ? PageText.skipBlank(description, behind) : behind;
    return next == description.length() || !Character.isLetterOrDigit(description.charAt(next));
  }

  /** Returns whether a condition precedes an offset in the same sentence. */
  private boolean isConditional(String description, int at) {
    int start = at;
    while (start > 0 && !WordSearch.endsAt(description, start - 1, sentenceEnds)) {
      start--;
    }
    String before = description.substring(start, at).replace(now, "");
    int open = WordSearch.indexOf(before, when.get(0), 0);
    return WordSearch.containsAny(before, conditions)
        || (open >= 0 && before.indexOf(when.get(1), open) >= 0);
  }

  /** Returns whether a folder of a path is that of historic pages. */
  public boolean isHistoricFolder(String path) {
    String folders = path.substring(0, path.lastIndexOf('/') + 1);
    return folders.startsWith(HISTORIC_FOLDER)
        || folders.contains("/" + HISTORIC_FOLDER)
        || WordSearch.indexOf(folders, historicTitle, 0) >= 0;
  }

  /** Returns whether the title of a page or a scope is historic. */
  public boolean isHistoricTitle(String title) {
    return WordSearch.indexOf(title, historicTitle, 0) >= 0;
  }
}
