package dev.larkspur.generator.vocabulary;

import dev.larkspur.generator.source.PageText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The titles of sections.
 *
 * @param titles whole titles, as written and by their {@linkplain #bareWords bare words}
 * @param subErrors what the title of a table of sub-errors contains
 * @param endings endings of titles that have further words before them
 * @param errors words that identify titles about errors
 * @param examples words that announce an example
 * @param sampleCode the optional word after an example word
 * @param exampleOf words that say what an example shows
 * @param numerals the language's digits, with which headings may be numbered
 * @param parts words of composed titles such as {@code 请求 Body 参数说明}, by role; {@code OTHER} lists
 *     words without a role
 * @param input the word for the parameters of a request as a whole
 */
public record SectionTitles(
    Map<String, SectionRole> titles,
    String subErrors,
    Map<String, SectionRole> endings,
    List<String> errors,
    List<String> examples,
    String sampleCode,
    Map<SectionRole, List<String>> exampleOf,
    String numerals,
    Map<SectionRole, List<String>> parts,
    String input) {

  public SectionTitles {
    titles = withKeys(titles);
  }

  private static Map<String, SectionRole> withKeys(Map<String, SectionRole> titles) {
    Map<String, SectionRole> known = new LinkedHashMap<>(titles);
    titles.forEach((title, role) -> known.put(words(title), role));
    return known;
  }

  /** Returns the role that a title gives to the content of its section. */
  public SectionRole role(String title) {
    String words = bareWords(title);
    SectionRole role = titles.get(words);
    return role != null ? role : byParts(words, title);
  }

  /** Returns the usual title of a role, for messages. */
  public String titleOf(SectionRole role) {
    return titles.entrySet().stream()
        .filter(title -> title.getValue() == role)
        .findFirst()
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  /** Returns whether a title announces examples, with or without their subject. */
  public boolean announcesExamples(String title) {
    return !example(title).isEmpty();
  }

  /** Returns whether a title is about errors. */
  public boolean announcesErrors(String title) {
    return containsAny(words(title), errors);
  }

  /** Returns the words by which a title is known: no number, punctuation or remark. */
  public String bareWords(String title) {
    return withoutNumber(words(title));
  }

  /** Returns whether a character is a Unicode digit or a numeral of the language. */
  public boolean isDigit(char c) {
    return Character.isDigit(c) || numerals.indexOf(c) >= 0;
  }

  private String withoutNumber(String words) {
    int at = 0;
    while (at < words.length() && isDigit(words.charAt(at))) {
      at++;
    }
    return words.substring(at);
  }

  private SectionRole byParts(String words, String title) {
    if (words.contains(subErrors)) {
      return SectionRole.SUB_ERRORS;
    }
    SectionRole ending = byEnding(words);
    if (ending == SectionRole.ERRORS) {
      return ending;
    }
    String example = example(title);
    if (!example.isEmpty()) {
      return exampleOf(example);
    }
    return ending == SectionRole.OTHER ? composed(words) : ending;
  }

  private SectionRole byEnding(String words) {
    for (Map.Entry<String, SectionRole> ending : endings.entrySet()) {
      if (words.endsWith(ending.getKey())) {
        return ending.getValue();
      }
    }
    return SectionRole.OTHER;
  }

  /**
   * Returns the words of a title through the example word, which a digit or the subject of the
   * example may follow; empty if the title does not announce an example.
   */
  private String example(String title) {
    int end = 0;
    while (end < title.length() && !endsExample(title, end)) {
      end++;
    }
    String words = withoutNumber(words(title.substring(0, end)));
    return examples.stream().anyMatch(words::endsWith) ? words : "";
  }

  private boolean endsExample(String title, int end) {
    boolean ends =
        !Character.isLetter(title.charAt(end))
            || isDigit(title.charAt(end))
            || WordSearch.isAt(title, end, sampleCode);
    return ends
        && examples.stream()
            .anyMatch(
                word -> title.regionMatches(true, end - word.length(), word, 0, word.length()));
  }

  private SectionRole exampleOf(String words) {
    SectionRole known = titles.get(words);
    if (known != null) {
      return known;
    }
    for (SectionRole role :
        List.of(
            SectionRole.RESPONSE_EXAMPLE, SectionRole.EVENT_EXAMPLE, SectionRole.REQUEST_EXAMPLE)) {
      if (containsAny(words, exampleOf.getOrDefault(role, List.of()))) {
        return role;
      }
    }
    return words.startsWith("curl") ? SectionRole.REQUEST_EXAMPLE : SectionRole.OTHER;
  }

  private static boolean containsAny(String text, List<String> words) {
    return words.stream().anyMatch(text::contains);
  }

  /**
   * Returns the role of a title that consists of words for the parts of an operation alone. On
   * pages of a language with a script of its own, a title without it is a name.
   */
  private SectionRole composed(String title) {
    Set<SectionRole> found = EnumSet.noneOf(SectionRole.class);
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < title.length()) {
      String word = partAt(title, at, found);
      if (word.isEmpty()) {
        return SectionRole.OTHER;
      }
      words.add(word);
      at += word.length();
    }
    return isAscii(title) && !isAscii(input) ? SectionRole.OTHER : composed(words, found);
  }

  private SectionRole composed(List<String> words, Set<SectionRole> found) {
    if (found.contains(SectionRole.RESPONSE)) {
      return found.contains(SectionRole.HEADERS)
          ? SectionRole.RESPONSE_HEADERS
          : SectionRole.RESPONSE;
    }
    for (SectionRole role :
        List.of(SectionRole.HEADERS, SectionRole.PATH, SectionRole.QUERY, SectionRole.BODY)) {
      if (found.contains(role)) {
        return role;
      }
    }
    boolean parameters =
        found.contains(SectionRole.REQUEST) && found.contains(SectionRole.PARAMETERS);
    return parameters || words.contains(input) ? SectionRole.PARAMETERS : SectionRole.OTHER;
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  private String partAt(String title, int at, Set<SectionRole> found) {
    for (Map.Entry<SectionRole, List<String>> part : parts.entrySet()) {
      for (String word : part.getValue()) {
        if (title.startsWith(word, at)) {
          found.add(part.getKey());
          return word;
        }
      }
    }
    return "";
  }

  /** Returns the letters and digits of a title in lower case, without remarks and anchors. */
  private static String words(String title) {
    StringBuilder words = new StringBuilder(title.length());
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      if ((c == '（' || c == '(') && !words.isEmpty()) {
        i = Math.max(i, PageText.skipParenthesis(title, i) - 1);
      } else if (title.startsWith("{#", i)) {
        i = Math.max(i, title.indexOf('}', i));
      } else if (Character.isLetterOrDigit(c)) {
        words.append(Character.toLowerCase(c));
      }
    }
    return words.toString();
  }
}
