package dev.larkspur.generator.change;

/**
 * The effect of a change on code that uses the generated client.
 *
 * @param source the effect on code that is compiled again
 * @param binary the effect on compiled classes
 * @param why the explanation
 */
public record JavaEffect(Effect source, Effect binary, String why) {

  static JavaEffect none(String why) {
    return new JavaEffect(Effect.NONE, Effect.NONE, why);
  }

  static JavaEffect adds(String why) {
    return new JavaEffect(Effect.ADDS, Effect.ADDS, why);
  }

  static JavaEffect breaks(String why) {
    return new JavaEffect(Effect.BREAKS, Effect.BREAKS, why);
  }

  /** Returns the greater of both effects. */
  public Effect effect() {
    return source.and(binary);
  }
}
