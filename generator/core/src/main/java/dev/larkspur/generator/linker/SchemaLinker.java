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
import dev.larkspur.generator.source.Diagnostics;
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
  private final EnumLinker enums;

  SchemaLinker(ServiceId service, SchemaGroups groups, Diagnostics diagnostics) {
    this.keys = new SchemaKeys(service, groups);
    this.enums = new EnumLinker(service, diagnostics);
    Map<SchemaGroup, Collection<MergedMember>> members = new LinkedHashMap<>();
    groups.all().forEach(group -> members.put(group, MergedMember.of(group)));
    members.forEach(
        (group, merged) -> merged.forEach(member -> enums.add(keys.keyOf(group), member)));
    enums.link();
    members.forEach((group, merged) -> schemas.put(group, schema(group, merged)));
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
    return enums.types();
  }

  private Schema schema(SchemaGroup group, Collection<MergedMember> merged) {
    ObjectMention first = group.first();
    boolean sent = group.objects.stream().anyMatch(object -> object.sent);
    boolean received = group.objects.stream().anyMatch(object -> !object.sent);
    List<Property> properties = new ArrayList<>(merged.size());
    for (MergedMember member : merged) {
      properties.add(property(group, member, received));
    }
    return new Schema(
        keys.keyOf(group),
        first.role,
        first.name,
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
        typeOf(keys.keyOf(group), member),
        required,
        received || !required,
        row,
        new Source(member.page(), row.line()));
  }

  private TypeRef typeOf(String key, MergedMember member) {
    String enumType = enums.enumOf(key, member);
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
  private static boolean isObject(SchemaGroup group) {
    return group.first().owner == null || group.isDescribed() || group.isNamed();
  }

  /** A path parameter is always required, whatever the page says. */
  static boolean isRequired(Place place, Field row) {
    return place == Place.PATH || Boolean.TRUE.equals(row.required());
  }
}
