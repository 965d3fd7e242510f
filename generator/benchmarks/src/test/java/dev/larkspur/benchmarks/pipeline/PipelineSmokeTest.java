package dev.larkspur.benchmarks.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the steps of the pipeline benchmarks over the pages of this project. */
class PipelineSmokeTest {
  private static final Path SPEC = Path.of("..", "..", "spec");

  @TempDir Path temp;

  @Test
  void each_step_works_on_the_results_of_the_steps_before() throws Exception {
    for (Step step : Step.values()) {
      step.run(SPEC, temp);
    }
    assertThat(temp.resolve("model.json")).isNotEmptyFile();
    assertThat(temp.resolve("classes/dev/larkspur/feishu/Feishu.class")).isNotEmptyFile();
  }

  @Test
  void a_step_is_measured_in_a_new_process() throws Exception {
    assertThat(FreshProcess.run(Step.FLOOR, SPEC, temp).wall()).isPositive();
  }

  @Test
  void each_edit_of_a_page_changes_its_code() throws Exception {
    EditedPages pages = EditedPages.copy(SPEC, temp.resolve("pages"));

    assertThat(new RunsBenchmark(temp, Path.of("not-needed.jar"), pages).warm(1)).hasSize(1);
  }
}
