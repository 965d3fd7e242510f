package dev.larkspur.generator.alignment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Alignment of the rows of tables: whatever means the same becomes what the newer page has. */
final class RowAlignment {
  private final FormChange forms;
  private final TextAlignment texts;

  RowAlignment(FormChange forms, TextAlignment texts) {
    this.forms = forms;
    this.texts = texts;
  }

  /** Returns the rows of a newer page, with the levels of the older rows if they were lost. */
  List<Field> newer(List<Field> old, List<Field> now) {
    return forms.losesLevels() ? RowLevels.nested(now, old) : now;
  }

  /**
   * Returns the rows of an older page.
   *
   * @param now the rows of the newer page, after {@link #newer}
   */
  List<Field> older(List<Field> old, List<Field> now) {
    return aligned(forms.gainsLevels() ? RowLevels.nested(old, now) : old, now);
  }

  private List<Field> aligned(List<Field> old, List<Field> now) {
    List<Field> aligned = new ArrayList<>();
    for (var pair : Pairs.of(old, now, Field::name, RowAlignment::isSameRow).rows()) {
      Field before = pair.before();
      Field after = pair.after();
      if (before != null) {
        aligned.add(after == null ? before : aligned(before, after));
      }
    }
    return aligned;
  }

  private Field aligned(Field old, Field now) {
    return old.toBuilder()
        .type(hasSameType(old, now) ? now.type() : old.type())
        .required(
            isTrue(old.required()) == isTrue(now.required()) ? now.required() : old.required())
        .description(texts.align(old.description(), now.description(), now.translations()))
        .translations(texts.align(old.translations(), now.translations(), now.description()))
        .defaultValue(aligned(old.defaultValue(), now.defaultValue()))
        .example(aligned(old.example(), now.example()))
        .enumItems(items(old.enumItems(), now.enumItems()))
        .fields(aligned(old.fields(), now.fields()))
        .build();
  }

  private List<EnumItem> items(List<EnumItem> old, List<EnumItem> now) {
    List<EnumItem> items = new ArrayList<>();
    for (var pair : Pairs.of(old, now, EnumItem::value, Object::equals).rows()) {
      EnumItem before = pair.before();
      EnumItem after = pair.after();
      if (before != null) {
        items.add(after == null ? before : aligned(before, after));
      }
    }
    return items;
  }

  /** The notation alone decides whether a value is in a tag or in a list. */
  private EnumItem aligned(EnumItem old, EnumItem now) {
    return new EnumItem(
        old.value(),
        texts.align(old.description(), now.description(), now.translations()),
        now.source(),
        texts.align(old.translations(), now.translations(), now.description()));
  }

  private static @Nullable JsonNode aligned(@Nullable JsonNode old, @Nullable JsonNode now) {
    boolean isSame =
        old != null
            && now != null
            && old.isValueNode()
            && now.isValueNode()
            && TextMeaning.isSame(old.asText(), now.asText());
    return isSame ? now : old;
  }

  /** A type without rows below it is the same type if the rows were lost or moved. */
  private static boolean hasSameType(Field old, Field now) {
    Type one = old.type();
    Type other = now.type();
    return TypeShape.of(old).equals(TypeShape.of(now))
        || TextMeaning.isSame(one.text(), other.text());
  }

  private static boolean isTrue(@Nullable Boolean value) {
    return value != null && value;
  }

  /** Returns whether two rows of one name are the same row, regardless of its position. */
  private static boolean isSameRow(Field one, Field other) {
    return TypeShape.of(one).equals(TypeShape.of(other))
        && isTrue(one.required()) == isTrue(other.required())
        && TextMeaning.isSame(one.description(), other.description());
  }
}
