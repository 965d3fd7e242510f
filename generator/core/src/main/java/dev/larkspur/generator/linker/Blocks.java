package dev.larkspur.generator.linker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the schemas of a service apart: objects of one name are one schema, unless a member's type
 * says otherwise.
 */
final class Blocks {
  private final Map<String, Block> byName = new LinkedHashMap<>();
  private final List<Block> all = new ArrayList<>();

  /** The block of a type name. */
  Block named(String name) {
    return byName.computeIfAbsent(name, key -> fresh());
  }

  /** A block of its own. */
  Block fresh() {
    Block block = new Block(all.size());
    all.add(block);
    return block;
  }

  /** The blocks that are in use, by first mention. */
  List<Block> all() {
    return all.stream().filter(block -> !block.occurrences.isEmpty()).toList();
  }

  /** Splits blocks until no member's type is contradicted; a split may contradict an owner. */
  void settle() {
    boolean split = true;
    while (split) {
      split = false;
      for (Block block : List.copyOf(all)) {
        split |= split(block);
      }
    }
  }

  private boolean split(Block block) {
    List<List<Occurrence>> groups = block.agreeing();
    if (groups.size() < 2) {
      return false;
    }
    block.occurrences.clear();
    for (List<Occurrence> group : groups) {
      // What keeps the name keeps the block.
      Block target = group == groups.get(0) ? block : fresh();
      for (Occurrence occurrence : group) {
        occurrence.block = target;
        target.add(occurrence);
      }
    }
    return true;
  }

  /** Whether a block is what is meant by its name alone: the largest side of every split. */
  boolean isPrincipal(Block block) {
    return byName.get(block.first().name) == block;
  }
}
