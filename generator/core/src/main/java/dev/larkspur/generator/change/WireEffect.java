package dev.larkspur.generator.change;

/**
 * What a change does to calls that follow the old page.
 *
 * @param effect how much
 * @param why in words
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
