package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.Schema.Role;
import dev.larkspur.generator.model.ServiceId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys of schemas: {@code im.v1/sender} for the meaning that most pages give to a name, {@code
 * im.v1/sender@<owner>#<member>} for other meanings.
 */
final class SchemaKeys {
  private final ServiceId service;
  private final SchemaGroups groups;
  private final Map<SchemaGroup, String> keys = new LinkedHashMap<>();

  SchemaKeys(ServiceId service, SchemaGroups groups) {
    this.service = service;
    this.groups = groups;
  }

  /** Returns the key of a group that is not split any more. */
  String keyOf(SchemaGroup group) {
    String key = keys.get(group);
    if (key == null) {
      key = compose(group);
      keys.put(group, key);
    }
    return key;
  }

  /** Returns the key of the containing object; null if the name alone identifies the schema. */
  @Nullable String ownerOf(SchemaGroup group) {
    ObjectMention owner = group.first().owner;
    return owner == null || groups.isPrincipal(group) ? null : keyOf(owner.group);
  }

  private String compose(SchemaGroup group) {
    ObjectMention first = group.first();
    if (first.role != Role.SHARED) {
      return first.path();
    }
    String plain = service + "/" + group.name();
    // An owner is collected before its parts, so the recursion ends even if objects nest
    // themselves.
    return groups.isPrincipal(group) || first.owner == null
        ? plain
        : plain + "@" + keyOf(first.owner.group) + "#" + first.ownerMember;
  }
}
