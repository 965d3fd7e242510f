package dev.larkspur.generator.reader.table;

import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.reader.level.FlatRow;
import dev.larkspur.generator.vocabulary.TypeWords;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Parses type cells: {@code string}, {@code message[]}, {@code map<string, int>}, {@code -}, and
 * the other notations of the pages.
 */
final class TypeParser {
  private static final int MAX_DEPTH = 16;

  private enum Word {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    FILE,
    OBJECT,
    LIST,
    MAP,
    ANY
  }

  private static final Map<String, Word> WORDS =
      Map.ofEntries(
          Map.entry("string", Word.STRING),
          Map.entry("str", Word.STRING),
          // Misspellings on real pages.
          Map.entry("stirng", Word.STRING),
          Map.entry("sting", Word.STRING),
          Map.entry("strng", Word.STRING),
          Map.entry("stringt", Word.STRING),
          Map.entry("interger", Word.INTEGER),
          Map.entry("boolen", Word.BOOLEAN),
          Map.entry("booleam", Word.BOOLEAN),
          Map.entry("int", Word.INTEGER),
          Map.entry("int8", Word.INTEGER),
          Map.entry("int16", Word.INTEGER),
          Map.entry("int32", Word.INTEGER),
          Map.entry("int64", Word.INTEGER),
          Map.entry("uint", Word.INTEGER),
          Map.entry("uint8", Word.INTEGER),
          Map.entry("uint16", Word.INTEGER),
          Map.entry("uint32", Word.INTEGER),
          Map.entry("uint64", Word.INTEGER),
          Map.entry("i32", Word.INTEGER),
          Map.entry("i64", Word.INTEGER),
          Map.entry("long", Word.INTEGER),
          Map.entry("integer", Word.INTEGER),
          Map.entry("short", Word.INTEGER),
          Map.entry("bigint", Word.INTEGER),
          Map.entry("number(int)", Word.INTEGER),
          Map.entry("number(integer)", Word.INTEGER),
          Map.entry("number(long)", Word.INTEGER),
          Map.entry("float", Word.NUMBER),
          Map.entry("float32", Word.NUMBER),
          Map.entry("float64", Word.NUMBER),
          Map.entry("double", Word.NUMBER),
          Map.entry("number", Word.NUMBER),
          Map.entry("number(float)", Word.NUMBER),
          Map.entry("number(double)", Word.NUMBER),
          Map.entry("decimal", Word.NUMBER),
          Map.entry("boolean", Word.BOOLEAN),
          Map.entry("bool", Word.BOOLEAN),
          Map.entry("file", Word.FILE),
          Map.entry("object", Word.OBJECT),
          Map.entry("-", Word.OBJECT),
          Map.entry("/", Word.OBJECT),
          Map.entry("\\", Word.OBJECT),
          Map.entry("", Word.OBJECT),
          Map.entry("list", Word.LIST),
          Map.entry("array", Word.LIST),
          Map.entry("map", Word.MAP),
          Map.entry("dict", Word.MAP),
          Map.entry("hashmap", Word.MAP),
          Map.entry("union", Word.ANY),
          Map.entry("any", Word.ANY),
          Map.entry("interface", Word.ANY),
          Map.entry("interface{}", Word.ANY));

  /** The types of single words, which most cells consist of. */
  private static final Map<String, Type> PLAIN =
      WORDS.keySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  word -> word, word -> ofWord(word, false, WORDS.get(word))));

  private static final Set<String> NONE = Set.of("", "-", "/", "\\");

  private static final Set<Word> SCALARS =
      EnumSet.of(Word.STRING, Word.INTEGER, Word.NUMBER, Word.BOOLEAN);

  private TypeParser() {}

  /** Returns the type of a row, whose children, if it has any, are the members of an object. */
  static Type read(String cell, boolean hasChildren, Vocabulary words) {
    String written = LinkText.of(cell).replace("`", "").strip();
    Type plain = hasChildren ? null : PLAIN.get(written);
    return plain != null
        ? plain
        : written(
            written,
            read(
                TypeNotation.usual(written, words.typeWords()), hasChildren, words.typeWords(), 0));
  }

  /** Returns a type with the text of the page. */
  private static Type written(String text, Type type) {
    if (type.text().equals(text)) {
      return type;
    } else if (type instanceof Type.ListType list) {
      return new Type.ListType(text, list.element());
    } else if (type instanceof Type.MapType map) {
      return new Type.MapType(text, map.element());
    } else if (type instanceof Type.ObjectType object) {
      return new Type.ObjectType(text, object.name());
    } else if (type instanceof Type.StringType) {
      return new Type.StringType(text);
    } else if (type instanceof Type.IntegerType) {
      return new Type.IntegerType(text);
    } else if (type instanceof Type.NumberType) {
      return new Type.NumberType(text);
    } else if (type instanceof Type.BooleanType) {
      return new Type.BooleanType(text);
    }
    return type instanceof Type.FileType ? new Type.FileType(text) : new Type.AnyType(text);
  }

  /** Returns whether a cell holds a known word for a type; other words may name an object. */
  static boolean isKnown(String cell, Vocabulary words) {
    TypeWords own = words.typeWords();
    return !cell.isBlank() && word(TypeNotation.usual(cell.strip(), own), own) != null;
  }

  /** Returns whether a cell holds a scalar type or a list of scalars. */
  static boolean isScalar(String cell, Vocabulary words) {
    Type type = element(read(cell, false, words));
    return type instanceof Type.StringType
        || type instanceof Type.IntegerType
        || type instanceof Type.NumberType
        || type instanceof Type.BooleanType;
  }

  /** Returns whether rows of a type have members, for rows that lack their levels. */
  static FlatRow.Members members(Type type) {
    if (type instanceof Type.ListType list) {
      FlatRow.Members element = members(list.element());
      return element == FlatRow.Members.USUALLY ? FlatRow.Members.ALWAYS : element;
    }
    if (type instanceof Type.MapType map) {
      FlatRow.Members value = members(map.element());
      return value == FlatRow.Members.NEVER ? FlatRow.Members.NEVER_MAP : FlatRow.Members.PERHAPS;
    }
    if (type instanceof Type.ObjectType object) {
      if (object.name() != null) {
        return FlatRow.Members.USUALLY;
      }
      return object.text().isEmpty() ? FlatRow.Members.UNKNOWN : FlatRow.Members.PERHAPS;
    }
    return type instanceof Type.AnyType || type instanceof Type.FileType
        ? FlatRow.Members.UNKNOWN
        : FlatRow.Members.NEVER;
  }

  /** Returns the name of the innermost type of a row. */
  static String name(Type type) {
    if (type instanceof Type.ListType list) {
      return name(list.element());
    }
    return type instanceof Type.MapType map ? name(map.element()) : type.text();
  }

  /** Returns the type inside all lists. */
  static Type element(Type type) {
    Type element = type;
    while (element instanceof Type.ListType list) {
      element = list.element();
    }
    return element;
  }

  /** Returns whether a type comes from a cell that is empty or a dash. */
  static boolean isNone(Type type) {
    return type instanceof Type.ObjectType && NONE.contains(type.text());
  }

  /** Returns the name of the innermost object if it cannot be the name of a type, or null. */
  static @Nullable String unknown(Type type) {
    if (type instanceof Type.ListType list) {
      return unknown(list.element());
    }
    if (type instanceof Type.MapType map) {
      return unknown(map.element());
    }
    String name = type instanceof Type.ObjectType object ? object.name() : null;
    return name == null || name.chars().allMatch(TypeParser::isOfNames) ? null : name;
  }

  private static boolean isOfNames(int c) {
    return c < 128 && (Character.isLetterOrDigit(c) || "_.-/".indexOf(c) >= 0);
  }

  private static Type read(String text, boolean hasChildren, TypeWords words, int depth) {
    if (depth >= MAX_DEPTH) {
      return new Type.AnyType(text);
    }
    if (text.endsWith("[]")) {
      String element = text.substring(0, text.length() - 2).strip();
      return new Type.ListType(text, read(element, hasChildren, words, depth + 1));
    }
    if (text.startsWith("[]")) {
      return new Type.ListType(
          text, read(text.substring(2).strip(), hasChildren, words, depth + 1));
    }
    int open = text.indexOf('<');
    if (open > 0 && text.endsWith(">")) {
      Word outer = word(text.substring(0, open), words);
      String inner = text.substring(open + 1, text.length() - 1).strip();
      if (outer == Word.LIST) {
        return new Type.ListType(text, read(inner, hasChildren, words, depth + 1));
      }
      if (outer == Word.MAP) {
        String value = inner.substring(inner.indexOf(',') + 1).strip();
        return new Type.MapType(text, read(value, false, words, depth + 1));
      }
    }
    return ofWord(text, hasChildren, word(text, words));
  }

  private static Type ofWord(String text, boolean hasChildren, @Nullable Word word) {
    if (word == Word.MAP) {
      return new Type.MapType(text, new Type.AnyType(""));
    }
    if (word == Word.LIST) {
      return new Type.ListType(
          text, hasChildren ? new Type.ObjectType("", null) : new Type.AnyType(""));
    }
    if (hasChildren) {
      boolean named = word == null || word == Word.FILE;
      return new Type.ObjectType(text, named ? text : null);
    }
    if (word == null) {
      return new Type.ObjectType(text, text);
    }
    return switch (word) {
      case STRING -> new Type.StringType(text);
      case INTEGER -> new Type.IntegerType(text);
      case NUMBER -> new Type.NumberType(text);
      case BOOLEAN -> new Type.BooleanType(text);
      case FILE -> new Type.FileType(text);
      case ANY -> new Type.AnyType(text);
      case OBJECT, LIST, MAP -> new Type.ObjectType(text, null);
    };
  }

  private static @Nullable Word word(String text, TypeWords words) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    Word word = known(lower, words);
    if (word != null || lower.length() < 3) {
      return word;
    }
    // A remark in parentheses, the plural behind "array of", or one scalar or another.
    int open = lower.indexOf('(');
    word = open > 0 ? known(lower.substring(0, open).strip(), words) : null;
    return word == null
        ? oneOf(lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower, words)
        : word;
  }

  private static @Nullable Word known(String word, TypeWords words) {
    return WORDS.get(words.words().getOrDefault(word, word));
  }

  private static @Nullable Word oneOf(String text, TypeWords own) {
    Set<Word> words = EnumSet.noneOf(Word.class);
    for (String part :
        text.replace(" or ", "|").replace(own.or(), "|").replace('/', '|').split("\\|", -1)) {
      Word word = known(part.strip(), own);
      if (word == null || !SCALARS.contains(word)) {
        return null;
      }
      words.add(word);
    }
    return words.size() == 1 ? words.iterator().next() : Word.ANY;
  }
}
