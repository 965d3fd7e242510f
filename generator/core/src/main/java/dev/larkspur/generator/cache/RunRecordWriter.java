package dev.larkspur.generator.cache;

import dev.larkspur.generator.model.Overview;
import dev.larkspur.generator.model.PageForms;
import dev.larkspur.generator.model.ServiceSize;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.FileState;
import dev.larkspur.generator.source.Notation;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;

/** Writer of {@link RunRecord}s, in the order in which {@link RunRecordReader} reads them. */
final class RunRecordWriter {
  private final DataOutputStream out;

  RunRecordWriter(DataOutputStream out) {
    this.out = out;
  }

  void write(RunRecord run) throws IOException {
    text(run.settings());
    map(run.pages(), this::file);
    map(run.companions(), this::file);
    map(run.services(), this::service);
    map(run.outputs(), this::state);
    overview(run.overview());
    overview(run.generated());
  }

  private void file(CachedFile file) throws IOException {
    state(file.state());
    text(file.hash());
  }

  private void state(FileState state) throws IOException {
    out.writeLong(state.size());
    out.writeLong(state.modified());
    out.writeInt(state.identity());
  }

  private void service(CachedService service) throws IOException {
    text(service.digest());
    list(service.outputs(), this::text);
  }

  private void overview(Overview overview) throws IOException {
    out.writeInt(overview.pages());
    forms(overview.forms());
    out.writeInt(overview.operations());
    out.writeInt(overview.events());
    out.writeInt(overview.callbacks());
    out.writeInt(overview.notices());
    list(overview.services(), this::size);
    list(overview.diagnostics(), this::diagnostic);
    out.writeInt(overview.unlisted());
  }

  private void forms(PageForms forms) throws IOException {
    out.writeInt(forms.notations().size());
    for (Map.Entry<Notation, Integer> notation : forms.notations().entrySet()) {
      text(notation.getKey().name());
      out.writeInt(notation.getValue());
    }
    map(forms.languages(), out::writeInt);
  }

  private void size(ServiceSize size) throws IOException {
    text(size.id().project());
    text(size.id().version());
    out.writeInt(size.operations());
    out.writeInt(size.events());
    out.writeInt(size.callbacks());
    out.writeInt(size.schemas());
    out.writeInt(size.enums());
    out.writeInt(size.errors());
  }

  private void diagnostic(Diagnostic diagnostic) throws IOException {
    text(diagnostic.rule().name());
    text(diagnostic.location().path());
    out.writeInt(diagnostic.location().line());
    out.writeInt(diagnostic.location().column());
    text(diagnostic.message());
    out.writeBoolean(diagnostic.hint() != null);
    text(diagnostic.hint() == null ? "" : diagnostic.hint());
  }

  private void text(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private <T> void map(Map<String, T> map, Part<T> value) throws IOException {
    out.writeInt(map.size());
    for (Map.Entry<String, T> entry : map.entrySet()) {
      text(entry.getKey());
      value.write(entry.getValue());
    }
  }

  private <T> void list(Collection<T> values, Part<T> value) throws IOException {
    out.writeInt(values.size());
    for (T each : values) {
      value.write(each);
    }
  }

  private interface Part<T> {
    void write(T value) throws IOException;
  }
}
