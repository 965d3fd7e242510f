package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.ConstraintsBuilder;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.source.PageText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules such as {@code 长度范围：`1` ～ `50` 字符}, gathered into {@link Constraints}. Characters make a
 * length that of a text; without them it is that of the list, or of the text where there is no
 * list.
 */
final class ConstraintsReader {
  private static final List<String> NAMES =
      List.of("长度范围", "取值范围", "最大长度", "最小长度", "固定长度", "最大值", "最小值", "正则校验");
  private static final String CHARACTERS = "字符";
  private static final List<String> LENGTHS = List.of("列表长度", "数组长度", "字符长度", "长度");
  private static final List<String> MOST = List.of("不能大于", "不能超过", "不得大于", "不得超过", "不大于", "不超过");
  private static final List<String> LEAST = List.of("不能小于", "不能少于", "不得小于", "不得少于", "不小于", "不少于");

  private final Type type;
  private final ConstraintsBuilder constraints = Constraints.builder();
  private boolean hasPattern;

  ConstraintsReader(Type type) {
    this.type = type;
  }

  Constraints read() {
    Constraints read = constraints.build();
    return read.isEmpty() ? Constraints.NONE : read;
  }

  /** Whether a line below the label is still a rule: an item, or one of the rules by name. */
  static boolean isRule(String piece) {
    int start = PageText.skipBlank(piece, 0);
    return EnumListItem.behindBullet(piece, start) > start
        || name(withoutBold(piece.substring(start))) != null;
  }

  /** Takes a rule that stands without the label, by its name and colon. */
  boolean takeUnlabelled(String piece) {
    String rule = withoutBullet(piece);
    String name = name(rule);
    if (name == null || rule.length() == name.length()) {
      return false;
    }
    char colon = rule.charAt(name.length());
    return (colon == '：' || colon == ':') && take(rule);
  }

  /** The name of a rule may be bold. */
  private static String withoutBold(String rule) {
    int start = Bold.skip(rule, 0);
    int end = start == 0 ? -1 : Bold.next(rule, start);
    return end < 0
        ? rule
        : PageText.strip(rule.substring(start, end)) + rule.substring(Bold.skip(rule, end));
  }

  /** Takes a rule if it can be read. */
  boolean take(String piece) {
    String rule = withoutBullet(piece);
    String name = name(rule);
    if (name == null) {
      return takeRange(rule) || takeWorded(rule);
    }
    String value = rule.substring(name.length());
    if (name.equals("正则校验")) {
      return takePattern(value);
    }
    Numbers numbers = Numbers.of(value);
    if (!numbers.alone()) {
      return false;
    }
    return switch (name) {
      case "长度范围" -> numbers.count() == 2 && length(numbers.first(), numbers.last(), value);
      case "取值范围" -> numbers.count() == 2 && range(numbers.first(), numbers.last());
      case "最大长度" -> numbers.count() == 1 && length(null, numbers.first(), value);
      case "最小长度" -> numbers.count() == 1 && length(numbers.first(), null, value);
      case "固定长度" -> numbers.count() == 1 && length(numbers.first(), numbers.first(), value);
      case "最大值" ->
          numbers.count() == 2
              ? range(numbers.first(), numbers.last())
              : numbers.count() == 1 && range(null, numbers.first());
      default -> numbers.count() == 1 && range(numbers.first(), null);
    };
  }

  /** {@code `1`~`10,000`字符} without a name: a length if it counts characters or elements. */
  private boolean takeRange(String rule) {
    Numbers numbers = Numbers.of(rule);
    if (!numbers.alone() || numbers.count() != 2) {
      return false;
    }
    return isNumeric()
        ? range(numbers.first(), numbers.last())
        : length(numbers.first(), numbers.last(), rule);
  }

  /** {@code 列表长度不能大于 200}. */
  private boolean takeWorded(String rule) {
    return takeWorded(rule, MOST, true) || takeWorded(rule, LEAST, false);
  }

  private boolean takeWorded(String rule, List<String> words, boolean most) {
    for (String word : words) {
      int at = rule.indexOf(word);
      if (at > 0 && LENGTHS.contains(PageText.strip(rule.substring(0, at)))) {
        Numbers numbers = Numbers.of(rule.substring(at + word.length()));
        return numbers.alone()
            && numbers.count() == 1
            && length(most ? null : numbers.first(), most ? numbers.first() : null, rule);
      }
    }
    return false;
  }

  /**
   * Takes what can be read of a rule that says more, such as a range in parentheses or one of its
   * clauses; the rule stays in the description.
   */
  boolean takePart(String rule) {
    int open = rule.indexOf('（');
    int close = rule.indexOf('）', open + 1);
    if (open >= 0 && close > open && isNumeric()) {
      return takeRange(rule.substring(open + 1, close));
    }
    boolean taken = false;
    for (int start = 0; start < rule.length(); ) {
      int end = clauseEnd(rule, start);
      taken |= takeClause(rule.substring(start, end));
      start = end + 1;
    }
    return taken;
  }

  /** A clause may have one name before another: the last one says what is meant. */
  private boolean takeClause(String clause) {
    String rule = withoutBullet(clause);
    String name = name(rule);
    int behind = name == null ? -1 : PageText.skipBlank(rule, name.length() + 1);
    boolean doubled = behind >= 0 && behind < rule.length() && name(rule.substring(behind)) != null;
    return take(doubled ? rule.substring(behind) : rule);
  }

  private static int clauseEnd(String rule, int start) {
    int end = start;
    while (end < rule.length() && "，。；;".indexOf(rule.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private boolean isNumeric() {
    return type instanceof Type.IntegerType || type instanceof Type.NumberType;
  }

  private boolean takePattern(String value) {
    String written = value.startsWith("：") || value.startsWith(":") ? value.substring(1) : value;
    String text = PageText.strip(written);
    int last = text.length() - 1;
    if (last > 0 && text.charAt(0) == '`' && text.charAt(last) == '`') {
      text = text.substring(1, last);
    }
    if (text.isEmpty() || hasPattern) {
      return false;
    }
    constraints.pattern(text);
    hasPattern = true;
    return true;
  }

  private boolean length(@Nullable BigDecimal least, @Nullable BigDecimal most, String words) {
    if (!isCount(least) || !isCount(most)) {
      return false;
    }
    boolean items = type instanceof Type.ListType && !words.contains(CHARACTERS);
    if (least != null) {
      long count = least.longValue();
      if (items) {
        constraints.minItems(count);
      } else {
        constraints.minLength(count);
      }
    }
    if (most != null) {
      long count = most.longValue();
      if (items) {
        constraints.maxItems(count);
      } else {
        constraints.maxLength(count);
      }
    }
    return true;
  }

  private static boolean isCount(@Nullable BigDecimal number) {
    return number == null
        || (number.signum() >= 0 && number.scale() <= 0 && number.precision() <= 18);
  }

  private boolean range(@Nullable BigDecimal least, @Nullable BigDecimal most) {
    if (least != null) {
      constraints.minimum(least);
    }
    if (most != null) {
      constraints.maximum(most);
    }
    return true;
  }

  private static String withoutBullet(String piece) {
    int start = PageText.skipBlank(piece, 0);
    return withoutBold(PageText.strip(piece.substring(EnumListItem.behindBullet(piece, start))));
  }

  private static @Nullable String name(String rule) {
    for (String name : NAMES) {
      if (rule.startsWith(name)) {
        return name;
      }
    }
    return null;
  }
}
