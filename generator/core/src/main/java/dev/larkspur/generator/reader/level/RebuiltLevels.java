package dev.larkspur.generator.reader.level;

import java.util.BitSet;
import java.util.List;

/**
 * The levels of the rows of a table.
 *
 * @param levels the most probable level of each row
 * @param doubtful the indexes of rows for which another level is about as probable
 */
public record RebuiltLevels(List<Integer> levels, BitSet doubtful) {
  public RebuiltLevels {
    levels = List.copyOf(levels);
  }
}
