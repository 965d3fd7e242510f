package dev.larkspur.generator.alignment;

import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes what has another name on the newer page. Two items of the same owner are the same
 * under another name if each of them is the only one that is like the other: fields of one type
 * with the same description, known values with the same meaning, events of the same page. Names
 * that differ only in digits are different things.
 */
public final class Renames {
  private Renames() {}

  /** Returns the rows of two tables with renamed fields joined. */
  public static Pairs<Field> ofFields(Pairs<Field> rows) {
    return rows.haveSingles()
        ? rows.joined(Renames::description).joined(Renames::letters).joinedIf(Renames::isAlike)
        : rows;
  }

  /** Returns the path parameters of two URLs of one shape, joined by their position. */
  public static Pairs<Field> ofPathParameters(Pairs<Field> rows, String oldPath, String newPath) {
    List<String> before = parameters(oldPath);
    List<String> after = parameters(newPath);
    return rows.joined(field -> position(field, before), field -> position(field, after));
  }

  /** Returns the known values of two fields with renamed values joined. */
  public static Pairs<EnumItem> ofValues(Pairs<EnumItem> values) {
    return values.haveSingles()
        ? values
            .joined(Renames::meaning)
            .joined(item -> nullIfEmpty(TextLikeness.letters(item.value())))
            .joinedIf(Renames::isAlike)
        : values;
  }

  /** Returns the events of two models with events of the same page joined. */
  public static Pairs<Event> ofEvents(Pairs<Event> events) {
    return events.joined(Event::fullPath);
  }

  private static @Nullable String description(Field field) {
    return field.description().isBlank()
        ? null
        : TypeShape.onWire(field) + "\n" + withDigits(field.name(), field.description());
  }

  private static @Nullable String letters(Field field) {
    String letters = TextLikeness.letters(field.name());
    return letters.isEmpty() ? null : TypeShape.onWire(field) + "\n" + letters;
  }

  private static @Nullable String meaning(EnumItem item) {
    return item.description().isBlank() ? null : withDigits(item.value(), item.description());
  }

  /** Returns a text with the digits of a name, which tell things of one description apart. */
  private static String withDigits(String name, String text) {
    StringBuilder mark = new StringBuilder();
    boolean isNumber = name.codePoints().allMatch(Character::isDigit);
    if (!isNumber) {
      name.codePoints().filter(Character::isDigit).forEach(mark::appendCodePoint);
    }
    return mark.append('\n').append(text.strip()).toString();
  }

  private static boolean isAlike(Field one, Field other) {
    if (!TypeShape.onWire(one).equals(TypeShape.onWire(other))
        || TextLikeness.isNumbered(one.name(), other.name())) {
      return false;
    }
    boolean similarName = TextLikeness.isSimilarName(one.name(), other.name());
    return isSimilar(one.description(), other.description())
        ? similarName || haveSameContent(one, other)
        : similarName && haveSameContent(one, other);
  }

  private static boolean isAlike(EnumItem one, EnumItem other) {
    return !TextLikeness.isNumbered(one.value(), other.value())
        && TextLikeness.isSimilarName(one.value(), other.value())
        && isSimilar(one.description(), other.description());
  }

  private static boolean isSimilar(String one, String other) {
    return one.isBlank() ? other.isBlank() : TextLikeness.isSimilarText(one, other);
  }

  /** Returns whether two fields have the same members or known values, at least two. */
  private static boolean haveSameContent(Field one, Field other) {
    Set<String> content = content(one);
    return content.size() > 1 && content.equals(content(other));
  }

  private static Set<String> content(Field field) {
    return Stream.concat(
            field.fields().stream().map(Field::name),
            field.enumItems().stream().map(EnumItem::value))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static List<String> parameters(String path) {
    return Stream.of(path.split("/", -1))
        .filter(segment -> segment.startsWith(":"))
        .map(segment -> segment.substring(1))
        .toList();
  }

  private static @Nullable String position(Field field, List<String> parameters) {
    int position = parameters.indexOf(field.name());
    return position < 0 ? null : Integer.toString(position);
  }

  private static @Nullable String nullIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }
}
