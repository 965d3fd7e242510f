package dev.larkspur.generator.naming;

import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of the constants of an enum type. A constant is named after its value if that has letters,
 * else after the English words of its description, else it is {@code VALUE_n}.
 */
final class ConstantNames {
  private static final String ENGLISH = "en";

  /** Words in the name of a member whose values are states. */
  private static final Set<String> STATES =
      Set.of("status", "state", "stage", "phase", "result", "conclusion");

  private static final int MOST_WORDS = 9;

  private final EnumType type;
  private final boolean state;
  private final boolean bilingual;
  private final Map<String, Meaning> meanings = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>(Reserved.CONSTANTS);

  private ConstantNames(EnumType type) {
    this.type = type;
    this.state =
        Words.of(type.name()).parts().stream()
            .anyMatch(word -> STATES.contains(word.toLowerCase(Locale.ROOT)));
    this.bilingual =
        type.items().size() > 1
            && type.items().stream()
                .map(item -> Leading.of(item.description()).term())
                .allMatch(BilingualName::isShort);
  }

  /** Returns the candidates for the name of each constant, the best first, by value. */
  static Map<String, List<String>> of(EnumType type) {
    return new ConstantNames(type).candidates();
  }

  private Map<String, List<String>> candidates() {
    Map<String, List<String>> candidates = new LinkedHashMap<>();
    for (EnumItem item : type.items()) {
      Meaning meaning = ConstantWords.isWord(item.value()) ? Meaning.UNKNOWN : meaning(item);
      if (meaning.words().isEmpty()) {
        String name = ConstantWords.ofValue(item.value());
        taken.add(name);
        candidates.put(
            item.value(), List.of(Reserved.CONSTANTS.contains(name) ? "VALUE_" + name : name));
      } else {
        meanings.put(item.value(), meaning);
      }
    }
    Map<String, String> plain = plainOnes();
    meanings.forEach(
        (value, meaning) -> {
          String name = name(value, meaning, plain.get(constant(meaning)));
          String numbered = Words.suffixed(constant(meaning), ConstantWords.numeral(value));
          candidates.put(value, name.equals(numbered) ? List.of(name) : List.of(name, numbered));
        });
    return candidates;
  }

  /**
   * Returns, by name, the value that gets it without remark: the only one with this name, or else
   * the first one without remark.
   */
  private Map<String, String> plainOnes() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    meanings.forEach(
        (value, meaning) ->
            values.computeIfAbsent(constant(meaning), name -> new ArrayList<>()).add(value));
    Map<String, String> plain = new HashMap<>();
    values.forEach(
        (name, all) ->
            all.stream()
                .filter(value -> all.size() == 1 || !meaning(value).explained())
                .findFirst()
                .ifPresent(value -> plain.put(name, value)));
    return plain;
  }

  private String name(String value, Meaning meaning, @Nullable String plain) {
    String name = constant(meaning);
    if (value.equals(plain) && taken.add(name)) {
      return name;
    }
    List<String> remarked = new ArrayList<>(meaning.words());
    remarked.addAll(meaning.remark());
    String longer = new Words(remarked).constant();
    boolean says =
        !meaning.remark().isEmpty()
            && !meaning.remark().equals(meaning.words())
            && remarked.size() <= MOST_WORDS;
    if (says && taken.add(longer)) {
      return longer;
    }
    String numbered = Words.suffixed(name, ConstantWords.numeral(value));
    taken.add(numbered);
    return numbered;
  }

  private Meaning meaning(String value) {
    return meanings.getOrDefault(value, Meaning.UNKNOWN);
  }

  /** Returns the meaning: English of the page, of the English page, or of the glossary. */
  private Meaning meaning(EnumItem item) {
    String english = item.translations().get(ENGLISH);
    List<String> texts = new ArrayList<>();
    texts.add(item.description());
    if (english != null) {
      texts.add(0, english);
    }
    item.translations().forEach((language, text) -> texts.add(text));
    for (String text : texts) {
      Meaning meaning = Meaning.of(withoutValue(text, item.value()), state, bilingual);
      if (!meaning.words().isEmpty()) {
        return meaning;
      }
    }
    return Meaning.of(item.value(), state, false);
  }

  /** Returns a description without the value before it: "1: male". */
  private static String withoutValue(String description, String value) {
    String text = description.strip();
    if (!text.startsWith(value) || text.length() == value.length()) {
      return text;
    }
    int end = value.length();
    while (end < text.length() && "-:：.、 =".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end == value.length() ? text : text.substring(end);
  }

  private static String constant(Meaning meaning) {
    return new Words(meaning.words()).constant();
  }
}
