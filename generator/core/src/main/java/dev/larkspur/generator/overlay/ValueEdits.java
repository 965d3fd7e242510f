package dev.larkspur.generator.overlay;

import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Type;
import java.util.ArrayList;
import java.util.List;

/** Application of one edit to the known values of a field. */
final class ValueEdits {
  private final Edit.OfValues edit;
  private final FieldPath path;
  private final String language;
  private final Outcome outcome;

  ValueEdits(Edit.OfValues edit, FieldPath path, String language, Outcome outcome) {
    this.edit = edit;
    this.path = path;
    this.language = language;
    this.outcome = outcome;
  }

  Field edited(Field row) {
    Type innermost = FieldEdits.innermost(row.type());
    if (innermost instanceof Type.BooleanType || innermost instanceof Type.ObjectType) {
      outcome.unmatched(
          path + " is " + OverlayType.write(row.type()) + ", which has no known values");
      return row;
    }
    List<EnumItem> values = new ArrayList<>(row.enumItems());
    if (edit instanceof Edit.ReplaceValues replace) {
      replace(values, replace.values());
    } else if (edit instanceof Edit.AddValue add) {
      add(values, add.value());
    } else if (edit instanceof Edit.RemoveValue remove) {
      remove(values, remove.value());
    } else if (edit instanceof Edit.DescribeValue describe) {
      describe(values, describe);
    }
    return row.toBuilder().enumItems(values).build();
  }

  private void replace(List<EnumItem> values, List<EnumItem> wanted) {
    List<String> before = words(values);
    if (before.equals(words(wanted)) && meanings(values).equals(meanings(wanted))) {
      outcome.agreed("the known values of " + path + " are the same");
      return;
    }
    List<EnumItem> replaced = wanted.stream().map(item -> translated(item, values)).toList();
    values.clear();
    values.addAll(replaced);
    outcome.changed("known values " + words(wanted) + ", not " + before);
  }

  /** Returns a value with its descriptions in other languages. */
  private EnumItem translated(EnumItem wanted, List<EnumItem> values) {
    int index = indexOf(values, wanted.value());
    return index < 0
        ? wanted
        : new EnumItem(
            wanted.value(),
            wanted.description(),
            wanted.source(),
            values.get(index).describedAs(wanted.description(), language).translations());
  }

  private void add(List<EnumItem> values, EnumItem wanted) {
    if (indexOf(values, wanted.value()) >= 0) {
      outcome.agreed(wanted.value() + " is a known value of " + path);
    } else {
      values.add(wanted);
      outcome.changed("known value " + wanted.value() + " added");
    }
  }

  private void remove(List<EnumItem> values, String value) {
    int index = indexOf(values, value);
    if (index < 0) {
      outcome.agreed(value + " is not a known value of " + path);
    } else {
      values.remove(index);
      outcome.changed("known value " + value + " removed");
    }
  }

  private void describe(List<EnumItem> values, Edit.DescribeValue wanted) {
    int index = indexOf(values, wanted.value());
    if (index < 0) {
      outcome.unmatched(wanted.value() + " is not a known value of " + path);
    } else if (values.get(index).in(language).equals(wanted.description())) {
      outcome.agreed("known value " + wanted.value() + " of " + path + " has that description");
    } else {
      EnumItem item = values.get(index);
      values.set(index, item.describedAs(wanted.description(), language));
      outcome.changed("known value " + item.value() + " means: " + wanted.description());
    }
  }

  private static List<String> words(List<EnumItem> values) {
    return values.stream().map(EnumItem::value).toList();
  }

  private static List<String> meanings(List<EnumItem> values) {
    return values.stream().map(EnumItem::description).toList();
  }

  private static int indexOf(List<EnumItem> values, String value) {
    return words(values).indexOf(value);
  }
}
