package dev.larkspur.benchmarks.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures the client of this project. */
class SurfaceReportTest {
  @TempDir Path temp;

  @Test
  void the_client_of_this_project_is_measured() throws Exception {
    List<String> lines = SurfaceReport.of(Path.of("..", "..", "spec"), temp);

    assertThat(lines).hasSize(13);
    assertThat(lines.get(0)).matches("operations +73");
    assertThat(lines.get(12)).matches("class bytes per operation +[1-9][0-9.]* KB");
  }
}
