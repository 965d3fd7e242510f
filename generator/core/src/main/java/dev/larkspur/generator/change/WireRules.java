package dev.larkspur.generator.change;

import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.Field;
import org.jspecify.annotations.Nullable;

/**
 * Determines the effects of changes on calls that follow the old page. A call breaks if a request
 * that the old page allows may now be rejected or mean something else.
 */
final class WireRules {
  static final WireEffect UNTOUCHED = WireEffect.none("the bytes are the same");

  private WireRules() {}

  static WireEffect fieldAdded(Part part, Field field) {
    if (!part.isSent()) {
      return WireEffect.adds(part.messages() + " have more fields");
    }
    return isDemanded(field)
        ? WireEffect.breaks(part.messages() + " without it are rejected")
        : WireEffect.adds(part.messages() + " may have more fields");
  }

  static WireEffect fieldRemoved(Part part) {
    return part.isSent()
        ? WireEffect.breaks("the field is ignored")
        : WireEffect.breaks("responses no longer have it");
  }

  static WireEffect fieldRenamed(Part part) {
    if (part == Part.PATH) {
      return WireEffect.none("the names of path parameters are not sent");
    }
    return part.isSent()
        ? WireEffect.breaks("the field is ignored under its old name")
        : WireEffect.breaks(part.messages() + " no longer have it under its old name");
  }

  static WireEffect typeChanged(Part part) {
    return part.isSent()
        ? WireEffect.breaks("values of the old type are rejected")
        : WireEffect.breaks("responses have another type of value");
  }

  static WireEffect required(Part part, @Nullable Boolean before, @Nullable Boolean after) {
    boolean was = Boolean.TRUE.equals(before);
    boolean is = Boolean.TRUE.equals(after);
    if (was == is) {
      return WireEffect.none("it is not required, as before");
    }
    if (part.isSent()) {
      return is
          ? WireEffect.breaks(part.messages() + " without it are rejected")
          : WireEffect.adds("it may be omitted");
    }
    return is
        ? WireEffect.adds("responses always have it")
        : WireEffect.breaks("responses may lack it");
  }

  static WireEffect open(Part part, boolean now) {
    if (!now) {
      return WireEffect.none("only the examples no longer show other members");
    }
    return WireEffect.adds(part.messages() + " may have other members");
  }

  static WireEffect defaultChanged(Part part, boolean had, boolean has) {
    if (!part.isSent()) {
      return WireEffect.none("only documented for responses");
    }
    if (had && has) {
      return WireEffect.breaks(part.messages() + " without the field mean something else");
    }
    return WireEffect.none(
        "only documented or no longer documented; the effective value is the same");
  }

  static WireEffect knownValues() {
    return WireEffect.none(
        "values are documented or no longer documented; any value may still be sent");
  }

  static WireEffect knownValue(Part part, Action action) {
    if (action == Action.ADDED) {
      return part.isSent()
          ? WireEffect.adds("a new value is accepted")
          : WireEffect.adds("a new value may be returned");
    }
    return part.isSent()
        ? WireEffect.breaks("the value is rejected")
        : WireEffect.none("the value is no longer returned");
  }

  static WireEffect knownValueRenamed(Part part) {
    return part.isSent()
        ? WireEffect.breaks("the old value is rejected")
        : WireEffect.breaks("the new value is returned instead");
  }

  static WireEffect constraint(Part part, boolean narrower) {
    if (part.isSent()) {
      return narrower
          ? WireEffect.breaks("values that were accepted are rejected")
          : WireEffect.adds("more values are accepted");
    }
    return narrower
        ? WireEffect.none("fewer values are returned")
        : WireEffect.adds("more values may be returned");
  }

  /**
   * Returns the effect on a list of scopes any one of which is sufficient. An empty list means that
   * none is required.
   */
  static WireEffect alternative(Action action, boolean othersBefore, boolean othersAfter) {
    if (action == Action.ADDED) {
      return othersBefore
          ? WireEffect.adds("one more alternative grants access")
          : WireEffect.breaks("none was required before");
    }
    return othersAfter
        ? WireEffect.breaks("callers with only this one are rejected")
        : WireEffect.adds("none is required any more");
  }

  /**
   * Returns the effect on a list of token kinds, app types or push modes any one of which is
   * sufficient. An empty list means that they are not documented.
   */
  static WireEffect documented(Action action, boolean othersBefore, boolean othersAfter) {
    return othersBefore && othersAfter
        ? alternative(action, true, true)
        : WireEffect.none("only documented or no longer documented");
  }

  static WireEffect bodyAdded(Body body) {
    return body.fields().stream().anyMatch(WireRules::isDemanded)
        ? WireEffect.breaks("requests without a body are rejected")
        : WireEffect.adds("requests may have a body");
  }

  private static boolean isDemanded(Field field) {
    return Boolean.TRUE.equals(field.required());
  }
}
