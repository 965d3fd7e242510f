package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.ConstraintsBuilder;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.ConstraintKind;
import dev.larkspur.generator.vocabulary.ConstraintWords;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects rules such as {@code 长度范围：`1` ～ `50` 字符} into {@link Constraints}. A length in
 * characters is that of a string; one without a unit is that of the list if the field has one.
 */
final class ConstraintsReader {
  private final Type type;
  private final ConstraintWords words;
  private final ConstraintsBuilder constraints = Constraints.builder();
  private boolean hasPattern;

  ConstraintsReader(Type type, ConstraintWords words) {
    this.type = type;
    this.words = words;
  }

  /** Returns the constraints taken so far. */
  Constraints constraints() {
    Constraints read = constraints.build();
    return read.isEmpty() ? Constraints.NONE : read;
  }

  /** Returns whether a line below the label is a rule: an item, or a constraint by its name. */
  boolean isRule(String line) {
    int start = PageText.skipBlank(line, 0);
    return Segment.behindBullet(line, start) > start
        || words.name(withoutBold(line.substring(start))) != null;
  }

  /** Takes a rule without the label if it has a name and a colon. */
  boolean takeUnlabelled(String line) {
    String rule = withoutBullet(line);
    String name = words.name(rule);
    if (name == null || rule.length() == name.length()) {
      return false;
    }
    char colon = rule.charAt(name.length());
    return (colon == '：' || colon == ':') && take(rule);
  }

  /** Removes the marks around the name of a rule in bold. */
  private static String withoutBold(String rule) {
    int start = BoldMarks.skip(rule, 0);
    int end = start == 0 ? -1 : BoldMarks.next(rule, start);
    return end < 0
        ? rule
        : PageText.strip(rule.substring(start, end)) + rule.substring(BoldMarks.skip(rule, end));
  }

  /** Takes a rule if it can be read. */
  boolean take(String line) {
    String rule = withoutBullet(line);
    String name = words.name(rule);
    return name == null
        ? takeRange(rule) || takeSentence(rule)
        : takeNamed(words.kind(name), rule.substring(name.length()));
  }

  private boolean takeNamed(ConstraintKind kind, String value) {
    if (kind == ConstraintKind.PATTERN) {
      return takePattern(value);
    }
    NumberScan numbers = NumberScan.of(value);
    int count = numbers.count();
    if (count < 1 || count > 2 || !words.addNothing(numbers.rest())) {
      return false;
    }
    BigDecimal first = numbers.first();
    BigDecimal last = numbers.last();
    boolean one = count == 1;
    return switch (kind) {
      case LENGTH_RANGE -> !one && length(first, last, value);
      case MIN_LENGTH -> one && length(first, null, value);
      case MAX_LENGTH -> one && length(null, last, value);
      case FIXED_LENGTH -> one && length(first, last, value);
      case VALUE_RANGE -> !one && range(first, last);
      case MINIMUM -> one && range(first, null);
      // Some pages write the whole range under the name of its upper end.
      case MAXIMUM -> range(one ? null : first, last);
      case PATTERN -> false;
    };
  }

  /** Takes {@code `1`~`10,000`字符} without a name: a length unless the field is a number. */
  private boolean takeRange(String rule) {
    NumberScan numbers = NumberScan.of(rule);
    if (numbers.count() != 2 || !words.addNothing(numbers.rest())) {
      return false;
    }
    return isNumeric()
        ? range(numbers.first(), numbers.last())
        : length(numbers.first(), numbers.last(), rule);
  }

  /** Takes {@code 列表长度不能大于 200}. */
  private boolean takeSentence(String rule) {
    return takeSentence(rule, words.atMost(), true) || takeSentence(rule, words.atLeast(), false);
  }

  private boolean takeSentence(String rule, List<String> limits, boolean most) {
    for (String limit : limits) {
      int at = ConstraintWords.indexOf(rule, limit);
      if (at > 0 && words.isLength(rule.substring(0, at))) {
        NumberScan numbers = NumberScan.of(rule.substring(at + limit.length()));
        return numbers.count() == 1
            && words.addNothing(numbers.rest())
            && length(most ? null : numbers.first(), most ? numbers.first() : null, rule);
      }
    }
    return false;
  }

  /**
   * Takes what can be read of a rule that says more: a range in parentheses, or single clauses. The
   * rule stays in the description.
   */
  boolean takePart(String rule) {
    if (isNumeric() && (takeParenthesis(rule, '（', '）') || takeParenthesis(rule, '(', ')'))) {
      return true;
    }
    boolean taken = false;
    for (int start = 0; start < rule.length(); ) {
      int end = clauseEnd(rule, start);
      taken |= takeClause(rule.substring(start, end));
      start = end + 1;
    }
    return taken;
  }

  private boolean takeParenthesis(String rule, char opening, char closing) {
    int open = rule.indexOf(opening);
    int close = rule.indexOf(closing, open + 1);
    return open >= 0 && close > open && takeRange(rule.substring(open + 1, close));
  }

  /** Takes a clause; of two names in a row, such as {@code 长度范围：固定长度：10}, the second counts. */
  private boolean takeClause(String clause) {
    String rule = withoutBullet(clause);
    String name = words.name(rule);
    int next = name == null ? -1 : PageText.skipBlank(rule, name.length() + 1);
    boolean doubled = next >= 0 && next < rule.length() && words.name(rule.substring(next)) != null;
    return take(doubled ? rule.substring(next) : rule);
  }

  private static int clauseEnd(String rule, int start) {
    int end = start;
    while (end < rule.length() && !ConstraintWords.endsClause(rule, end)) {
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

  private boolean length(@Nullable BigDecimal least, @Nullable BigDecimal most, String rule) {
    if (!isCount(least) || !isCount(most)) {
      return false;
    }
    boolean items = type instanceof Type.ListType && !words.countsCharacters(rule);
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

  private static String withoutBullet(String line) {
    int start = PageText.skipBlank(line, 0);
    return withoutBold(PageText.strip(line.substring(Segment.behindBullet(line, start))));
  }
}
