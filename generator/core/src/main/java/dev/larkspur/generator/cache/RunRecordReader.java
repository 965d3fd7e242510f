package dev.larkspur.generator.cache;

import dev.larkspur.generator.model.Overview;
import dev.larkspur.generator.model.PageForms;
import dev.larkspur.generator.model.ServiceId;
import dev.larkspur.generator.model.ServiceSize;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.FileState;
import dev.larkspur.generator.source.Notation;
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
 * Reader of the output of {@link RunRecordWriter}. It uses plain loops, since loading a library or
 * linking lambdas takes longer than reading the record.
 */
final class RunRecordReader {
  private final DataInputStream in;

  RunRecordReader(DataInputStream in) {
    this.in = in;
  }

  RunRecord read() throws IOException {
    return new RunRecord(text(), files(), files(), services(), states(), overview(), overview());
  }

  private SortedMap<String, CachedFile> files() throws IOException {
    SortedMap<String, CachedFile> files = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      files.put(text(), file());
    }
    return files;
  }

  private SortedMap<String, CachedService> services() throws IOException {
    SortedMap<String, CachedService> services = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      services.put(text(), new CachedService(text(), texts()));
    }
    return services;
  }

  private SortedMap<String, FileState> states() throws IOException {
    SortedMap<String, FileState> states = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      states.put(text(), state());
    }
    return states;
  }

  private CachedFile file() throws IOException {
    return new CachedFile(state(), text());
  }

  private FileState state() throws IOException {
    return new FileState(in.readLong(), in.readLong(), in.readInt());
  }

  private Overview overview() throws IOException {
    return new Overview(
        in.readInt(),
        forms(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        in.readInt(),
        sizes(),
        diagnostics(),
        in.readInt());
  }

  private PageForms forms() throws IOException {
    SortedMap<Notation, Integer> notations = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      notations.put(Notation.valueOf(text()), in.readInt());
    }
    SortedMap<String, Integer> languages = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      languages.put(text(), in.readInt());
    }
    return new PageForms(notations, languages);
  }

  private List<ServiceSize> sizes() throws IOException {
    List<ServiceSize> sizes = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      sizes.add(size());
    }
    return sizes;
  }

  private List<Diagnostic> diagnostics() throws IOException {
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      diagnostics.add(diagnostic());
    }
    return diagnostics;
  }

  private ServiceSize size() throws IOException {
    return new ServiceSize(
        new ServiceId(text(), text()),
        in.readInt(),
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

  private List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(text());
    }
    return texts;
  }
}
