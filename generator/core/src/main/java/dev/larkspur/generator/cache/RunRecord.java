package dev.larkspur.generator.cache;

import dev.larkspur.generator.model.Overview;
import dev.larkspur.generator.source.FileState;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run that came to its end read, said and wrote. Each entry is true by itself and stays true
 * whoever runs later: these bytes of a page had this state, this digest of a service led to these
 * files in these states.
 *
 * @param settings what was asked for
 * @param pages the pages, by path
 * @param companions the files beside the pages that were read, by name
 * @param services what was generated for each service, by id
 * @param outputs the state of each file of the output, its manifest included, by path
 * @param overview what the run said
 * @param generated how much of that it generated
 */
public record RunRecord(
    String settings,
    SortedMap<String, KnownFile> pages,
    SortedMap<String, KnownFile> companions,
    SortedMap<String, KnownService> services,
    SortedMap<String, FileState> outputs,
    Overview overview,
    Overview generated) {
  /** What is known before the first run. */
  public static final RunRecord NONE =
      new RunRecord(
          "",
          Collections.emptySortedMap(),
          Collections.emptySortedMap(),
          Collections.emptySortedMap(),
          Collections.emptySortedMap(),
          new Overview(0, 0, 0, 0, List.of(), List.of()),
          new Overview(0, 0, 0, 0, List.of(), List.of()));

  private static final String FILE_NAME = "run";

  public RunRecord {
    pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
    companions = Collections.unmodifiableSortedMap(new TreeMap<>(companions));
    services = Collections.unmodifiableSortedMap(new TreeMap<>(services));
    outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
  }

  /** The record that the last run left. */
  public static RunRecord read(CacheFolder folder) {
    DataInputStream in = folder.read(FILE_NAME);
    try {
      return in == null ? NONE : new RunRecordReader(in).read();
    } catch (IOException | RuntimeException e) {
      // Its checksum is right and it is none all the same: as good as no record.
      return NONE;
    }
  }

  /** Leaves this record for the next run. */
  public void write(CacheFolder folder) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      new RunRecordWriter(out).write(this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    folder.write(FILE_NAME, bytes.toByteArray());
  }
}
