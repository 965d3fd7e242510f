package dev.larkspur.generator.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.JsonInString;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of examples: the order of members, the notation of numbers, white space, JSON inside
 * strings and the order of several examples do not count.
 */
final class ExampleMeaning {
  private ExampleMeaning() {}

  /** Returns whether two pages have the same examples. */
  static boolean isSame(List<Example> before, List<Example> after) {
    return counted(before).equals(counted(after));
  }

  /** Returns whether two example values of a field are the same; null if a page has none. */
  static boolean isSame(@Nullable JsonNode before, @Nullable JsonNode after) {
    if (before == null || after == null) {
      return before == null && after == null;
    }
    return of(before).equals(of(after));
  }

  private static Map<Object, Long> counted(List<Example> examples) {
    return examples.stream()
        .map(example -> example.json() == null ? words(example.text()) : of(example.json()))
        .collect(Collectors.groupingBy(meaning -> meaning, HashMap::new, Collectors.counting()));
  }

  private static Object of(JsonNode value) {
    if (value.isObject()) {
      Map<String, Object> members = new TreeMap<>();
      value.properties().forEach(member -> members.put(member.getKey(), of(member.getValue())));
      return members;
    } else if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false).map(ExampleMeaning::of).toList();
    } else if (value.isNumber()) {
      BigDecimal number = value.decimalValue();
      return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
    return value.isTextual() ? ofText(value.textValue()) : value;
  }

  private static Object ofText(String text) {
    JsonNode json = JsonInString.in(text);
    return json == null ? words(text) : List.of("JSON", of(json));
  }

  /** Returns a text with each run of white space as one space. */
  private static String words(@Nullable String text) {
    StringBuilder words = new StringBuilder();
    boolean space = false;
    for (int i = 0; text != null && i < text.length(); i++) {
      char sign = text.charAt(i);
      if (Character.isWhitespace(sign)) {
        space = !words.isEmpty();
      } else {
        words.append(space ? " " : "").append(sign);
        space = false;
      }
    }
    return words.toString();
  }
}
