package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Property.Place;
import dev.larkspur.generator.model.Schema.Role;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.model.TypeRef.Scalar;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collector of the objects in the tables of pages. */
final class ObjectCollector {
  /** Words in a type cell that name a kind of type, not a particular one. */
  private static final Set<String> GENERIC =
      Set.of(
          "object", "list", "array", "enum", "file", "text", "map", "json", "struct", "string",
          "int", "integer", "long", "number", "float", "double", "boolean", "bool", "any", "union",
          "-", "/", "");

  /**
   * Generic words that the platform uses as names of types, too. They name a type if objects of
   * different members turn out to be the same.
   */
  private static final Set<String> TYPE_WORDS = Set.of("enum", "file", "text");

  private final SchemaGroups groups;

  ObjectCollector(SchemaGroups groups) {
    this.groups = groups;
  }

  /** Returns the mention of a whole request or response. */
  ObjectMention whole(Role role, Operation operation) {
    return numbered(
        ObjectMention.whole(
            role,
            operation.id().toString(),
            operation.deprecated(),
            operation.page().source(),
            groups.fresh()));
  }

  /** Returns the mention of the body of an event or a callback. */
  ObjectMention whole(Event event) {
    return whole(Role.EVENT, event);
  }

  /** Returns the mention of the answer to a callback. */
  ObjectMention answer(Event callback) {
    return whole(Role.ANSWER, callback);
  }

  private ObjectMention whole(Role role, Event event) {
    return numbered(ObjectMention.whole(role, event.id(), false, event.source(), groups.fresh()));
  }

  private ObjectMention numbered(ObjectMention object) {
    object.number = groups.nextMention();
    return object;
  }

  /** Adds rows to an object, and the objects in them; of two rows of one name the first counts. */
  void add(ObjectMention owner, List<Field> rows, Place place) {
    Set<String> seen = new HashSet<>();
    for (Field row : rows) {
      if (seen.add(row.name())) {
        UnlinkedType type = withoutLooseFile(typeOf(owner, row), place);
        owner.members.add(new ObjectMention.Member(row.name(), place, type, row));
      }
    }
  }

  /** Returns the type of a row and collects the objects in it. */
  UnlinkedType typeOf(ObjectMention owner, Field row) {
    StringBuilder nesting = new StringBuilder();
    Type type = row.type();
    while (true) {
      if (type instanceof Type.ListType list) {
        nesting.append('L');
        type = list.element();
      } else if (type instanceof Type.MapType map && !map.isObjectOf(row.fields())) {
        nesting.append('M');
        type = map.element();
      } else {
        break;
      }
    }
    // Rows below a string describe the JSON text that it contains.
    boolean bare =
        type instanceof Type.StringType
            || (row.fields().isEmpty() && !(type instanceof Type.ObjectType));
    return bare
        ? new UnlinkedType(nesting.toString(), Scalar.of(type), null)
        : new UnlinkedType(nesting.toString(), null, object(owner, row, type));
  }

  /** Only a part of a multipart body or a whole body can be a file; elsewhere it is any JSON. */
  private static UnlinkedType withoutLooseFile(UnlinkedType type, Place place) {
    boolean loose = place != Place.PART && place != Place.BODY;
    return loose && type.scalar() == Scalar.FILE
        ? new UnlinkedType(type.nesting(), Scalar.ANY, null)
        : type;
  }

  private ObjectMention object(ObjectMention owner, Field row, Type type) {
    String written = type instanceof Type.ObjectType named ? named.name() : null;
    boolean anonymous = written == null || isGeneric(written);
    String name = written == null || anonymous ? row.name() : written;
    ObjectMention object =
        numbered(ObjectMention.part(owner, row, name, anonymous, groups.named(name)));
    object.open = row.open();
    object.word = anonymous ? typeWord(written) : null;
    add(object, row.fields(), Place.MEMBER);
    return object;
  }

  /** Returns whether a row is an object itself, not a list or map of objects. */
  static boolean isObject(Field row) {
    if (row.type() instanceof Type.MapType map) {
      return map.isObjectOf(row.fields());
    }
    return row.type() instanceof Type.ObjectType
        || !(row.fields().isEmpty()
            || row.type() instanceof Type.ListType
            || row.type() instanceof Type.StringType);
  }

  private static boolean isGeneric(String word) {
    return GENERIC.contains(word.strip().toLowerCase(Locale.ROOT));
  }

  private static @Nullable String typeWord(@Nullable String written) {
    String word = written == null ? "" : written.strip().toLowerCase(Locale.ROOT);
    return TYPE_WORDS.contains(word) ? word : null;
  }
}
