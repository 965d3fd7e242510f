package dev.larkspur.generator.output;

import dev.larkspur.generator.source.FileState;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Result of writing an output folder.
 *
 * @param changes the changes that were made
 * @param states the state of each file whose content was written or compared, and of the manifest,
 *     by path
 */
public record WrittenOutput(OutputChanges changes, SortedMap<String, FileState> states) {
  public WrittenOutput {
    states = Collections.unmodifiableSortedMap(new TreeMap<>(states));
  }
}
