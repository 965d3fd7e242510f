package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command sees the corrected API. */
class OverlayCommandsTest {
  private static final Path PAGES =
      Path.of(System.getProperty("larkspur.project"), "generator/core/src/test/resources/pages");
  private static final String REQUIRED =
      """
      operations:
        im.v1.message.reply:
          - {field: body.uuid, required: true, reason: The platform wants it.}
      """;

  @TempDir Path temp;
  private Path spec;
  private Path output;

  @BeforeEach
  void pages() throws IOException {
    spec = Files.createDirectory(temp.resolve("spec"));
    output = temp.resolve("output");
    Files.copy(PAGES.resolve("im-v1/message/reply.md"), spec.resolve("reply.md"));
  }

  @Test
  void explainShowsCorrectionsWithTheirReasons() throws IOException {
    overlay(REQUIRED);

    String fact =
        "  corrected body.uuid: required true, where the page says false."
            + " Reason: The platform wants it. (overlay.yaml:3)\n";
    assertThat(run("explain", "im.v1.message.reply").out()).contains(fact);
    assertThat(run("explain", "ReplyMessageRequest").out())
        .contains(fact)
        .contains("uuid = \"uuid\", string, required");
  }

  @Test
  void theModelHasTheCorrectedFieldAndTheCorrection() throws IOException {
    overlay(REQUIRED);

    assertThat(run("model").out())
        .contains("\"corrections\" : [", "\"reason\" : \"The platform wants it.\"");
  }

  @Test
  void checkAndLockFollowTheOverlay() throws IOException {
    run("lock");
    run("generate", "--output", output);
    overlay(
        "operations:\n  im.v1.message.reply:\n    - {java: {method: answer}, reason: Habit.}\n");

    assertThat(run("check", "--output", output).exitCode()).isEqualTo(4);
    assertThat(run("lock").out())
        .isEqualTo("changed method im.v1.message.reply: answer, before reply\n");
    run("generate", "--output", output);
    assertThat(run("check", "--output", output).exitCode()).isZero();
  }

  @Test
  void diffComparesCorrectedModels() throws IOException {
    Path before = Files.createDirectory(temp.resolve("before"));
    Files.copy(spec.resolve("reply.md"), before.resolve("reply.md"));
    overlay(
        REQUIRED.replace("required: true", "name: key")
            + "    - {retryableCodes: [230049], reason: Advice of support.}\n");

    String out = Run.of("diff", before, spec).out();

    assertThat(out).contains("body key, field renamed: uuid → key", "retry rule");
  }

  @Test
  void lintReportsEntriesThatThePagesAgreeWith() throws IOException {
    overlay(REQUIRED.replace("required: true", "required: false"));

    Run lint = run("lint");

    assertThat(lint.out())
        .contains(
            "overlay.yaml:3:26: note OVERLAY_AGREED The page of im.v1.message.reply"
                + " already agrees")
        .contains("3 |     - {field: body.uuid, required: false");
  }

  @Test
  void nothingIsWrittenIfAnEntryMatchesNothing() throws IOException {
    overlay(REQUIRED.replace("body.uuid", "body.uid"));

    for (String command : new String[] {"generate", "lock", "model", "check", "lint"}) {
      Run run =
          command.equals("generate") || command.equals("check")
              ? run(command, "--output", output)
              : run(command);
      assertThat(run.exitCode()).as(command).isEqualTo(3);
      assertThat(run.out() + run.err())
          .as(command)
          .containsOnlyOnce("overlay.yaml:3:25: error OVERLAY_UNMATCHED The entry corrects")
          .containsOnlyOnce("Did you mean body.uuid?");
    }
    assertThat(output).doesNotExist();
    assertThat(spec.resolve("larkspur.lock.json")).doesNotExist();
  }

  @Test
  void aMessageOnAnInvalidOverlayIsPrintedOnce() throws IOException {
    overlay(REQUIRED.replace("required", "requierd"));

    for (String command : new String[] {"lock", "model", "lint"}) {
      Run run = run(command);
      assertThat(run.out() + run.err())
          .as(command)
          .containsOnlyOnce("Unknown key \"requierd\"")
          .contains("overlay.yaml is invalid");
    }
  }

  @Test
  void anInvalidOverlayStopsEveryCommandThatWrites() throws IOException {
    overlay(REQUIRED.replace("required", "requierd"));

    for (String command : new String[] {"generate", "lock", "model", "check", "explain"}) {
      Run run =
          switch (command) {
            case "generate", "check" -> run(command, "--output", output);
            case "explain" -> run(command, "230011");
            default -> run(command);
          };
      assertThat(run.exitCode()).as(command).isEqualTo(2);
      assertThat(run.out()).as(command).isEmpty();
      assertThat(run.err()).as(command).contains("overlay.yaml:3:26", "Unknown key \"requierd\"");
    }
    assertThat(output).doesNotExist();
    assertThat(spec.resolve("larkspur.lock.json")).doesNotExist();
  }

  private void overlay(String text) throws IOException {
    Files.writeString(spec.resolve("overlay.yaml"), text);
  }

  private Run run(String command, Object... more) {
    Object[] words = new Object[more.length + 3];
    words[0] = command;
    words[1] = "--spec";
    words[2] = spec;
    System.arraycopy(more, 0, words, 3, more.length);
    return Run.of(words);
  }
}
