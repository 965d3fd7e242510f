package dev.larkspur.generator.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The effect of a change on code that uses the generated client.
 *
 * @param source the effect on code that is compiled again
 * @param binary the effect on compiled classes
 * @param why the explanation
 * @param before the affected element of the old client; null if absent
 * @param after the affected element of the new client; null if absent
 */
public record JavaEffect(
    Effect source,
    Effect binary,
    String why,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JavaElement before,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JavaElement after) {

  static JavaEffect none(String why) {
    return of(Effect.NONE, why);
  }

  static JavaEffect adds(String why) {
    return of(Effect.ADDS, why);
  }

  static JavaEffect breaks(String why) {
    return of(Effect.BREAKS, why);
  }

  private static JavaEffect of(Effect effect, String why) {
    return new JavaEffect(effect, effect, why, null, null);
  }

  /** Returns this effect on an element. */
  JavaEffect on(@Nullable JavaElement old, @Nullable JavaElement now) {
    return new JavaEffect(source, binary, why, old, now);
  }

  /** Returns the greater of both effects. */
  public Effect effect() {
    return source.and(binary);
  }
}
