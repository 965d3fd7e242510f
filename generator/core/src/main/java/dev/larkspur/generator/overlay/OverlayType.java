package dev.larkspur.generator.overlay;

import dev.larkspur.generator.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Notation of types in an overlay: {@code string}, {@code list<integer>}, {@code map<string, any>},
 * {@code object}, {@code object(sender)}. Unlike on pages, an unknown word is an error.
 */
final class OverlayType {
  /** Valid types, for messages. */
  static final String EXPECTED =
      "string, integer, number, boolean, object, object(name), file, any, list<type> or"
          + " map<string, type>";

  private static final int DEEPEST = 8;

  private OverlayType() {}

  /** Parses a type; returns null if the text is invalid. */
  static @Nullable Type read(String text) {
    return read(text.strip(), 0);
  }

  private static @Nullable Type read(String text, int depth) {
    if (depth > DEEPEST) {
      return null;
    }
    String element = inside(text, "list<", ">");
    if (element != null) {
      Type read = read(element, depth + 1);
      return read == null ? null : new Type.ListType(text, read);
    }
    String pair = inside(text, "map<", ">");
    if (pair != null) {
      int comma = pair.indexOf(',');
      boolean keyed = comma > 0 && pair.substring(0, comma).strip().equals("string");
      Type read = keyed ? read(pair.substring(comma + 1).strip(), depth + 1) : null;
      return read == null ? null : new Type.MapType(text, read);
    }
    String name = inside(text, "object(", ")");
    if (name != null) {
      return name.isEmpty() || !name.chars().allMatch(OverlayType::isInNames)
          ? null
          : new Type.ObjectType(text, name);
    }
    return switch (text) {
      case "string" -> new Type.StringType(text);
      case "integer" -> new Type.IntegerType(text);
      case "number" -> new Type.NumberType(text);
      case "boolean" -> new Type.BooleanType(text);
      case "file" -> new Type.FileType(text);
      case "any" -> new Type.AnyType(text);
      case "object" -> new Type.ObjectType(text, null);
      default -> null;
    };
  }

  /** Returns a type in this notation, whatever notation the page uses. */
  static String write(Type type) {
    if (type instanceof Type.ListType list) {
      return "list<" + write(list.element()) + ">";
    } else if (type instanceof Type.MapType map) {
      return "map<string, " + write(map.element()) + ">";
    } else if (type instanceof Type.ObjectType object) {
      return object.name() == null ? "object" : "object(" + object.name() + ")";
    } else if (type instanceof Type.StringType) {
      return "string";
    } else if (type instanceof Type.IntegerType) {
      return "integer";
    } else if (type instanceof Type.NumberType) {
      return "number";
    } else if (type instanceof Type.BooleanType) {
      return "boolean";
    } else if (type instanceof Type.FileType) {
      return "file";
    }
    return "any";
  }

  private static @Nullable String inside(String text, String open, String close) {
    return text.startsWith(open) && text.endsWith(close)
        ? text.substring(open.length(), text.length() - close.length()).strip()
        : null;
  }

  private static boolean isInNames(int c) {
    return c < 128 && (Character.isLetterOrDigit(c) || "_.-".indexOf(c) >= 0);
  }
}
