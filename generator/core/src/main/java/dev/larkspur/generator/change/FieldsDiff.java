package dev.larkspur.generator.change;

import dev.larkspur.generator.model.Field;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares the rows of a table, and what lies below them. Fields are known by their wire path. */
final class FieldsDiff {
  private final Findings findings;
  private final JavaEffects java;
  private final FieldSite root;

  /**
   * Compares one table of an owner.
   *
   * @param findings takes the differences
   * @param java what they mean in code
   * @param root the table
   */
  FieldsDiff(Findings findings, JavaEffects java, FieldSite root) {
    this.findings = findings;
    this.java = java;
    this.root = root;
  }

  void compare(List<Field> before, List<Field> after) {
    compare(root, "", before, after, findings.page());
  }

  /** Compares a table whose rows lie inside something that it does not show. */
  void compareInside(String outer, List<Field> before, List<Field> after) {
    compare(root.below(outer), outer, before, after, findings.page());
  }

  /** Compares a table that is one of several for the same thing. */
  void compareUnder(String title, List<Field> before, List<Field> after) {
    compare(root, title, before, after, findings.page());
  }

  private void compare(
      FieldSite parent, String path, List<Field> before, List<Field> after, Spot around) {
    for (var row : Pairs.of(before, after, Field::name, FieldsDiff::sayTheSame).rows()) {
      String name = row.key();
      String here = path.isEmpty() ? name : path + "." + name;
      Field old = row.before();
      Field now = row.after();
      Field either = Objects.requireNonNull(now == null ? old : now);
      Spot spot =
          new Spot(
              root.part(),
              here,
              "",
              old == null ? around.oldLine() : old.line(),
              now == null ? around.newLine() : now.line());
      FieldSite site = parent.below(either.name());
      if (old != null && now != null) {
        compare(site, spot, old, now);
      } else {
        addOrRemove(site, spot, old, now);
      }
    }
  }

  private void addOrRemove(FieldSite site, Spot spot, @Nullable Field old, @Nullable Field now) {
    findings.add(
        Aspect.FIELD,
        spot,
        old == null ? null : ChangedValue.of(old),
        now == null ? null : ChangedValue.of(now),
        now == null ? WireRules.fieldRemoved(root.part()) : WireRules.fieldAdded(root.part(), now),
        java.field(site));
  }

  private void compare(FieldSite site, Spot spot, Field old, Field now) {
    boolean replaced = type(site, spot, old, now);
    required(site, spot, old, now);
    defaultValue(spot, old, now);
    new KnownValuesDiff(findings, java).compare(site, spot, old.enumItems(), now.enumItems());
    new ConstraintsDiff(findings).compare(spot, old.constraints(), now.constraints());
    deprecation(site, spot, old, now);
    scopes(spot, old.scopes(), now.scopes());
    findings.prose(
        Aspect.DESCRIPTION,
        spot,
        ChangedValue.of(old.description()),
        ChangedValue.of(now.description()));
    findings.prose(
        Aspect.EXAMPLE, spot, ChangedValue.of(old.example()), ChangedValue.of(now.example()));
    if (!replaced) {
      compare(site, spot.path(), old.fields(), now.fields(), spot);
    }
  }

  /**
   * Compares the types; says whether one replaced the other together with all that lay below, which
   * is then no difference of its own.
   */
  private boolean type(FieldSite site, Spot spot, Field old, Field now) {
    if (TypeShape.of(old).equals(TypeShape.of(now))) {
      findings.prose(
          Aspect.TYPE_WORDING,
          spot,
          ChangedValue.of(old.type().text()),
          ChangedValue.of(now.type().text()));
      return false;
    }
    findings.add(
        Aspect.TYPE,
        spot,
        ChangedValue.of(old.type().text()),
        ChangedValue.of(now.type().text()),
        TypeShape.onWire(old).equals(TypeShape.onWire(now))
            ? WireRules.UNTOUCHED
            : WireRules.typeChanged(root.part()),
        java.field(site));
    return old.fields().isEmpty() || now.fields().isEmpty();
  }

  private void required(FieldSite site, Spot spot, Field old, Field now) {
    if (!Objects.equals(old.required(), now.required())) {
      findings.add(
          Aspect.REQUIRED,
          spot,
          ChangedValue.of(old.required()),
          ChangedValue.of(now.required()),
          WireRules.required(root.part(), old.required(), now.required()),
          java.field(site));
    }
  }

  private void defaultValue(Spot spot, Field old, Field now) {
    if (!ChangedValue.same(old.defaultValue(), now.defaultValue())) {
      findings.add(
          Aspect.DEFAULT,
          spot,
          old.defaultValue(),
          now.defaultValue(),
          WireRules.defaultChanged(
              root.part(), old.defaultValue() != null, now.defaultValue() != null),
          JavaEffects.TEXT_ONLY);
    }
  }

  private void deprecation(FieldSite site, Spot spot, Field old, Field now) {
    if (old.deprecated() != now.deprecated()) {
      findings.add(
          Aspect.DEPRECATION,
          spot,
          ChangedValue.of(old.deprecated()),
          ChangedValue.of(now.deprecated()),
          WireRules.UNTOUCHED,
          java.deprecation(site, now.deprecated()));
    }
  }

  private void scopes(Spot spot, List<String> old, List<String> now) {
    new ListDiff(findings, Aspect.SCOPE, JavaEffects.TEXT_ONLY).compare(spot, old, now);
  }

  /** Whether two rows of one name are the same row, wherever it stands. */
  private static boolean sayTheSame(Field one, Field other) {
    return one.type().equals(other.type())
        && Objects.equals(one.required(), other.required())
        && one.description().equals(other.description());
  }
}
