package dev.larkspur.generator.reader.description;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.reader.example.JsonText;
import dev.larkspur.generator.source.PageText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a list of values is about its field, or about a member of the JSON that it holds. */
final class ListSubject {
  private static final String SENTENCE_ENDS = "。；;！";
  private static final String CLAUSE_ENDS = "，,：:";

  /** What makes a word before it the name of what the list is about. */
  private static final List<String> NOUNS = List.of("参数", "字段", "属性", "枚举", "可选值", "可能值", "取值");

  /** Behind these another parameter is named that only decides which values fit. */
  private static final List<String> CONDITIONS = List.of("当", "若", "如果", "根据", "与", "和");

  private ListSubject() {}

  /** A boolean has its two values, and an object's members have theirs. */
  static boolean canBeListed(Type type) {
    Type innermost = type;
    while (!(innermost instanceof Type.BooleanType) && !(innermost instanceof Type.ObjectType)) {
      if (innermost instanceof Type.ListType list) {
        innermost = list.element();
      } else if (innermost instanceof Type.MapType map) {
        innermost = map.element();
      } else {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence that announces a list calls another parameter by its name. */
  static boolean isAnother(String announcing, String fieldName) {
    String sentence = lastSentence(announcing);
    boolean conditional = false;
    for (int at = 0; at < sentence.length(); ) {
      int end = at;
      while (end < sentence.length() && isPart(sentence.charAt(end))) {
        end++;
      }
      String word = sentence.substring(at, end);
      if (!conditional
          && isIdentifier(word)
          && !word.equalsIgnoreCase(fieldName)
          && isNoun(sentence, end)) {
        return true;
      }
      if (end < sentence.length() && CLAUSE_ENDS.indexOf(sentence.charAt(end)) >= 0) {
        conditional = false;
      } else if (startsWithAny(sentence, end, CONDITIONS)) {
        conditional = true;
      }
      at = end + 1;
    }
    return false;
  }

  /** Words of a name are joined; a single word may be any, such as the ID in a sentence. */
  private static boolean isIdentifier(String word) {
    return word.indexOf('_') > 0;
  }

  /** Whether a field that holds this example has values that no list can hold. */
  static boolean holdsJson(@Nullable JsonNode example, Type type) {
    if (example == null || type instanceof Type.ListType || type instanceof Type.MapType) {
      return false;
    }
    JsonNode json = example.isTextual() ? JsonText.strict(example.textValue()) : example;
    return json != null && json.isContainerNode();
  }

  private static String lastSentence(String text) {
    String said = PageText.strip(text);
    int start = Math.max(0, said.length() - 1);
    while (start > 0 && SENTENCE_ENDS.indexOf(said.charAt(start - 1)) < 0) {
      start--;
    }
    return said.substring(start);
  }

  private static boolean isNoun(String sentence, int from) {
    int at = from < sentence.length() && sentence.charAt(from) == '`' ? from + 1 : from;
    int behind = PageText.skipBlank(sentence, at);
    int noun = sentence.startsWith("的", behind) ? behind + 1 : behind;
    return startsWithAny(sentence, noun, NOUNS);
  }

  private static boolean startsWithAny(String text, int at, List<String> words) {
    return words.stream().anyMatch(word -> text.startsWith(word, at));
  }

  private static boolean isPart(char c) {
    return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
  }
}
