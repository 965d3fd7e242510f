package dev.larkspur.generator.reader.level;

import java.util.ArrayList;
import java.util.List;

/**
 * Rebuilds the levels of tables of one page from examples, from the order and types of rows, and
 * from rows of the same type.
 */
public final class LevelRebuilder {
  private static final int ROUNDS = 3;

  private LevelRebuilder() {}

  /** Returns the levels of the rows of each table. */
  public static List<RebuiltLevels> rebuild(List<FlatTable> tables) {
    List<RebuiltLevels> rebuilt = round(tables, new TypeMembers());
    // Each round learns the members of types from the one before.
    for (int i = 1; i < ROUNDS; i++) {
      TypeMembers types = new TypeMembers();
      for (int k = 0; k < tables.size(); k++) {
        types.add(tables.get(k), rebuilt.get(k).levels());
      }
      rebuilt = round(tables, types);
    }
    return rebuilt;
  }

  private static List<RebuiltLevels> round(List<FlatTable> tables, TypeMembers types) {
    List<RebuiltLevels> levels = new ArrayList<>();
    for (FlatTable table : tables) {
      levels.add(LevelSearch.levels(table, types));
    }
    return levels;
  }
}
