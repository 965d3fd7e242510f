package dev.larkspur.generator.cache;

import dev.larkspur.generator.model.Overview;
import dev.larkspur.generator.model.ServiceId;
import dev.larkspur.generator.model.ServiceSize;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.FileState;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads what {@link RunRecordWriter} wrote. No library is needed, since loading one takes longer.
 */
final class RunRecordReader {
  private final DataInputStream in;

  RunRecordReader(DataInputStream in) {
    this.in = in;
  }

  RunRecord read() throws IOException {
    return new RunRecord(
        text(),
        map(this::file),
        map(this::file),
        map(this::service),
        map(this::state),
        overview(),
        overview());
  }

  private KnownFile file() throws IOException {
    return new KnownFile(state(), text());
  }

  private FileState state() throws IOException {
    return new FileState(in.readLong(), in.readLong(), in.readInt());
  }

  private KnownService service() throws IOException {
    return new KnownService(text(), list(this::text));
  }

  private Overview overview() throws IOException {
    return new Overview(
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        list(this::size),
        list(this::diagnostic));
  }

  private ServiceSize size() throws IOException {
    return new ServiceSize(
        new ServiceId(text(), text()),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt());
  }

  private Diagnostic diagnostic() throws IOException {
    Rule rule = Rule.valueOf(text());
    SourceLocation location = new SourceLocation(text(), in.readInt(), in.readInt());
    String message = text();
    boolean hinted = in.readBoolean();
    String hint = text();
    return new Diagnostic(rule, location, message, hinted ? hint : null);
  }

  private String text() throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private <T> SortedMap<String, T> map(Part<T> value) throws IOException {
    SortedMap<String, T> map = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String key = text();
      map.put(key, value.read());
    }
    return map;
  }

  private <T> List<T> list(Part<T> value) throws IOException {
    List<T> list = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      list.add(value.read());
    }
    return list;
  }

  private interface Part<T> {
    T read() throws IOException;
  }
}
