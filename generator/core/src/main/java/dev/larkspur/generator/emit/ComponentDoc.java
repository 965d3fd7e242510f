package dev.larkspur.generator.emit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Javadoc of a component. */
final class ComponentDoc {
  /** The maximum length of a default or example value; longer ones are shortened. */
  private static final int LONGEST_VALUE = 160;

  private static final int SHORTENED_VALUE = 60;

  private static final String ANNOUNCING = ",:\uFF0C\uFF1A\uFF1B\u3001";

  private final JavadocCache comments;

  ComponentDoc(JavadocCache comments) {
    this.comments = comments;
  }

  /** Returns description, constraints, values and scopes; the first line starts at a column. */
  String full(Property property, int column) {
    List<String> blocks = new ArrayList<>(description(property));
    String facts = String.join(" ", facts(property.row()));
    if (!facts.isEmpty()) {
      blocks.add(facts);
    }
    if (!property.row().enumItems().isEmpty()
        && !(property.type().innermost() instanceof TypeRef.OneOf)) {
      blocks.add(items(property.row()));
    }
    if (property.type().innermost() == TypeRef.Scalar.STRING
        && !property.row().fields().isEmpty()) {
      blocks.add("The page describes these members of the text:");
      blocks.add(members(property.row().fields()));
    }
    return JavadocBlocks.join(blocks, column);
  }

  /** Returns the first sentence of the description. */
  String summary(Property property) {
    String first = description(property).get(0);
    boolean sentence = !JavadocBlocks.isMarkup(first);
    return JavadocBlocks.join(
        List.of(sentence ? firstSentence(first) : JavadocText.code(property.name())));
  }

  private List<String> description(Property property) {
    List<String> blocks = comments.blocks(property.row().description());
    return blocks.isEmpty() ? List.of(JavadocText.code(property.name())) : blocks;
  }

  private static List<String> facts(Field row) {
    List<String> facts = new ArrayList<>();
    addIfPresent(facts, constraints(row.constraints()));
    addIfPresent(facts, value("Default", row.defaultValue()));
    addIfPresent(facts, isEmptyJson(row.example()) ? null : value("Example", row.example()));
    List<String> scopes = row.unconditionalScopes();
    if (!scopes.isEmpty()) {
      facts.add("Requires " + anyOf(scopes) + ".");
    }
    return facts;
  }

  /** Returns the scopes, any one of which is sufficient, as code. */
  static String anyOf(List<String> scopes) {
    String names = scopes.stream().map(JavadocText::code).collect(Collectors.joining(", "));
    return scopes.size() == 1 ? "the scope " + names : "any of the scopes " + names;
  }

  /** Returns whether an example shows only that a string holds JSON. */
  private static boolean isEmptyJson(@Nullable JsonNode example) {
    String text = example == null ? "" : example.asText();
    return text.equals("{}") || text.equals("[]");
  }

  private static void addIfPresent(List<String> facts, @Nullable String fact) {
    if (fact != null) {
      facts.add(fact);
    }
  }

  private static @Nullable String value(String label, @Nullable JsonNode value) {
    if (value == null) {
      return null;
    }
    String text = value.isTextual() ? value.asText() : value.toString();
    if (text.isBlank()) {
      return null;
    } else if (text.length() <= LONGEST_VALUE) {
      return label + ": " + JavadocText.code(text) + ".";
    }
    int end =
        SHORTENED_VALUE - (Character.isHighSurrogate(text.charAt(SHORTENED_VALUE - 1)) ? 1 : 0);
    String beginning = text.substring(0, end).strip();
    return label + ", shortened: " + JavadocText.code(beginning) + "\u2026";
  }

  private String items(Field row) {
    return row.enumItems().stream()
        .map(this::item)
        .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
  }

  private String item(EnumItem item) {
    String value = "<li>" + JavadocText.code(item.value());
    String text = JavadocBlocks.join(comments.blocks(item.description()), value.length());
    return value + (text.isEmpty() ? "" : ": ") + text + "</li>";
  }

  /**
   * Returns the members of the JSON text that a string holds, each with the first sentence about
   * it.
   */
  private String members(List<Field> rows) {
    return rows.stream().map(this::member).collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
  }

  private String member(Field row) {
    String name = "<li>" + JavadocText.code(row.name());
    List<String> blocks = comments.blocks(row.description());
    boolean described = !blocks.isEmpty() && !JavadocBlocks.isMarkup(blocks.get(0));
    String text =
        described
            ? ": " + JavadocBlocks.join(List.of(firstSentence(blocks.get(0))), name.length() + 2)
            : "";
    return name + text + (row.fields().isEmpty() ? "" : "\n" + members(row.fields())) + "</li>";
  }

  private static @Nullable String constraints(Constraints constraints) {
    List<String> sentences = new ArrayList<>();
    addIfPresent(sentences, range("Characters", constraints.minLength(), constraints.maxLength()));
    addIfPresent(sentences, range("Elements", constraints.minItems(), constraints.maxItems()));
    addIfPresent(sentences, range("Value", constraints.minimum(), constraints.maximum()));
    if (constraints.pattern() != null) {
      sentences.add("Pattern: " + JavadocText.code(constraints.pattern()) + ".");
    }
    return sentences.isEmpty() ? null : String.join(" ", sentences);
  }

  private static @Nullable String range(
      String label, @Nullable Number least, @Nullable Number most) {
    if (least == null) {
      return most == null ? null : label + ": at most " + most + ".";
    } else if (most == null) {
      return label + ": at least " + least + ".";
    }
    return label + ": " + (least.equals(most) ? "exactly " : least + " to ") + most + ".";
  }

  static String firstSentence(String block) {
    int end = block.indexOf('\u3002');
    int stop = block.indexOf(". ");
    int cut = end < 0 ? stop : stop < 0 ? end : Math.min(end, stop);
    String sentence = cut < 0 ? block : block.substring(0, cut + 1);
    return isInsideMarkup(sentence) || isInsideBrackets(sentence)
        ? block
        : withoutAnnouncement(sentence);
  }

  /** Removes a colon or comma at the end, since what it announces does not follow. */
  private static String withoutAnnouncement(String sentence) {
    int last = sentence.length() - 1;
    return last > 0 && ANNOUNCING.indexOf(sentence.charAt(last)) >= 0
        ? sentence.substring(0, last).strip()
        : sentence;
  }

  private static boolean isInsideBrackets(String sentence) {
    return sentence.lastIndexOf('\uFF08') > sentence.lastIndexOf('\uFF09')
        || sentence.lastIndexOf('(') > sentence.lastIndexOf(')');
  }

  private static boolean isInsideMarkup(String sentence) {
    return sentence.lastIndexOf("{@code ") > sentence.lastIndexOf('}')
        || sentence.lastIndexOf("<a ") > sentence.lastIndexOf("</a>")
        || sentence.lastIndexOf("<code>") > sentence.lastIndexOf("</code>");
  }
}
