package dev.larkspur.generator.change;

/**
 * What a change does to code that uses the generated client.
 *
 * @param source to code that is compiled again
 * @param binary to classes that are not
 * @param why in words
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

  /** The heavier of the two. */
  public Effect effect() {
    return source.and(binary);
  }
}
