package dev.larkspur.generator.vocabulary;

import java.util.List;
import java.util.Map;

/**
 * The words of a language in type cells, beside those of the wire notation ({@code string}, {@code
 * int} …).
 *
 * @param words each word and the word of the wire notation that it stands for
 * @param lists suffixes that make a list of the type before them, as in {@code string 数组}
 * @param type the noun that may follow a type, as in {@code string 类型}
 * @param or the word between two types of which either may be sent
 * @param anyJson words in the description of an object with members of any name
 */
public record TypeWords(
    Map<String, String> words, List<String> lists, String type, String or, List<String> anyJson) {

  /** Returns whether the description of an object announces members of any name. */
  public boolean announcesAnyJson(String description) {
    return WordSearch.containsAny(description, anyJson);
  }
}
