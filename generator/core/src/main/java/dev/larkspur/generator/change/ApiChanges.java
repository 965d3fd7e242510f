package dev.larkspur.generator.change;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Everything that differs between two models.
 *
 * @param changes each difference: operations by id, then events, then notices, each in the order of
 *     its page
 * @param consequences what breaks beyond that, because records are shared between pages
 */
public record ApiChanges(List<Change> changes, List<Consequence> consequences) {
  public ApiChanges {
    changes = List.copyOf(changes);
    consequences = List.copyOf(consequences);
  }

  /** The sum of all judgements. */
  public Advice advice() {
    return Stream.concat(
            changes.stream().map(Change::effect),
            consequences.stream().map(consequence -> consequence.java().effect()))
        .map(Advice::of)
        .reduce(Advice.NONE, (one, other) -> one.compareTo(other) >= 0 ? one : other);
  }

  /** Whether anything may stop working. */
  public boolean isBreaking() {
    return advice() == Advice.MAJOR;
  }

  /** What is more than prose and does exactly this much. */
  public List<Change> withEffect(Effect effect) {
    return only(change -> !change.isProse() && change.effect() == effect);
  }

  /** What only people notice. */
  public List<Change> prose() {
    return only(Change::isProse);
  }

  private List<Change> only(Predicate<Change> wanted) {
    return changes.stream().filter(wanted).toList();
  }
}
