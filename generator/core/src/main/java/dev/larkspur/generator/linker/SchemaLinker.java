package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.EnumType;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.Property.Place;
import dev.larkspur.generator.model.Schema;
import dev.larkspur.generator.model.Schema.Role;
import dev.larkspur.generator.model.ServiceId;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.model.TypeRef;
import dev.larkspur.generator.model.TypeRef.Scalar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Linker of the schemas of a service, each the union of its mentions on all pages. */
final class SchemaLinker {
  private final SchemaKeys keys;
  private final Map<SchemaGroup, Schema> schemas = new LinkedHashMap<>();
  private final EnumLinker linker;
  private final List<EnumType> enums;

  SchemaLinker(ServiceId service, SchemaGroups groups, EnumLinker linker) {
    this.keys = new SchemaKeys(service, groups);
    this.linker = linker;
    this.enums = linker.types(service, keys);
    groups.all().forEach(group -> schemas.put(group, schema(group, MergedMember.of(group))));
  }

  /** Returns the schema of a whole request, response or event. */
  Schema schemaOf(ObjectMention whole) {
    Schema schema = schemas.get(whole.group);
    if (schema == null) {
      throw new IllegalStateException("No schema for " + whole.anchor);
    }
    return schema;
  }

  /** Returns a linked type outside of any schema. */
  TypeRef typeOf(UnlinkedType type) {
    return type.around(innermost(type));
  }

  /** Returns the schemas that other schemas refer to, by key. */
  List<Schema> shared() {
    return schemas.entrySet().stream()
        .filter(entry -> entry.getValue().role() == Role.SHARED && isObject(entry.getKey()))
        .map(Map.Entry::getValue)
        .sorted(Comparator.comparing(Schema::key))
        .toList();
  }

  /** Returns the enum types, by key. */
  List<EnumType> enums() {
    return enums;
  }

  private Schema schema(SchemaGroup group, Collection<MergedMember> merged) {
    ObjectMention first = group.first();
    boolean sent = group.isSent();
    boolean received = group.objects.stream().anyMatch(object -> !object.sent);
    List<Property> properties = new ArrayList<>(merged.size());
    for (MergedMember member : merged) {
      properties.add(property(group, member, received));
    }
    return new Schema(
        keys.keyOf(group),
        first.role,
        group.name(),
        group.isNamed(),
        keys.ownerOf(group),
        properties,
        group.objects.stream().anyMatch(object -> object.open),
        sent,
        received,
        group.mentions(),
        first.origin);
  }

  private Property property(SchemaGroup group, MergedMember member, boolean received) {
    boolean required = member.isRequired(group);
    Field row = member.row();
    return new Property(
        member.name(),
        member.place(),
        typeOf(member),
        required,
        received || !required,
        row,
        new Source(member.page(), row.line()));
  }

  private TypeRef typeOf(MergedMember member) {
    String enumType = linker.keyOf(member);
    return member
        .type()
        .around(enumType == null ? innermost(member.type()) : new TypeRef.OneOf(enumType));
  }

  private TypeRef innermost(UnlinkedType type) {
    ObjectMention object = type.object();
    if (object == null) {
      return type.scalar() == null ? Scalar.ANY : type.scalar();
    }
    return isObject(object.group) ? new TypeRef.ObjectOf(keys.keyOf(object.group)) : Scalar.ANY;
  }

  /** An object that no page describes or names is not a schema: it may hold any JSON. */
  static boolean isObject(SchemaGroup group) {
    return group.first().owner == null || group.isDescribed() || group.isNamed();
  }

  /** A path parameter is always required, whatever the page says. */
  static boolean isRequired(Place place, Field row) {
    return place == Place.PATH || Boolean.TRUE.equals(row.required());
  }
}
