package dev.larkspur.generator.model;

import java.util.List;

/**
 * The values that a member is known to take.
 *
 * @param key its name among the enums of the API
 * @param name the wire name of the member
 * @param owner the key of the schema whose member it is; of several, the first
 * @param principal whether most pages that list values under this name mean these, so that the name
 *     alone says which it is
 * @param numeric whether its values are whole numbers
 * @param items the values, in the order of their first mention
 * @param mentions where pages mention it: the first place of each operation and event, in order
 * @param origin the page and the line of its first mention
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
