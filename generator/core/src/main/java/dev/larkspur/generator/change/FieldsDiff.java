package dev.larkspur.generator.change;

import dev.larkspur.generator.alignment.Pairs;
import dev.larkspur.generator.alignment.Renames;
import dev.larkspur.generator.alignment.TypeShape;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.RequestParts;
import dev.larkspur.generator.model.UrlPath;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares the rows of a table and the rows below them. Fields are identified by their wire path;
 * renamed ones by likeness.
 */
final class FieldsDiff {
  private final ChangeCollector collector;
  private final JavaEffects java;
  private final ComparedPath root;

  /**
   * Compares one table of an owner.
   *
   * @param collector collects the differences
   * @param java determines the effects on code
   * @param root the table
   */
  FieldsDiff(ChangeCollector collector, JavaEffects java, ComparedPath root) {
    this.collector = collector;
    this.java = java;
    this.root = root;
  }

  void compare(List<Field> before, List<Field> after) {
    compare(root, "", before, after, collector.page());
  }

  /** Compares the path parameters of two URLs, which are identified by their position. */
  void comparePathParameters(
      List<Field> before, String oldPath, List<Field> after, String newPath) {
    boolean isSameUrl = UrlPath.unnamed(oldPath).equals(UrlPath.unnamed(newPath));
    Pairs<Field> rows = pairs(before, after);
    compare(
        root,
        "",
        isSameUrl ? Renames.ofPathParameters(rows, oldPath, newPath) : Renames.ofFields(rows),
        collector.page());
  }

  /** Compares tables of rows inside an object that the tables do not show. */
  void compareInside(String outer, List<Field> before, List<Field> after) {
    compare(root.below(outer), outer, before, after, collector.page());
  }

  /** Compares tables that are one alternative of several. */
  void compareUnder(String title, List<Field> before, List<Field> after) {
    compare(root, title, before, after, collector.page());
  }

  private void compare(
      ComparedPath parent,
      String path,
      List<Field> before,
      List<Field> after,
      ChangeLocation around) {
    compare(parent, path, Renames.ofFields(pairs(before, after)), around);
  }

  private static Pairs<Field> pairs(List<Field> before, List<Field> after) {
    return Pairs.of(before, after, Field::name, FieldsDiff::isSameRow);
  }

  private void compare(
      ComparedPath parent, String path, Pairs<Field> pairs, ChangeLocation around) {
    for (var row : pairs.rows()) {
      String name = row.key();
      String here = path.isEmpty() ? name : path + "." + name;
      Field old = row.before();
      Field now = row.after();
      Field either = Objects.requireNonNull(now == null ? old : now);
      ChangeLocation location =
          new ChangeLocation(
              root.part(),
              here,
              "",
              old == null ? around.oldLine() : old.line(),
              now == null ? around.newLine() : now.line());
      ComparedPath fieldPath = parent.below((old == null ? either : old).name(), either.name());
      if (old != null && now != null) {
        rename(fieldPath, location, old, now);
        compare(fieldPath, location, old, now);
      } else {
        addOrRemove(fieldPath, location, old, now);
      }
    }
  }

  private void addOrRemove(
      ComparedPath fieldPath, ChangeLocation location, @Nullable Field old, @Nullable Field now) {
    collector.add(
        Aspect.FIELD,
        location,
        old == null ? null : ChangedValue.of(old),
        now == null ? null : ChangedValue.of(now),
        wire(
            fieldPath,
            now == null
                ? WireRules.fieldRemoved(root.part())
                : WireRules.fieldAdded(root.part(), now)),
        java.field(fieldPath));
  }

  private void rename(ComparedPath fieldPath, ChangeLocation location, Field old, Field now) {
    if (!old.name().equals(now.name())) {
      collector.add(
          Aspect.FIELD,
          location,
          ChangedValue.of(old.name()),
          ChangedValue.of(now.name()),
          wire(fieldPath, WireRules.fieldRenamed(root.part())),
          java.renamedField(fieldPath));
    }
  }

  /** Returns the effect of a change on calls; a header that the client sets has none. */
  private WireEffect wire(ComparedPath fieldPath, WireEffect effect) {
    return root.part() == Part.HEADER && RequestParts.isSetByClient(fieldPath.now().names().get(0))
        ? WireEffect.none("the client sets the header itself")
        : effect;
  }

  private void compare(ComparedPath fieldPath, ChangeLocation location, Field old, Field now) {
    boolean replaced = type(fieldPath, location, old, now);
    required(fieldPath, location, old, now);
    open(fieldPath, location, old, now);
    defaultValue(location, old, now);
    new KnownValuesDiff(collector, java)
        .compare(fieldPath, location, old.enumItems(), now.enumItems());
    new ConstraintsDiff(collector).compare(location, old.constraints(), now.constraints());
    deprecation(fieldPath, location, old, now);
    scopes(location, old.scopes(), now.scopes());
    collector.prose(
        Aspect.DESCRIPTION,
        location,
        ChangedValue.of(old.description()),
        ChangedValue.of(now.description()));
    if (!ExampleMeaning.isSame(old.example(), now.example())) {
      collector.prose(
          Aspect.EXAMPLE, location, ChangedValue.of(old.example()), ChangedValue.of(now.example()));
    }
    if (!replaced) {
      compare(fieldPath, location.path(), old.fields(), now.fields(), location);
    }
  }

  /**
   * Compares the types. Returns whether one replaced the other together with all fields below,
   * which are then not compared.
   */
  private boolean type(ComparedPath fieldPath, ChangeLocation location, Field old, Field now) {
    if (TypeShape.of(old).equals(TypeShape.of(now))) {
      collector.prose(
          Aspect.TYPE_WORDING,
          location,
          ChangedValue.of(old.type().text()),
          ChangedValue.of(now.type().text()));
      return false;
    }
    collector.add(
        Aspect.TYPE,
        location,
        ChangedValue.of(old.type().text()),
        ChangedValue.of(now.type().text()),
        TypeShape.onWire(old).equals(TypeShape.onWire(now))
            ? WireRules.UNTOUCHED
            : wire(fieldPath, WireRules.typeChanged(root.part())),
        java.field(fieldPath));
    return old.fields().isEmpty() || now.fields().isEmpty();
  }

  private void required(ComparedPath fieldPath, ChangeLocation location, Field old, Field now) {
    if (!Objects.equals(old.required(), now.required())) {
      collector.add(
          Aspect.REQUIRED,
          location,
          ChangedValue.of(old.required()),
          ChangedValue.of(now.required()),
          wire(fieldPath, WireRules.required(root.part(), old.required(), now.required())),
          java.field(fieldPath));
    }
  }

  private void open(ComparedPath fieldPath, ChangeLocation location, Field old, Field now) {
    if (old.open() != now.open()) {
      collector.add(
          Aspect.OPEN,
          location,
          ChangedValue.of(old.open()),
          ChangedValue.of(now.open()),
          WireRules.open(root.part(), now.open()),
          java.otherMembers(fieldPath));
    }
  }

  private void defaultValue(ChangeLocation location, Field old, Field now) {
    if (!ChangedValue.same(old.defaultValue(), now.defaultValue())) {
      collector.add(
          Aspect.DEFAULT,
          location,
          old.defaultValue(),
          now.defaultValue(),
          WireRules.defaultChanged(
              root.part(), old.defaultValue() != null, now.defaultValue() != null),
          JavaEffects.TEXT_ONLY);
    }
  }

  private void deprecation(ComparedPath fieldPath, ChangeLocation location, Field old, Field now) {
    if (old.deprecated() != now.deprecated()) {
      collector.add(
          Aspect.DEPRECATION,
          location,
          ChangedValue.of(old.deprecated()),
          ChangedValue.of(now.deprecated()),
          WireRules.UNTOUCHED,
          java.deprecation(fieldPath, now.deprecated()));
    }
  }

  private void scopes(ChangeLocation location, List<String> old, List<String> now) {
    new ListDiff(collector, Aspect.SCOPE, JavaEffects.TEXT_ONLY).compare(location, old, now);
  }

  /** Returns whether two rows of one name are the same row, regardless of its position. */
  private static boolean isSameRow(Field one, Field other) {
    return one.type().equals(other.type())
        && Objects.equals(one.required(), other.required())
        && one.description().equals(other.description());
  }
}
