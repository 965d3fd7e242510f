package dev.larkspur.generator.overlay;

import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.ConstraintsBuilder;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.FieldBuilder;
import dev.larkspur.generator.model.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Application of one edit to the fields of one level. */
final class FieldEdits implements Rows.Level {
  private final Edit.OfField edit;
  private final FieldPath path;
  private final int line;
  private final String language;
  private final Outcome outcome;

  /**
   * Creates the application of an edit.
   *
   * @param path the path of the field in the overlay
   * @param line the line of a field that is added, which is that of its page
   * @param language the language of texts that are corrected
   */
  FieldEdits(Edit.OfField edit, FieldPath path, int line, String language, Outcome outcome) {
    this.edit = edit;
    this.path = path;
    this.line = line;
    this.language = language;
    this.outcome = outcome;
  }

  @Override
  public List<Field> edited(List<Field> rows, String name) {
    if (edit instanceof Edit.Add add) {
      return added(rows, name, add);
    } else if (edit instanceof Edit.Remove) {
      return removed(rows, name);
    } else if (edit instanceof Edit.Rename rename) {
      return renamed(rows, name, rename);
    } else if (!Rows.has(rows, name)) {
      outcome.unmatched("the field " + path + " does not exist");
      return rows;
    } else if (edit instanceof Edit.Retype retype) {
      return each(rows, name, row -> retyped(row, retype));
    } else if (edit instanceof Edit.Require require) {
      return each(rows, name, row -> required(row, require));
    } else if (edit instanceof Edit.Open open) {
      return each(rows, name, row -> opened(row, open.open()));
    } else if (edit instanceof Edit.DescribeField describe) {
      return each(rows, name, row -> described(row, describe.description()));
    } else if (edit instanceof Edit.DeprecateField deprecate) {
      return each(rows, name, row -> deprecated(row, deprecate.deprecated()));
    } else if (edit instanceof Edit.Bound bound) {
      return each(rows, name, row -> bounded(row, bound));
    }
    return each(rows, name, new ValueEdits((Edit.OfValues) edit, path, language, outcome)::edited);
  }

  private List<Field> added(List<Field> rows, String name, Edit.Add add) {
    for (Field row : rows) {
      if (row.name().equals(name)) {
        if (sameKind(row.type(), add.type())) {
          outcome.agreed("the field " + path + " exists");
        } else {
          outcome.unmatched(
              path
                  + " already exists with the type "
                  + OverlayType.write(row.type())
                  + "; correct its type");
        }
        return rows;
      }
    }
    List<Field> more = new ArrayList<>(rows);
    more.add(
        Field.builder(name, add.type())
            .required(add.required())
            .description(add.description())
            .enumItems(add.values())
            .line(line)
            .build());
    outcome.changed("added, " + OverlayType.write(add.type()));
    return more;
  }

  private List<Field> removed(List<Field> rows, String name) {
    if (!Rows.has(rows, name)) {
      outcome.agreed("the field " + path + " does not exist");
      return rows;
    }
    outcome.changed("removed");
    return rows.stream().filter(row -> !row.name().equals(name)).toList();
  }

  private List<Field> renamed(List<Field> rows, String name, Edit.Rename rename) {
    boolean isThere = Rows.has(rows, rename.name());
    if (!Rows.has(rows, name)) {
      if (isThere) {
        outcome.agreed("the field " + path + " has the name " + rename.name());
      } else {
        outcome.unmatched("the field " + path + " does not exist");
      }
      return rows;
    } else if (isThere) {
      outcome.unmatched("the field " + path + " has a sibling " + rename.name());
      return rows;
    }
    outcome.changed("name " + rename.name() + ", not " + name);
    return each(rows, name, row -> row.toBuilder().name(rename.name()).build());
  }

  private Field retyped(Field row, Edit.Retype retype) {
    if (sameKind(row.type(), retype.type())) {
      outcome.agreed("the type of " + path + " is " + OverlayType.write(retype.type()));
      return row;
    }
    Type innermost = innermost(retype.type());
    boolean holdsFields = innermost instanceof Type.ObjectType;
    boolean holdsValues = !holdsFields && !(innermost instanceof Type.BooleanType);
    String change =
        "type " + OverlayType.write(retype.type()) + ", not " + OverlayType.write(row.type());
    FieldBuilder retyped =
        row.toBuilder()
            .type(retype.type())
            .open(holdsFields && row.open())
            .defaultValue(TypeConversion.defaultValue(row.defaultValue(), retype.type()))
            .example(TypeConversion.example(row.example(), retype.type()));
    if (!holdsFields && !row.fields().isEmpty()) {
      retyped.fields(List.of());
      change += "; the fields below it go";
    }
    if (!holdsValues && !row.enumItems().isEmpty()) {
      retyped.enumItems(List.of());
      change += "; its known values go";
    }
    outcome.changed(change);
    return retyped.build();
  }

  private Field opened(Field row, boolean open) {
    if (row.fields().isEmpty()) {
      outcome.unmatched("the field " + path + " has no fields below it");
      return row;
    } else if (row.open() == open) {
      outcome.agreed(path + " is " + (open ? "open" : "not open"));
      return row;
    }
    outcome.changed(open ? "open, with members that no row describes" : "not open");
    return row.toBuilder().open(open).build();
  }

  private Field described(Field row, String description) {
    String old = row.translations().getOrDefault(language, row.description());
    if (old.equals(description)) {
      outcome.agreed("the description of " + path + " is the same");
      return row;
    }
    outcome.changed("description: " + description);
    Map<String, String> translations = new TreeMap<>(row.translations());
    translations.computeIfPresent(language, (same, before) -> description);
    return row.toBuilder().description(description).translations(translations).build();
  }

  private Field deprecated(Field row, boolean deprecated) {
    String state = deprecated ? "deprecated" : "not deprecated";
    if (row.deprecated() == deprecated) {
      outcome.agreed(path + " is " + state);
      return row;
    }
    outcome.changed(state);
    return row.toBuilder().deprecated(deprecated).build();
  }

  private Field bounded(Field row, Edit.Bound bound) {
    Constraints wanted = bounded(row.constraints(), bound.name(), bound.value());
    String text = bound.value() == null ? "none" : bound.value().toPlainString();
    if (wanted.equals(row.constraints())) {
      outcome.agreed(
          bound.value() == null
              ? path + " has no " + bound.name()
              : "the " + bound.name() + " of " + path + " is " + text);
      return row;
    }
    outcome.changed(bound.name() + " " + text);
    return row.toBuilder().constraints(wanted).build();
  }

  private static Constraints bounded(Constraints old, String name, @Nullable BigDecimal value) {
    Long count = value == null ? null : Long.valueOf(value.longValue());
    ConstraintsBuilder bounds = old.toBuilder();
    return switch (name) {
      case "minLength" -> bounds.minLength(count).build();
      case "maxLength" -> bounds.maxLength(count).build();
      case "minItems" -> bounds.minItems(count).build();
      case "maxItems" -> bounds.maxItems(count).build();
      case "minimum" -> bounds.minimum(value).build();
      case "maximum" -> bounds.maximum(value).build();
      default -> throw new IllegalArgumentException("unknown bound " + name);
    };
  }

  private Field required(Field row, Edit.Require require) {
    if (Objects.equals(row.required(), require.required())) {
      outcome.agreed(path + " is " + (require.required() ? "required" : "not required"));
      return row;
    }
    String page = row.required() == null ? "does not say" : "says " + row.required();
    outcome.changed("required " + require.required() + ", where the page " + page);
    return row.toBuilder().required(require.required()).build();
  }

  private static List<Field> each(List<Field> rows, String name, Function<Field, Field> edit) {
    return rows.stream().map(row -> row.name().equals(name) ? edit.apply(row) : row).toList();
  }

  /** Returns whether two types are equal apart from their notation. */
  private static boolean sameKind(Type one, Type other) {
    return OverlayType.write(one).equals(OverlayType.write(other));
  }

  static Type innermost(Type type) {
    if (type instanceof Type.ListType list) {
      return innermost(list.element());
    }
    return type instanceof Type.MapType map ? innermost(map.element()) : type;
  }
}
