package dev.larkspur.generator.reader.description;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.LimitWord;
import dev.larkspur.generator.vocabulary.LimitWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Limits in the sentences of a description, such as {@code 最多 200 个字符}. Only a clause that is
 * understood as a whole and applies to every value of the field becomes a constraint, and it stays
 * in the description. A rule under a label takes precedence.
 */
final class SentenceLimits {
  private static final String BULLETS = "-*+·•";

  private final String text;
  private final Type type;
  private final List<JsonNode> samples;
  private final LimitWords words;
  private final Bounds length = new Bounds();
  private final Bounds items = new Bounds();
  private final Bounds value = new Bounds();
  private final List<BigDecimal> values = new ArrayList<>();
  private boolean underCondition;
  private boolean fenced;

  /** The bounds of one kind; bounds that contradict each other are dropped. */
  private static final class Bounds {
    private @Nullable BigDecimal least;
    private @Nullable BigDecimal most;
    private boolean contradictory;

    void add(@Nullable BigDecimal lower, @Nullable BigDecimal upper) {
      contradictory |= differ(least, lower) || differ(most, upper);
      least = lower == null ? least : lower;
      most = upper == null ? most : upper;
    }

    private static boolean differ(@Nullable BigDecimal one, @Nullable BigDecimal other) {
      return one != null && other != null && one.compareTo(other) != 0;
    }

    boolean hold(@Nullable BigDecimal sample) {
      return sample == null
          || ((least == null || least.compareTo(sample) <= 0)
              && (most == null || most.compareTo(sample) >= 0));
    }

    boolean isConsistent() {
      return !contradictory && (least == null || most == null || least.compareTo(most) <= 0);
    }
  }

  private SentenceLimits(String text, Type type, List<JsonNode> samples, LimitWords words) {
    this.text = text;
    this.type = type;
    this.samples = samples;
    this.words = words;
  }

  /**
   * Returns constraints with the limits of a description added.
   *
   * @param samples the example, the default and the known values of the field; limits that they
   *     break do not count
   */
  static Constraints added(
      Constraints labelled, String text, Type type, List<JsonNode> samples, LimitWords words) {
    if (!hasDigit(text) || !canHold(type)) {
      return labelled;
    }
    SentenceLimits limits = new SentenceLimits(text, type, samples, words);
    limits.read();
    return limits.addedTo(labelled);
  }

  private static boolean canHold(Type type) {
    return type instanceof Type.StringType
        || type instanceof Type.ListType
        || type instanceof Type.IntegerType
        || type instanceof Type.NumberType;
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private void read() {
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      int behind = behindBreak(at);
      if (behind > at) {
        readUnfenced(start, at);
        start = behind;
      }
    }
    readUnfenced(start, text.length());
  }

  /** Returns the offset behind the line break at an offset, or the offset itself. */
  private int behindBreak(int at) {
    if (text.charAt(at) == '\n') {
      return at + 1;
    }
    if (!text.startsWith("<br", at)) {
      return at;
    }
    int close = at + "<br".length();
    while (close < text.length() && " /".indexOf(text.charAt(close)) >= 0) {
      close++;
    }
    return close < text.length() && text.charAt(close) == '>' ? close + 1 : at;
  }

  private void readUnfenced(int start, int end) {
    if (text.startsWith("```", PageText.skipBlank(text, start, end))) {
      fenced = !fenced;
    } else if (!fenced) {
      readLine(start, end);
    }
  }

  /** Reads a line, or the items that are joined in it. */
  private void readLine(int lineStart, int end) {
    int start = lineStart;
    for (int at = lineStart + 1; at < end; at++) {
      if (PageText.isBlank(text.charAt(at - 1)) && isBullet(at)) {
        readPart(start, at);
        start = at;
      }
    }
    readPart(start, end);
  }

  /** Returns whether a mark between blanks is a bullet, and not the sign of a range. */
  private boolean isBullet(int at) {
    int content = BULLETS.indexOf(text.charAt(at)) < 0 ? at : Segment.behindBullet(text, at);
    if (content == at) {
      return false;
    }
    int before = at - 1;
    while (before > 0 && isBesideNumber(text.charAt(before))) {
      before--;
    }
    int behind = content;
    while (behind < text.length() - 1 && isBesideNumber(text.charAt(behind))) {
      behind++;
    }
    return !(Character.isDigit(text.charAt(before)) && Character.isDigit(text.charAt(behind)));
  }

  private static boolean isBesideNumber(char c) {
    return PageText.isBlank(c) || c == '`';
  }

  private void readPart(int from, int end) {
    int start = PageText.skipBlank(text, from, end);
    int content = Math.min(end, Segment.behindBullet(text, start));
    if (PageText.isBlank(text, content, end)) {
      return;
    }
    if (content == start) {
      String line = PageText.strip(text.substring(start, end));
      boolean announces = "：:".indexOf(line.charAt(line.length() - 1)) >= 0;
      underCondition = announces && !words.isHeading(line);
    } else if (underCondition) {
      return;
    }
    LimitClauses read = LimitClauses.of(text, content, end, type, words);
    for (List<LimitToken> clause : read.clauses()) {
      Limit.in(clause).forEach(this::add);
    }
    values.addAll(read.values());
  }

  private void add(Limit limit) {
    boolean characters = limit.of() == LimitWord.CHARACTERS;
    if (type instanceof Type.ListType) {
      if (limit.of() == LimitWord.ITEMS) {
        items.add(limit.least(), limit.most());
      }
    } else if (!(type instanceof Type.StringType)) {
      if (!characters) {
        value.add(limit.least(), limit.most());
      }
    } else if (characters) {
      length.add(limit.least(), limit.most());
    } else if (limit.of() == LimitWord.VALUE
        && samples.stream().anyMatch(it -> number(it) != null)) {
      value.add(limit.least(), limit.most());
    }
  }

  private Constraints addedTo(Constraints labelled) {
    Bounds lengths = usable(length, SentenceLimits::characters);
    Bounds counts = usable(items, SentenceLimits::elements);
    Bounds ranges =
        values.stream().allMatch(value::hold)
            ? usable(value, SentenceLimits::number)
            : new Bounds();
    Constraints all =
        Constraints.builder()
            .minLength(or(labelled.minLength(), count(lengths.least)))
            .maxLength(or(labelled.maxLength(), count(lengths.most)))
            .minItems(or(labelled.minItems(), count(counts.least)))
            .maxItems(or(labelled.maxItems(), count(counts.most)))
            .minimum(or(labelled.minimum(), ranges.least))
            .maximum(or(labelled.maximum(), ranges.most))
            .pattern(labelled.pattern())
            .build();
    boolean ordered =
        isOrdered(all.minLength(), all.maxLength())
            && isOrdered(all.minItems(), all.maxItems())
            && isOrdered(all.minimum(), all.maximum());
    return ordered && !all.isEmpty() ? all : labelled;
  }

  private Bounds usable(Bounds bounds, Function<JsonNode, @Nullable BigDecimal> measure) {
    boolean usable =
        bounds.isConsistent()
            && samples.stream().allMatch(sample -> bounds.hold(measure.apply(sample)));
    return usable ? bounds : new Bounds();
  }

  private static @Nullable BigDecimal characters(JsonNode sample) {
    return sample.isTextual() ? BigDecimal.valueOf(sample.textValue().length()) : null;
  }

  private static @Nullable BigDecimal elements(JsonNode sample) {
    return sample.isArray() ? BigDecimal.valueOf(sample.size()) : null;
  }

  private static @Nullable BigDecimal number(JsonNode sample) {
    if (sample.isNumber()) {
      return sample.decimalValue();
    }
    WrittenNumber written = sample.isTextual() ? WrittenNumber.at(sample.textValue(), 0) : null;
    return written != null && written.end() == sample.textValue().length() ? written.value() : null;
  }

  private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
    return first == null ? second : first;
  }

  private static @Nullable Long count(@Nullable BigDecimal number) {
    if (number == null || number.signum() < 0 || number.scale() > 0) {
      return null;
    }
    return number.longValue();
  }

  private static <T extends Comparable<T>> boolean isOrdered(@Nullable T least, @Nullable T most) {
    return least == null || most == null || least.compareTo(most) <= 0;
  }
}
