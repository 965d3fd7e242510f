package dev.larkspur.generator.change;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All differences between two models.
 *
 * @param changes each difference: operations by id, then events, then notices, each in the order of
 *     its page
 * @param consequences further breaking changes in Java, because pages share records
 * @param warning what makes the comparison less certain, such as another notation; null if nothing
 */
public record ApiChanges(
    List<Change> changes, List<Consequence> consequences, @Nullable String warning) {
  public ApiChanges {
    changes = List.copyOf(changes);
    consequences = List.copyOf(consequences);
  }

  /** Creates changes without a warning. */
  public ApiChanges(List<Change> changes, List<Consequence> consequences) {
    this(changes, consequences, null);
  }

  /** Returns the other changes than those of a kind. */
  public ApiChanges without(Predicate<Change> unwanted) {
    return new ApiChanges(only(unwanted.negate()), consequences, warning);
  }

  /** Returns these changes with a warning. */
  public ApiChanges withWarning(@Nullable String text) {
    return new ApiChanges(changes, consequences, text);
  }

  /** Returns the version advice for all changes together. */
  public Advice advice() {
    return Stream.concat(
            changes.stream().map(Change::effect),
            consequences.stream().map(consequence -> consequence.java().effect()))
        .map(Advice::of)
        .reduce(Advice.NONE, (one, other) -> one.compareTo(other) >= 0 ? one : other);
  }

  /** Returns whether any change may break callers. */
  public boolean isBreaking() {
    return advice() == Advice.MAJOR;
  }

  /** Returns the changes with exactly this effect, without changes of prose. */
  public List<Change> withEffect(Effect effect) {
    return only(change -> !change.isProse() && change.effect() == effect);
  }

  /** Returns the changes of prose. */
  public List<Change> prose() {
    return only(Change::isProse);
  }

  private List<Change> only(Predicate<Change> wanted) {
    return changes.stream().filter(wanted).toList();
  }
}
