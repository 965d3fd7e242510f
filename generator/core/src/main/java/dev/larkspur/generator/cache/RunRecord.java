package dev.larkspur.generator.cache;

import dev.larkspur.generator.model.Overview;
import dev.larkspur.generator.model.PageForms;
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
 * Inputs, diagnostics and outputs of a completed run. Each entry holds independently of the others
 * and of later runs: a page with this hash had this state, a service with this digest produced
 * these files.
 *
 * @param settings the settings
 * @param pages the pages, by path
 * @param companions the other files that were read in the folder of the pages, by name
 * @param services the generated code of each service, by id
 * @param outputs the state of each output file, including the manifest, by path
 * @param overview the overview of the API and its diagnostics
 * @param generated the overview of the part that was generated
 */
public record RunRecord(
    String settings,
    SortedMap<String, CachedFile> pages,
    SortedMap<String, CachedFile> companions,
    SortedMap<String, CachedService> services,
    SortedMap<String, FileState> outputs,
    Overview overview,
    Overview generated) {
  /** The record before the first run. */
  public static final RunRecord NONE =
      new RunRecord(
          "",
          Collections.emptySortedMap(),
          Collections.emptySortedMap(),
          Collections.emptySortedMap(),
          Collections.emptySortedMap(),
          new Overview(0, PageForms.NONE, 0, 0, 0, 0, List.of(), List.of(), 0),
          new Overview(0, PageForms.NONE, 0, 0, 0, 0, List.of(), List.of(), 0));

  private static final String FILE_NAME = "run";

  public RunRecord {
    pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
    companions = Collections.unmodifiableSortedMap(new TreeMap<>(companions));
    services = Collections.unmodifiableSortedMap(new TreeMap<>(services));
    outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
  }

  /** Reads the record of the previous run. */
  public static RunRecord read(CacheFolder folder) {
    DataInputStream in = folder.read(FILE_NAME);
    try {
      return in == null ? NONE : new RunRecordReader(in).read();
    } catch (IOException | RuntimeException e) {
      // The checksum is right, but the content is not a record.
      return NONE;
    }
  }

  /** Writes this record for the next run. */
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
