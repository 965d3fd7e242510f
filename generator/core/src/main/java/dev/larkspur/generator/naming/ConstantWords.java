package dev.larkspur.generator.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What constants are called: by their value, their message, or their code. */
final class ConstantWords {
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9.]*");
  private static final Pattern PLACEHOLDER = Pattern.compile("%[a-z]|\\{[^{}]*}|<[^<>]*>");
  private static final Pattern FOREIGN = Pattern.compile("[^\\x00-\\x7f\u2010-\u2027]");

  private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,}");

  /** An apostrophe is part of its word: DOESNT, not DOESN_T. */
  private static final Pattern APOSTROPHE = Pattern.compile("(?<=[A-Za-z])['\u2019](?=[a-z])");

  /** Finer errors stand inside the message of the coarser one. */
  private static final Pattern WRAPPED = Pattern.compile("ErrMsg:\\s*([^;]*[^;\\s])");

  /** What to do is not what happened. */
  private static final Pattern ADVICE =
      Pattern.compile("[,.;]\\s*please\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final int MOST_WORDS = 10;

  private ConstantWords() {}

  /** {@code TEXT}, {@code VALUE_1}, {@code MINUS_1}. */
  static String ofValue(String value) {
    String text = value.strip();
    if (!NUMBER.matcher(text).matches()) {
      return Words.of(text).constant();
    }
    String digits = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    String prefix = text.startsWith("-") ? "MINUS_" : "VALUE_";
    return prefix + digits.replace('.', '_');
  }

  /** {@code CODE_230011}. */
  static String ofCode(long code) {
    return code < 0 ? "CODE_MINUS_" + String.valueOf(code).substring(1) : "CODE_" + code;
  }

  /** {@code THE_MESSAGE_IS_RECALLED}; null for a message that is not English. */
  static @Nullable String ofMessage(String message) {
    if (FOREIGN.matcher(message).find()) {
      return null;
    }
    String known = PLACEHOLDER.matcher(essence(message)).replaceAll(" ");
    String plain = APOSTROPHE.matcher(known).replaceAll("");
    List<String> words = new ArrayList<>(Words.of(plain).parts());
    boolean english = words.stream().anyMatch(word -> ENGLISH.matcher(word).matches());
    if (!english || plain.isBlank()) {
      return null;
    }
    return new Words(words.subList(0, Math.min(words.size(), MOST_WORDS))).constant();
  }

  private static String essence(String message) {
    Matcher wrapped = WRAPPED.matcher(message);
    return ADVICE.matcher(wrapped.find() ? wrapped.group(1) : message).replaceFirst("");
  }
}
