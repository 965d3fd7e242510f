package dev.larkspur.generator.naming;

import java.util.Map;
import java.util.Set;

/** Plurals of English nouns. */
final class Plural {
  private static final Map<String, String> IRREGULAR =
      Map.of("person", "people", "child", "children", "man", "men", "woman", "women");

  /** Nouns without a plural. */
  private static final Set<String> UNCOUNTABLE =
      Set.of("content", "data", "equipment", "information", "personnel", "staff", "other");

  private Plural() {}

  /** Returns the plural of a noun in lower case. */
  static String of(String noun) {
    if (UNCOUNTABLE.contains(noun)) {
      return noun;
    }
    String irregular = IRREGULAR.get(noun);
    if (irregular != null) {
      return irregular;
    }
    if (noun.endsWith("y")
        && noun.length() > 1
        && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    boolean hissing =
        noun.endsWith("s") || noun.endsWith("x") || noun.endsWith("ch") || noun.endsWith("sh");
    return noun + (hissing ? "es" : "s");
  }
}
