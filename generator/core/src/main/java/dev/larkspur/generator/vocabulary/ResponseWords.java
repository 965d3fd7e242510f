package dev.larkspur.generator.vocabulary;

import dev.larkspur.generator.source.PageText;
import java.util.ArrayList;
import java.util.List;

/**
 * Words by which texts state the kind of a response.
 *
 * @param redirect words for a redirect
 * @param stream words for a stream of events
 * @param binary words for the bytes of a file
 * @param returning words for a response, before what it consists of
 * @param returned words for a response, behind what it consists of
 * @param files nouns for a file
 * @param contents words behind such a noun that still mean the file
 * @param fillers words without a meaning of their own before and between them
 * @param links words behind what the noun only specifies, as in "the id of the file"
 * @param downloaded words for a successful download
 * @param downloads words with which titles of downloads begin
 * @param notFiles words in titles of downloads that do not return the file
 * @param negations words that turn a clause into its opposite
 * @param clauseEnds signs at the end of a clause
 */
public record ResponseWords(
    List<String> redirect,
    List<String> stream,
    List<String> binary,
    List<String> returning,
    List<String> returned,
    List<String> files,
    List<String> contents,
    List<String> fillers,
    List<String> links,
    List<String> downloaded,
    List<String> downloads,
    List<String> notFiles,
    List<String> negations,
    String clauseEnds) {

  /** Signs of Markdown within a clause. */
  private static final String MARKUP = "*`_\"“”「」";

  /** Returns whether the text of a response is about a redirect. */
  public boolean isRedirect(String text) {
    return WordSearch.containsWord(text, redirect);
  }

  /** Returns whether the text of a response is about a stream of events. */
  public boolean isStream(String text) {
    return WordSearch.containsWord(text, stream);
  }

  /** Returns whether the text of a response without a table is about a file. */
  public boolean isAboutFile(String text) {
    return clauses(text).stream()
        .anyMatch(
            clause ->
                WordSearch.containsWord(clause, binary)
                    || WordSearch.containsWord(clause, downloaded)
                    || isReturned(clause));
  }

  /** Returns whether a clause of a text says that a response consists of a file. */
  public boolean returnsFile(String text) {
    return clauses(text).stream()
        .anyMatch(clause -> !WordSearch.containsWord(clause, negations) && isReturned(clause));
  }

  /** Returns whether a title is that of an operation that downloads a file. */
  public boolean isDownload(String title) {
    return !WordSearch.wordAt(title, 0, downloads).isEmpty()
        && !WordSearch.containsAny(title, notFiles);
  }

  /** Returns whether a clause ends with a file behind words for a response, or before them. */
  private boolean isReturned(String clause) {
    int end = endWithout(clause, returned);
    if (end < clause.length() && startOfFile(clause, end) >= 0) {
      return true;
    }
    int start = startOfFile(clause, clause.length());
    return start >= 0 && WordSearch.containsWord(clause.substring(0, start), returning);
  }

  /** Returns where the words for a file begin that end at an offset; -1 if absent. */
  private int startOfFile(String clause, int end) {
    int start = end;
    boolean file = false;
    boolean link = false;
    while (start > 0) {
      if (PageText.isBlank(clause.charAt(start - 1))) {
        start--;
        continue;
      }
      int named = Math.min(startOf(clause, start, files), startOf(clause, start, binary));
      int content = Math.min(named, startOf(clause, start, contents));
      int linked = startOf(clause, start, links);
      int before = Math.min(Math.min(content, linked), startOf(clause, start, fillers));
      if (before == start) {
        break;
      }
      file |= named < start && named == before;
      link = linked == before || (link && content > before);
      start = before;
    }
    return file && !link ? start : -1;
  }

  private static int endWithout(String clause, List<String> words) {
    return startOf(clause, clause.length(), words);
  }

  /** Returns where the longest of the words begins that ends at an offset; else the offset. */
  private static int startOf(String clause, int end, List<String> words) {
    String word = WordSearch.longestBefore(clause, end, words);
    int start = word == null ? end : end - word.length();
    return WordSearch.isInName(clause, start, end) ? end : start;
  }

  private List<String> clauses(String text) {
    List<String> clauses = new ArrayList<>();
    StringBuilder clause = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || WordSearch.endsAt(text, i, clauseEnds)) {
        clauses.add(PageText.strip(clause.toString()));
        clause.setLength(0);
      } else if (MARKUP.indexOf(c) < 0) {
        clause.append(c);
      }
    }
    clauses.add(PageText.strip(clause.toString()));
    return clauses;
  }
}
