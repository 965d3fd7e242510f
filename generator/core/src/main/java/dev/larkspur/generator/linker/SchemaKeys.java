package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.Schema.Role;
import dev.larkspur.generator.model.ServiceId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What schemas are known by: {@code im.v1/sender} for what most pages mean by a name, {@code
 * im.v1/sender@<owner>#<member>} for what others mean by it.
 */
final class SchemaKeys {
  private final ServiceId service;
  private final Blocks blocks;
  private final Map<Block, String> keys = new LinkedHashMap<>();

  SchemaKeys(ServiceId service, Blocks blocks) {
    this.service = service;
    this.blocks = blocks;
  }

  /** The key of a settled block. */
  String keyOf(Block block) {
    String key = keys.get(block);
    if (key == null) {
      key = compose(block);
      keys.put(block, key);
    }
    return key;
  }

  /** The key of what it belongs to, unless its name alone says which it is. */
  @Nullable String ownerOf(Block block) {
    Occurrence owner = block.first().owner;
    return owner == null || blocks.isPrincipal(block) ? null : keyOf(owner.block);
  }

  private String compose(Block block) {
    Occurrence first = block.first();
    if (first.role != Role.SHARED) {
      return first.path();
    }
    String plain = service + "/" + first.name;
    // An owner is met before its parts, so that this ends also where objects contain themselves.
    return blocks.isPrincipal(block) || first.owner == null
        ? plain
        : plain + "@" + keyOf(first.owner.block) + "#" + first.ownerMember;
  }
}
