package dev.larkspur.generator.change;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two models.
 *
 * @param subject what is different
 * @param before the value on the old page, or the old name; null if it has none
 * @param after the value on the new page, or the new name; null if it has none
 * @param oldPlace the location on the old page
 * @param newPlace the location on the new page
 * @param wire the effect on calls
 * @param java the effect on code
 */
public record Change(
    Subject subject,
    @Nullable JsonNode before,
    @Nullable JsonNode after,
    @Nullable PageLine oldPlace,
    @Nullable PageLine newPlace,
    WireEffect wire,
    JavaEffect java) {

  /** Returns the id, which is stable and unique in a diff. */
  public String id() {
    return subject.id();
  }

  /** Returns what happened to the subject. */
  public Action action() {
    if (before == null) {
      return Action.ADDED;
    }
    return after == null ? Action.REMOVED : subject.aspect().whenInBoth();
  }

  /** Returns whether only text for people is different. */
  public boolean isProse() {
    return subject.aspect().isProse();
  }

  /** Returns the change as one of the texts in a language. */
  Change in(String language) {
    String detail = subject.detail().isEmpty() ? language : subject.detail() + " " + language;
    return new Change(
        new Subject(subject.owner(), subject.part(), subject.path(), subject.aspect(), detail),
        before,
        after,
        oldPlace,
        newPlace,
        wire,
        java);
  }

  /** Returns whether the page only has another file or path on the portal. */
  public boolean isMove() {
    return subject.aspect() == Aspect.PAGE;
  }

  /** Returns the greater of both effects. */
  public Effect effect() {
    return wire.effect().and(java.effect());
  }
}
