package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.LockedTypes;
import dev.larkspur.generator.model.TypeRef.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object type that may be the same as others. */
final class SchemaCandidate {
  final SchemaGroup group;

  /** The Java name in the lock; null if absent. */
  final @Nullable String lockedName;

  /** The name that pages give to the type; null if they only name members that hold it. */
  final @Nullable String typeName;

  /** The members that requests require; null if no request contains the type. */
  final @Nullable Set<String> required;

  /** The class of equal types that it currently belongs to. */
  int number;

  private final List<Part> parts = new ArrayList<>();

  SchemaCandidate(SchemaGroup group, LockedTypes locked, EnumLinker enums) {
    this.group = group;
    this.lockedName = locked.ofSchema(group.mentions());
    this.typeName = group.typeName();
    Set<String> requiredNames = new HashSet<>();
    for (MergedMember member : MergedMember.of(group)) {
      parts.add(Part.of(member, enums));
      if (member.isRequired(group)) {
        requiredNames.add(member.name());
      }
    }
    parts.sort((one, other) -> one.name().compareTo(other.name()));
    this.required = group.isSent() ? requiredNames : null;
  }

  /** Returns a value that is equal for the types of a class that remain in one class. */
  List<Object> signature(Map<SchemaGroup, SchemaCandidate> candidates) {
    List<Object> signature = new ArrayList<>(parts.size() * 3 + 1);
    signature.add(number);
    for (Part part : parts) {
      SchemaCandidate object = part.object() == null ? null : candidates.get(part.object());
      signature.add(part.name());
      signature.add(part.nesting());
      signature.add(object == null ? part.value() : (Object) object.number);
    }
    return signature;
  }

  /**
   * A member.
   *
   * @param nesting the lists and maps around the value
   * @param value what the value must have in common with that of an equal type
   * @param object the object that is the value; null for another value
   */
  private record Part(String name, String nesting, Object value, @Nullable SchemaGroup object) {
    static Part of(MergedMember member, EnumLinker enums) {
      UnlinkedType type = member.type();
      ObjectMention object = type.object();
      KnownValues values = enums.of(member);
      if (object != null && SchemaLinker.isObject(object.group)) {
        return new Part(member.name(), type.nesting(), object.group, object.group);
      }
      Scalar scalar = type.scalar() == null ? Scalar.ANY : type.scalar();
      return new Part(member.name(), type.nesting(), values == null ? scalar : values, null);
    }
  }
}
