package dev.larkspur.generator.naming;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** Singular forms of English names of lists: {@code user_ids} and {@code user_id_list} are ids. */
final class Singular {
  /** Last words that only mean that there are several elements. */
  private static final Set<String> CONTAINERS = Set.of("list", "lists", "array", "arr");

  /** Plural endings of two letters after the singular. */
  private static final Set<String> LONG_ENDINGS = Set.of("sses", "shes", "ches", "xes");

  /** Endings of words that are not plural. */
  private static final Set<String> SINGULAR_ENDINGS = Set.of("ss", "us", "sis");

  /** Words that the rules do not cover, by plural; a word may be its own singular. */
  private static final Properties EXCEPTIONS = load();

  private Singular() {}

  /** Returns the name of one element of a list. */
  static Words of(Words list) {
    List<String> parts = new ArrayList<>(list.parts());
    int last = parts.size() - 1;
    if (last > 0 && CONTAINERS.contains(parts.get(last).toLowerCase(Locale.ROOT))) {
      parts.remove(last);
      last--;
    }
    String word = parts.get(last);
    parts.set(last, endsAcronym(word) ? without(word, 1) : of(word.toLowerCase(Locale.ROOT)));
    return new Words(parts);
  }

  /** Returns whether a word is the end of an acronym in the plural, such as {@code IDs}. */
  private static boolean endsAcronym(String word) {
    return word.length() == 2 && Character.isUpperCase(word.charAt(0)) && word.charAt(1) == 's';
  }

  private static String of(String word) {
    String exception = EXCEPTIONS.getProperty(word);
    if (exception != null) {
      return exception;
    } else if (!word.endsWith("s") || word.length() < 3) {
      return word;
    } else if (word.endsWith("es") && isSingular(without(word, 2))) {
      return without(word, 2);
    } else if (word.endsWith("ies") && word.length() > 4) {
      return without(word, 3) + "y";
    } else if (LONG_ENDINGS.stream().anyMatch(word::endsWith)) {
      return without(word, 2);
    }
    return SINGULAR_ENDINGS.stream().anyMatch(word::endsWith) ? word : without(word, 1);
  }

  /** Returns whether a word that ends in s is a singular, such as "status". */
  private static boolean isSingular(String word) {
    return word.equals(EXCEPTIONS.getProperty(word));
  }

  private static String without(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }

  private static Properties load() {
    try (InputStream words = Singular.class.getResourceAsStream("singulars.properties")) {
      if (words == null) {
        throw new IllegalStateException("The list of singulars is missing.");
      }
      Properties exceptions = new Properties();
      exceptions.load(new InputStreamReader(words, StandardCharsets.UTF_8));
      return exceptions;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
