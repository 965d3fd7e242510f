package dev.larkspur.generator.change;

import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.Field;
import org.jspecify.annotations.Nullable;

/**
 * What changes do to calls that follow the old page. One measure for all of them: a call breaks if
 * what the old page allowed may now be refused, or means something else.
 */
final class WireRules {
  static final WireEffect UNTOUCHED = WireEffect.none("the same bytes");

  private WireRules() {}

  static WireEffect fieldAdded(Part part, Field field) {
    if (!part.isSent()) {
      return WireEffect.adds("answers hold more");
    }
    return isDemanded(field)
        ? WireEffect.breaks("requests without it are refused")
        : WireEffect.adds("requests may hold more");
  }

  static WireEffect fieldRemoved(Part part) {
    return part.isSent()
        ? WireEffect.breaks("what it said is no longer heard")
        : WireEffect.breaks("answers no longer hold it");
  }

  static WireEffect typeChanged(Part part) {
    return part.isSent()
        ? WireEffect.breaks("values as they were sent are refused")
        : WireEffect.breaks("answers hold another kind of value");
  }

  static WireEffect required(Part part, @Nullable Boolean before, @Nullable Boolean after) {
    boolean was = Boolean.TRUE.equals(before);
    boolean is = Boolean.TRUE.equals(after);
    if (was == is) {
      return WireEffect.none("not demanded then, not demanded now");
    }
    if (part.isSent()) {
      return is
          ? WireEffect.breaks("requests without it are refused")
          : WireEffect.adds("it may be left out");
    }
    return is
        ? WireEffect.adds("answers always hold it")
        : WireEffect.breaks("answers may lack it");
  }

  static WireEffect defaultChanged(Part part, boolean had, boolean has) {
    if (!part.isSent()) {
      return WireEffect.none("a word about answers");
    }
    if (had && has) {
      return WireEffect.breaks("requests without the field mean something else");
    }
    return WireEffect.none("only said or no longer said; nothing else is taken instead");
  }

  static WireEffect knownValues() {
    return WireEffect.none("values are named or no longer named; any may still be sent");
  }

  static WireEffect knownValue(Part part, Action action) {
    if (action == Action.ADDED) {
      return part.isSent()
          ? WireEffect.adds("one more value is understood")
          : WireEffect.adds("one more value may come");
    }
    return part.isSent()
        ? WireEffect.breaks("the value is no longer understood")
        : WireEffect.none("the value no longer comes");
  }

  static WireEffect constraint(Part part, boolean narrower) {
    if (part.isSent()) {
      return narrower
          ? WireEffect.breaks("values that were fine are refused")
          : WireEffect.adds("more values are fine");
    }
    return narrower
        ? WireEffect.none("fewer values come")
        : WireEffect.adds("values may come that could not before");
  }

  /**
   * Permissions, token kinds and the like, any one of which is enough; none named means none
   * needed.
   */
  static WireEffect oneIsEnough(Action action, boolean othersBefore, boolean othersAfter) {
    if (action == Action.ADDED) {
      return othersBefore
          ? WireEffect.adds("one more way to be allowed")
          : WireEffect.breaks("none was needed before");
    }
    return othersAfter
        ? WireEffect.breaks("whoever had only this one is refused")
        : WireEffect.adds("none is needed any more");
  }

  static WireEffect tier(long before, long after) {
    return after < before
        ? WireEffect.breaks("calls at the old pace are refused")
        : WireEffect.adds("more calls are let through");
  }

  static WireEffect tier(Action action) {
    return action == Action.ADDED
        ? WireEffect.breaks("calls at the old pace are refused")
        : WireEffect.adds("more calls are let through");
  }

  static WireEffect bodyAdded(Body body) {
    return body.fields().stream().anyMatch(WireRules::isDemanded)
        ? WireEffect.breaks("requests without a body are refused")
        : WireEffect.adds("requests may have a body");
  }

  private static boolean isDemanded(Field field) {
    return Boolean.TRUE.equals(field.required());
  }
}
