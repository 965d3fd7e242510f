package dev.larkspur.generator.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.model.Overview;
import dev.larkspur.generator.model.PageForms;
import dev.larkspur.generator.model.ServiceId;
import dev.larkspur.generator.model.ServiceSize;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.FileState;
import dev.larkspur.generator.source.Notation;
import dev.larkspur.generator.source.PageForm;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordTest {
  @TempDir Path temp;

  @Test
  void aRecordIsReadAsItWasWritten() {
    FileState state = new FileState(12, 1_700_000_000_123_456_789L, -7);
    SourceLocation place = new SourceLocation("a/\u9875.md", 3, 9);
    RunRecord record =
        new RunRecord(
            "settings",
            new TreeMap<>(Map.of("a/\u9875.md", new CachedFile(state, "0f"))),
            new TreeMap<>(Map.of("lock", CachedFile.ABSENT)),
            new TreeMap<>(Map.of("im.v1", new CachedService("1e", List.of("im/v1/A.java")))),
            new TreeMap<>(Map.of("im/v1/A.java", state, "B.java", FileState.UNKNOWN)),
            new Overview(
                1,
                PageForms.of(
                    List.of(
                        new PageForm(Notation.WRAPPED, "zh"), new PageForm(Notation.PIPES, "zh"))),
                2,
                3,
                4,
                5,
                List.of(new ServiceSize(new ServiceId("im", "v1"), 1, 2, 3, 4, 5, 6)),
                List.of(
                    new Diagnostic(Rule.PAGE_NOT_AN_API, place, "words", "a hint"),
                    new Diagnostic(Rule.PAGE_NOT_AN_API, place, "words", null)),
                6),
            new Overview(1, PageForms.NONE, 1, 1, 1, 1, List.of(), List.of(), 0));
    CacheFolder folder = new CacheFolder(temp, "one");

    record.write(folder);

    assertThat(RunRecord.read(folder)).isEqualTo(record);
  }

  @Test
  void contentThatIsNotARecordIsIgnored() {
    CacheFolder folder = new CacheFolder(temp, "one");
    assertThat(RunRecord.read(folder)).isEqualTo(RunRecord.NONE);

    folder.write("run", "no record at all".getBytes(StandardCharsets.UTF_8));

    assertThat(RunRecord.read(folder)).isEqualTo(RunRecord.NONE);
  }
}
