package dev.larkspur.generator.model;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.larkspur.fuzzing.GeneratedClient;
import dev.larkspur.fuzzing.OwnPages;
import dev.larkspur.fuzzing.Seeds;
import dev.larkspur.generator.Naming;
import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.Progress;
import dev.larkspur.generator.Settings;
import dev.larkspur.generator.linker.Linker;
import dev.larkspur.generator.naming.LockedNames;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.UserInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text as a model file: it is rejected with a message, or a client can be generated. */
class ModelFileFuzzTest {
  private static final Pipeline PIPELINE = new Pipeline(1, Progress.SILENT);

  static Stream<byte[]> models() throws IOException {
    Api api =
        Linker.link(
            OwnPages.operations(LockedIds.NONE), OwnPages.events(), List.of(), new Diagnostics());
    ByteArrayOutputStream model = new ByteArrayOutputStream();
    ModelFile.of(api, List.of()).write(model);
    return Stream.concat(
        Stream.of(model.toByteArray()),
        Seeds.texts(
            "{\"formatVersion\":1,\"operations\":[],\"events\":[],\"notices\":[],"
                + "\"diagnostics\":[]}",
            """
            {"formatVersion":1,"operations":[],"events":[{"id":"a.b","title":"A","fullPath":null,
            "source":{"path":"a.md","line":1},"fields":[{"name":"a","type":{"kind":"string",
            "text":"string"},"required":null,"description":"","enum":[],"constraints":{},"scopes":[],
            "fields":[],"line":2}],
            "examples":[]}],"notices":[],"diagnostics":[]}
            """));
  }

  @MethodSource("models")
  @FuzzTest
  void anyModelFileIsRejectedOrGenerated(byte[] input) throws IOException {
    Path file = Files.createTempFile("model", ".json");
    try {
      Files.write(file, input);
      Naming naming = PIPELINE.name(file, Settings.DEFAULT);
      GeneratedClient.check(naming.reading().api(), LockedNames.NONE, input);
    } catch (UserInputException e) {
      // Files that are not a model are rejected.
    } finally {
      Files.delete(file);
    }
  }
}
