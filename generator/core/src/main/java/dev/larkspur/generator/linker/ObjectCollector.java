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

/** Walks the rows of pages and notes each object it meets. */
final class ObjectCollector {
  /** Words in a type cell that say what kind of thing it is, not which. */
  private static final Set<String> GENERIC =
      Set.of(
          "object", "list", "array", "enum", "file", "text", "map", "json", "struct", "string",
          "int", "integer", "long", "number", "float", "double", "boolean", "bool", "any", "union",
          "-", "/", "");

  private final Blocks blocks;

  ObjectCollector(Blocks blocks) {
    this.blocks = blocks;
  }

  /** A whole request or answer. */
  Occurrence whole(Role role, Operation operation) {
    return Occurrence.whole(
        role,
        operation.id().toString(),
        operation.deprecated(),
        operation.page().source(),
        blocks.fresh());
  }

  /** A whole event. */
  Occurrence whole(Event event) {
    return Occurrence.whole(Role.EVENT, event.id(), false, event.source(), blocks.fresh());
  }

  /** Adds rows to an object; of two rows of one name at one place the first counts. */
  void add(Occurrence owner, List<Field> rows, Place place) {
    Set<String> seen = new HashSet<>();
    for (Field row : rows) {
      if (seen.add(row.name())) {
        Shape shape = withoutLooseFile(shapeOf(owner, row), place);
        owner.members.add(new Occurrence.Member(row.name(), place, shape, row));
      }
    }
  }

  /** The type of a row; what it holds is noted as well. */
  Shape shapeOf(Occurrence owner, Field row) {
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
    boolean bare = row.fields().isEmpty() && !(type instanceof Type.ObjectType);
    return bare
        ? new Shape(nesting.toString(), scalar(type), null)
        : new Shape(nesting.toString(), null, object(owner, row, type));
  }

  /** Only a part of a multipart body or a whole body can be a file; JSON cannot hold one. */
  private static Shape withoutLooseFile(Shape shape, Place place) {
    boolean loose = place != Place.PART && place != Place.BODY;
    return loose && shape.scalar() == Scalar.FILE
        ? new Shape(shape.nesting(), Scalar.ANY, null)
        : shape;
  }

  private Occurrence object(Occurrence owner, Field row, Type type) {
    String written = type instanceof Type.ObjectType object ? object.name() : null;
    boolean anonymous = written == null || isGeneric(written);
    String name = written == null || anonymous ? row.name() : written;
    Occurrence occurrence = Occurrence.part(owner, row, name, anonymous, blocks.named(name));
    add(occurrence, row.fields(), Place.MEMBER);
    return occurrence;
  }

  /** Whether a row is an object itself, not a list or a map of such. */
  static boolean isObject(Field row) {
    if (row.type() instanceof Type.MapType map) {
      return map.isObjectOf(row.fields());
    }
    return row.type() instanceof Type.ObjectType
        || (!row.fields().isEmpty() && !(row.type() instanceof Type.ListType));
  }

  private static boolean isGeneric(String word) {
    return GENERIC.contains(word.strip().toLowerCase(Locale.ROOT));
  }

  private static Scalar scalar(Type type) {
    if (type instanceof Type.StringType) {
      return Scalar.STRING;
    } else if (type instanceof Type.IntegerType) {
      return Scalar.INTEGER;
    } else if (type instanceof Type.NumberType) {
      return Scalar.NUMBER;
    } else if (type instanceof Type.BooleanType) {
      return Scalar.BOOLEAN;
    } else if (type instanceof Type.FileType) {
      return Scalar.FILE;
    }
    return Scalar.ANY;
  }
}
