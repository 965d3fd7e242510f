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

/** Makes schemas of settled blocks: the union of what the pages say. */
final class SchemaLinker {
  private final SchemaKeys keys;
  private final Map<Block, Schema> schemas = new LinkedHashMap<>();
  private final EnumLinker enums;

  SchemaLinker(ServiceId service, Blocks blocks, Diagnostics diagnostics) {
    this.keys = new SchemaKeys(service, blocks);
    this.enums = new EnumLinker(service, diagnostics);
    Map<Block, Collection<MergedMember>> members = new LinkedHashMap<>();
    blocks.all().forEach(block -> members.put(block, MergedMember.of(block)));
    members.forEach(
        (block, merged) -> merged.forEach(member -> enums.offer(keys.keyOf(block), member)));
    enums.settle();
    members.forEach((block, merged) -> schemas.put(block, schema(block, merged)));
  }

  /** The schema of a whole request, answer or event. */
  Schema schemaOf(Occurrence whole) {
    Schema schema = schemas.get(whole.block);
    if (schema == null) {
      throw new IllegalStateException("No schema was made of " + whole.anchor);
    }
    return schema;
  }

  /** The type of something that is no member of any object. */
  TypeRef typeOf(Shape shape) {
    return shape.around(innermost(shape));
  }

  /** The objects that are parts of others and hold something, by key. */
  List<Schema> shared() {
    return schemas.entrySet().stream()
        .filter(entry -> entry.getValue().role() == Role.SHARED && isObject(entry.getKey()))
        .map(Map.Entry::getValue)
        .sorted(Comparator.comparing(Schema::key))
        .toList();
  }

  /** The lists of known values, by key. */
  List<EnumType> enums() {
    return enums.types();
  }

  private Schema schema(Block block, Collection<MergedMember> merged) {
    Occurrence first = block.first();
    boolean sent = block.occurrences.stream().anyMatch(occurrence -> occurrence.sent);
    boolean received = block.occurrences.stream().anyMatch(occurrence -> !occurrence.sent);
    List<Property> properties = new ArrayList<>(merged.size());
    for (MergedMember member : merged) {
      properties.add(property(block, member, received));
    }
    return new Schema(
        keys.keyOf(block),
        first.role,
        first.name,
        block.isNamed(),
        keys.ownerOf(block),
        properties,
        sent,
        received,
        block.mentions(),
        first.origin);
  }

  private Property property(Block block, MergedMember member, boolean received) {
    boolean required = member.isRequired(block);
    Field row = member.row();
    return new Property(
        member.name(),
        member.place(),
        typeOf(keys.keyOf(block), member),
        required,
        received || !required,
        row,
        new Source(member.page(), row.line()));
  }

  private TypeRef typeOf(String key, MergedMember member) {
    String enumType = enums.enumOf(key, member);
    return member
        .shape()
        .around(enumType == null ? innermost(member.shape()) : new TypeRef.OneOf(enumType));
  }

  private TypeRef innermost(Shape shape) {
    Occurrence object = shape.object();
    if (object == null) {
      return shape.scalar() == null ? Scalar.ANY : shape.scalar();
    }
    return isObject(object.block) ? new TypeRef.ObjectOf(keys.keyOf(object.block)) : Scalar.ANY;
  }

  /** What no page describes and no page names is no object of its own: any JSON may be inside. */
  private static boolean isObject(Block block) {
    return block.first().owner == null || block.isDescribed() || block.isNamed();
  }

  /** A place in a path is always required, whatever the page says. */
  static boolean isRequired(Place place, Field row) {
    return place == Place.PATH || Boolean.TRUE.equals(row.required());
  }
}
