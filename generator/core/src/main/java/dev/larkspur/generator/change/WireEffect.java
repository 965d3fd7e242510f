package dev.larkspur.generator.change;

/**
 * The effect of a change on calls that follow the old page.
 *
 * @param effect the effect
 * @param why the explanation
 */
public record WireEffect(Effect effect, String why) {

  static WireEffect none(String why) {
    return new WireEffect(Effect.NONE, why);
  }

  static WireEffect adds(String why) {
    return new WireEffect(Effect.ADDS, why);
  }

  static WireEffect breaks(String why) {
    return new WireEffect(Effect.BREAKS, why);
  }
}
