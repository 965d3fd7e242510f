package dev.larkspur.generator.model;

import java.util.List;

/**
 * The known values of a member, linked.
 *
 * @param key the key, unique among the enums of the API
 * @param name the wire name of the member
 * @param owner the key of the schema with the member; the first of several
 * @param principal whether most pages that list values under this name mean these, so that the name
 *     alone identifies the enum
 * @param numeric whether the values are integers
 * @param items the values, in the order of their first mention
 * @param mentions paths of the first mention in each operation and event, in order
 * @param origin the page and the line of the first mention
 */
public record EnumType(
    String key,
    String name,
    String owner,
    boolean principal,
    boolean numeric,
    List<EnumItem> items,
    List<String> mentions,
    Source origin) {
  public EnumType {
    items = List.copyOf(items);
    mentions = List.copyOf(mentions);
  }
}
