package dev.larkspur.generator.change;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two models.
 *
 * @param subject what is different
 * @param before what the old page says; null if it says nothing
 * @param after what the new page says; null if it says nothing
 * @param oldPlace where the old page says it, or would
 * @param newPlace where the new page says it, or would
 * @param wire what it does to calls
 * @param java what it does to code
 */
public record Change(
    Subject subject,
    @Nullable JsonNode before,
    @Nullable JsonNode after,
    @Nullable Place oldPlace,
    @Nullable Place newPlace,
    WireEffect wire,
    JavaEffect java) {

  /** Stable and unique in a diff. */
  public String id() {
    return subject.id();
  }

  /** Whether something came, went or became something else. */
  public Action action() {
    if (before == null) {
      return Action.ADDED;
    }
    return after == null ? Action.REMOVED : Action.CHANGED;
  }

  /** Whether only what people read is different. */
  public boolean isProse() {
    return subject.aspect().isProse();
  }

  /** The heavier of both judgements. */
  public Effect effect() {
    return wire.effect().and(java.effect());
  }
}
