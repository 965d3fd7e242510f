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
 * @param pages sentences at the start of a page that announce the end of its operation
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
    List<String> pages,
    String historicTitle) {

  private static final String HISTORIC_FOLDER = "historic-version/";

  /** Returns whether a field's description advises against using the field. */
  public boolean isAnnounced(String description) {
    return WordSearch.containsAny(description, deprecated)
        || isAdvised(description, notRecommended, false)
        || doNotUse.stream().anyMatch(words -> isAdvised(description, words, true));
  }

  /** Returns whether the text at the start of a page announces the end of its operation. */
  public boolean endsOperation(String introduction) {
    return WordSearch.containsAny(introduction, pages);
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
