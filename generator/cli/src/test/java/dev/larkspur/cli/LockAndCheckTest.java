package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.larkspur.generator.naming.NameLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockAndCheckTest {
  private static final Path PAGES =
      Path.of(System.getProperty("larkspur.project"), "generator/core/src/test/resources/pages");

  @TempDir Path temp;
  private Path spec;
  private Path reply;
  private Path lock;
  private Path output;

  @BeforeEach
  void pages() throws IOException {
    spec = Files.createDirectory(temp.resolve("spec"));
    lock = spec.resolve("larkspur.lock.json");
    output = temp.resolve("output");
    reply = Files.copy(PAGES.resolve("im-v1/message/reply.md"), spec.resolve("reply.md"));
  }

  @Test
  void afterGenerateAndLockNothingIsOutOfDate() {
    assertThat(lock().exitCode()).isZero();
    generate();

    Run check = check();

    assertThat(check.exitCode()).isZero();
    assertThat(check.out()).isEmpty();
  }

  @Test
  void aSecondLockChangesNothing() throws IOException {
    lock();
    byte[] before = Files.readAllBytes(lock);

    Run again = lock();

    assertThat(again.err()).contains("; 0 new, 0 gone, 0 changed");
    assertThat(Files.readAllBytes(lock)).isEqualTo(before);
  }

  @Test
  void checkListsMissingDifferentAndStaleFilesAndWritesNothing() throws IOException {
    generate();
    Path request = output.resolve("dev/larkspur/feishu/im/v1/ReplyMessageRequest.java");
    Path response = output.resolve("dev/larkspur/feishu/im/v1/ReplyMessageResponse.java");
    Files.delete(request);
    Files.writeString(response, "// edited\n");

    Run check = check();

    assertThat(check.exitCode()).isEqualTo(4);
    assertThat(check.out().lines())
        .containsExactly(
            "missing file dev/larkspur/feishu/im/v1/ReplyMessageRequest.java",
            "different file dev/larkspur/feishu/im/v1/ReplyMessageResponse.java");
    assertThat(request).doesNotExist();
    assertThat(response).hasContent("// edited");
    generate();
    assertThat(check().exitCode()).isZero();
  }

  @Test
  void aLockedNameIsKeptWhenAPageIsEdited() throws IOException {
    lock();
    Files.writeString(
        reply, Files.readString(reply).replace("The message is recalled.", "It was taken back."));

    generate();

    assertThat(output.resolve("dev/larkspur/feishu/im/v1/ReplyMessageError.java"))
        .content()
        .containsPattern("THE_MESSAGE_IS_RECALLED\\(\\s*230011")
        .doesNotContain("IT_WAS_TAKEN_BACK");
  }

  @Test
  void aNewPageIsReportedByGenerateAndFailsCheckUntilItIsLocked() throws IOException {
    lock();
    Files.copy(PAGES.resolve("im-v1/thread/forward.md"), spec.resolve("forward.md"));

    Run generate = generate();
    assertThat(generate.exitCode()).isZero();
    assertThat(generate.err()).contains("larkspur.lock.json:1:1: note LOCK_OUT_OF_DATE ");

    Run check = check();
    assertThat(check.exitCode()).isEqualTo(4);
    assertThat(check.out()).contains("lock: page changed forward.md", "lock: new name ");
    assertThat(check.out()).doesNotContain("lock: name gone", "lock: name changed");

    assertThat(lock().exitCode()).isZero();
    assertThat(check().exitCode()).isZero();
  }

  @Test
  void aRemovedNameIsReported() throws IOException {
    Path forward = spec.resolve("forward.md");
    Files.copy(PAGES.resolve("im-v1/thread/forward.md"), forward);
    lock();
    Files.delete(forward);

    assertThat(check().out()).contains("lock: name gone ", "lock: page changed forward.md");
    assertThat(lock().out()).contains("gone method im.v1.thread.forward: forward");
  }

  @Test
  void namesOfARemovedPageReturnWithIt() throws IOException {
    Path forward = spec.resolve("forward.md");
    Files.copy(PAGES.resolve("im-v1/thread/forward.md"), forward);
    lock();
    String whole = Files.readString(lock);
    Files.delete(forward);
    lock();
    assertThat(lock().err()).containsPattern(" names, [0-9]+ retired; 0 new, 0 gone, 0 changed");
    Files.copy(PAGES.resolve("im-v1/thread/forward.md"), forward);
    generate();

    assertThat(check().out()).contains("lock: name back method im.v1.thread.forward: forward");
    assertThat(lock().out()).contains("back method im.v1.thread.forward: forward");

    assertThat(lock).hasContent(whole);
    assertThat(check().exitCode()).isZero();
  }

  @Test
  void aLockOfTheSecondFormatIsAcceptedAndMigrated() throws IOException {
    lock();
    NameLock current = NameLock.read(lock);
    Files.write(
        lock,
        new ObjectMapper()
            .writeValueAsBytes(
                Map.of(
                    "formatVersion",
                    2,
                    "pages",
                    Map.of("reply.md", "0", "gone.md", "1"),
                    "owners",
                    current.owners(),
                    "names",
                    current.names())));
    generate();

    Run check = check();
    Run migration = lock();

    assertThat(check.exitCode()).isZero();
    assertThat(check.err()).contains("note LOCK_OUT_OF_DATE The lock has an older format; ");
    assertThat(migration.err()).contains("; 0 new, 0 gone, 0 changed");
    assertThat(NameLock.read(lock)).isEqualTo(current);
  }

  @Test
  void aLockOfANewerVersionIsRejected() throws IOException {
    Files.writeString(lock, "{\"formatVersion\" : 4}");

    Run run = lock();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "has format version 4; this larkspur reads versions up to 3.",
            "Use the version of larkspur that wrote it, or a newer one.");
    assertThat(lock).hasContent("{\"formatVersion\" : 4}");
  }

  @Test
  void aLockIsIndependentOfThePackage() {
    lock();

    Run run =
        Run.of("generate", "--spec", spec, "--output", output, "--package", "com.example.lark");

    assertThat(run.err()).doesNotContain("LOCK_OUT_OF_DATE");
  }

  @Test
  void namesOfPagesThatAreLeftOutAreKeptInTheLock() throws IOException {
    Files.copy(PAGES.resolve("im-v1/image/create.md"), spec.resolve("create.md"));
    lock();
    String whole = Files.readString(lock);
    Run.of("generate", "--spec", spec, "--output", output, "--include", "reply.md");
    Run check = Run.of("check", "--spec", spec, "--output", output, "--include", "reply.md");
    Run again = Run.of("lock", "--spec", spec, "--include", "reply.md");

    assertThat(check.exitCode()).isZero();
    assertThat(check.err()).doesNotContain("LOCK_OUT_OF_DATE");
    assertThat(again.err()).contains("; 0 new, 0 gone, 0 changed");
    assertThat(lock).hasContent(whole);
  }

  @Test
  void anEmptyLockIsRejected() throws IOException {
    lock();
    String before = Files.readString(lock);
    Files.writeString(reply, "# A guide");

    Run run = lock();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("nothing was written.");
    assertThat(lock).hasContent(before);
  }

  @Test
  void anInvalidLockIsRejected() throws IOException {
    Files.writeString(lock, "{");

    Run run = generate();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("is not a lock file: line 1, column 2: Unexpected end-of-input: ")
        .doesNotContain("Source:")
        .contains("run larkspur lock");
    assertThat(output).doesNotExist();
  }

  @Test
  void theListIsPrintedAsJsonOnRequest() throws IOException {
    Run run = Run.of("check", "--spec", spec, "--output", output, "--format", "json");

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(new ObjectMapper().readTree(run.out()).at("/files/added").size()).isPositive();
  }

  @Test
  void generateNeverWritesTheLock() throws IOException {
    generate();

    try (Stream<Path> files = Files.list(spec)) {
      assertThat(files.toList()).isEqualTo(List.of(reply));
    }
  }

  private Run lock() {
    return Run.of("lock", "--spec", spec);
  }

  private Run generate() {
    return Run.of("generate", "--spec", spec, "--output", output);
  }

  private Run check() {
    return Run.of("check", "--spec", spec, "--output", output);
  }
}
