package dev.larkspur.generator.naming;

import dev.larkspur.generator.model.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of constants, formed from a value, a message or a code. */
final class ConstantWords {
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9.]*");
  private static final Pattern LETTER = Pattern.compile("[A-Za-z]");
  private static final Pattern PLACEHOLDER = Pattern.compile("%[a-z]|\\{[^{}]*}|<[^<>]*>");
  private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,}");

  /** An apostrophe is part of its word: DOESNT, not DOESN_T. */
  private static final Pattern APOSTROPHE = Pattern.compile("(?<=[A-Za-z])['\u2019](?=[a-z])");

  /** A message may wrap that of the error that caused it. */
  private static final Pattern WRAPPED = Pattern.compile("ErrMsg:\\s*([^;]*[^;\\s])");

  /** Advice at the end of a message is not part of the name. */
  private static final Pattern ADVICE =
      Pattern.compile("[,.;]\\s*please\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Punctuation of Chinese text, which some English messages contain. */
  private static final Pattern WIDE_PUNCTUATION =
      Pattern.compile("[\u3000-\u303F\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65]");

  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "your", "this", "that");

  private static final Set<String> NEGATIONS =
      Set.of("not", "no", "cannot", "cant", "doesnt", "dont", "isnt", "without", "never");

  private static final int WORDS_OF_NEGATION = 4;

  private static final int MOST_WORDS = 10;

  /** The number of further words that a name may have so that it does not end in a leading word. */
  private static final int MORE_WORDS = 4;

  /** Words that cannot be the last one of a phrase. */
  private static final Set<String> LEADING =
      Set.of(
          "a",
          "an",
          "and",
          "another",
          "any",
          "are",
          "as",
          "at",
          "be",
          "because",
          "been",
          "before",
          "being",
          "between",
          "both",
          "but",
          "by",
          "can",
          "cannot",
          "cant",
          "contain",
          "contains",
          "could",
          "did",
          "do",
          "does",
          "doesnt",
          "dont",
          "each",
          "either",
          "every",
          "for",
          "from",
          "had",
          "has",
          "have",
          "if",
          "in",
          "into",
          "is",
          "isnt",
          "its",
          "last",
          "may",
          "might",
          "more",
          "must",
          "my",
          "no",
          "non",
          "not",
          "of",
          "on",
          "only",
          "or",
          "other",
          "our",
          "please",
          "same",
          "shall",
          "should",
          "so",
          "some",
          "than",
          "that",
          "the",
          "their",
          "these",
          "this",
          "those",
          "to",
          "under",
          "until",
          "use",
          "using",
          "was",
          "were",
          "when",
          "where",
          "whether",
          "which",
          "while",
          "whose",
          "will",
          "with",
          "within",
          "without",
          "would",
          "you",
          "your");

  private ConstantWords() {}

  /** Returns whether a value has letters, so that it is the name of its constant. */
  static boolean isWord(String value) {
    return LETTER.matcher(value).find();
  }

  /** Returns the name for a value: {@code TEXT}, {@code VALUE_1}, {@code VALUE_MINUS_1}. */
  static String ofValue(String value) {
    String text = value.strip();
    return NUMBER.matcher(text).matches()
        ? Words.shortened("VALUE_" + numeral(text))
        : Words.of(text).constant();
  }

  /** Returns the part of a name that a value adds to it: {@code 1}, {@code MINUS_1}. */
  static String numeral(String value) {
    String text = value.strip();
    if (!NUMBER.matcher(text).matches()) {
      return Words.of(text).constant();
    }
    String digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    return (text.startsWith("-") ? "MINUS_" : "") + digits.replace('.', '_');
  }

  /** Returns the name for an error code: {@code CODE_230011}. */
  static String ofCode(long code) {
    return code < 0 ? "CODE_MINUS_" + String.valueOf(code).substring(1) : "CODE_" + code;
  }

  /**
   * Returns the name for an error, from its message if that is English, else from the message on an
   * English page, else from the glossary; null if the name must be that of the code.
   */
  static @Nullable String ofError(ErrorCode error) {
    List<String> messages = new ArrayList<>();
    messages.add(error.message());
    error.translations().values().forEach(text -> messages.add(text.message()));
    for (String message : messages) {
      String name = ofMessage(message);
      if (name != null) {
        return name;
      }
    }
    for (String message : messages) {
      List<String> words = Meaning.isEnglish(message) ? List.of() : Meaning.ofMessage(message);
      if (!words.isEmpty()) {
        return new Words(words).constant();
      }
    }
    return null;
  }

  /**
   * Returns the name for a message: {@code THE_MESSAGE_IS_RECALLED}; null for a message that is not
   * English.
   */
  static @Nullable String ofMessage(String message) {
    String halfWidth = WIDE_PUNCTUATION.matcher(message).replaceAll(" ");
    if (!halfWidth.chars().allMatch(ConstantWords::isOfEnglish)) {
      return null;
    }
    String known = PLACEHOLDER.matcher(essence(halfWidth)).replaceAll(" ");
    String plain = APOSTROPHE.matcher(known).replaceAll("");
    List<String> words = Words.of(plain).parts();
    boolean english = words.stream().anyMatch(word -> ENGLISH.matcher(word).matches());
    if (!english || plain.isBlank()) {
      return null;
    }
    return new Words(shortened(words)).constant();
  }

  /**
   * Returns the first words of a long message, without articles. A negation after them is kept with
   * the words that follow it, since the name would otherwise say the opposite.
   */
  private static List<String> shortened(List<String> all) {
    int length = length(all);
    if (length == all.size()) {
      return all;
    }
    List<String> words =
        all.stream().filter(word -> !ARTICLES.contains(word.toLowerCase(Locale.ROOT))).toList();
    length = words.isEmpty() ? 0 : length(words);
    int negation = 0;
    while (negation < words.size() && !isNegation(words.get(negation))) {
      negation++;
    }
    if (negation < length || negation >= words.size()) {
      return length == 0 ? all.subList(0, length(all)) : words.subList(0, length);
    }
    int last = Math.min(words.size(), negation + WORDS_OF_NEGATION);
    while (last > negation + 1 && isLeading(words.get(last - 1))) {
      last--;
    }
    List<String> end = words.subList(Math.max(0, negation - 1), last);
    for (int start = Math.min(MOST_WORDS - end.size(), negation - 1); start > 0; start--) {
      List<String> name = new ArrayList<>(words.subList(0, start));
      name.addAll(end);
      if (!isLeading(words.get(start - 1)) && Words.fitting(name) == name.size()) {
        return name;
      }
    }
    return words.subList(0, length);
  }

  private static boolean isNegation(String word) {
    return NEGATIONS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Returns an English text without apostrophes, with symbols spelled out. */
  static String plainEnglish(String text) {
    return APOSTROPHE
        .matcher(text)
        .replaceAll("")
        .replace("&", " and ")
        .replace("+", " plus ")
        .replace("%", " percent ")
        .replace("#", " sharp ");
  }

  /** Returns the words of a message, in lower case, or the first of them; empty if not English. */
  static List<String> messageWords(String message) {
    String name = ofMessage(message);
    return name == null ? List.of() : List.of(name.toLowerCase(Locale.ROOT).split("_"));
  }

  /** Returns whether a character is ASCII or a typographic dash or quotation mark. */
  static boolean isOfEnglish(int c) {
    return c <= 0x7f || (c >= 0x2010 && c <= 0x2027);
  }

  /**
   * Returns the number of words in the name: ten, or a few more if the last one is a leading word.
   */
  private static int length(List<String> words) {
    int most = Words.fitting(words);
    if (words.size() <= Math.min(MOST_WORDS, most)) {
      return words.size();
    }
    int cut = Math.min(MOST_WORDS, most);
    for (int end = cut; end <= Math.min(cut + MORE_WORDS, most); end++) {
      if (!isLeading(words.get(end - 1))) {
        return end;
      }
    }
    int end = cut;
    while (end > 1 && isLeading(words.get(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isLeading(String word) {
    return LEADING.contains(word.toLowerCase(Locale.ROOT));
  }

  private static String essence(String message) {
    Matcher wrapped = WRAPPED.matcher(message);
    return ADVICE.matcher(wrapped.find() ? wrapped.group(1) : message).replaceFirst("");
  }
}
