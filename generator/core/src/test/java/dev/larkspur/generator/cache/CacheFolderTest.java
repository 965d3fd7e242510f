package dev.larkspur.generator.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.larkspur.generator.source.UserInputException;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {
  private static final byte[] BODY = "what was found out".getBytes(StandardCharsets.UTF_8);

  @TempDir Path temp;

  @Test
  void aFileIsReadAsItWasWrittenAndStaysOutOfVersionControl() throws IOException {
    CacheFolder folder = folder("one");

    folder.write("run", BODY);

    assertThat(body(folder)).isEqualTo(BODY);
    assertThat(temp.resolve("cache/.gitignore")).hasContent("*");
    try (Stream<Path> files = Files.list(temp.resolve("cache"))) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
    }
  }

  @Test
  void aFileThatIsMissingOrFromAnotherBuildIsIgnored() throws IOException {
    assertThat(folder("one").read("run")).isNull();
    folder("one").write("run", BODY);

    assertThat(folder("two").read("run")).isNull();
  }

  @Test
  void aDamagedFileIsIgnored() throws IOException {
    CacheFolder folder = folder("one");
    folder.write("run", BODY);
    Path file = temp.resolve("cache/run");
    byte[] whole = Files.readAllBytes(file);

    for (int i = 0; i < whole.length; i++) {
      byte[] flipped = whole.clone();
      flipped[i] ^= 8;
      Files.write(file, flipped);
      assertThat(folder.read("run")).as("byte " + i + " flipped").isNull();
      Files.write(file, Arrays.copyOf(whole, i));
      assertThat(folder.read("run")).as("cut after " + i).isNull();
    }
    Files.write(file, Arrays.copyOf(whole, whole.length + 1));
    assertThat(folder.read("run")).isNull();
  }

  @Test
  void aFolderThatCannotBeCreatedIsIgnored() throws IOException {
    Files.writeString(temp.resolve("cache"), "a file");
    CacheFolder folder = folder("one");

    folder.write("run", BODY);

    assertThat(folder.read("run")).isNull();
    assertThat(folder.<String>exclusively(() -> "done")).isEqualTo("done");
  }

  @Test
  void anActionThatFailsOnUserInputLeavesNoNewFolder() {
    Supplier<String> refused =
        () -> {
          throw new UserInputException("in the way", null);
        };

    assertThatThrownBy(() -> folder("one").exclusively(refused))
        .isInstanceOf(UserInputException.class);
    assertThat(temp).isEmptyDirectory();

    folder("one").write("run", BODY);
    assertThatThrownBy(() -> folder("one").exclusively(refused))
        .isInstanceOf(UserInputException.class);
    assertThat(temp.resolve("cache/run")).exists();
  }

  @Test
  void actionsRunExclusively() throws InterruptedException, ExecutionException {
    AtomicInteger inside = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<Integer>> seen = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      seen.add(
          threads.submit(() -> folder("one").<Integer>exclusively(() -> countOfInside(inside))));
    }
    for (Future<Integer> count : seen) {
      assertThat(count.get()).isEqualTo(1);
    }
    threads.shutdown();
  }

  private static int countOfInside(AtomicInteger inside) {
    int count = inside.incrementAndGet();
    LockSupport.parkNanos(100_000);
    inside.decrementAndGet();
    return count;
  }

  private CacheFolder folder(String fingerprint) {
    return new CacheFolder(temp.resolve("cache"), fingerprint);
  }

  private static byte[] body(CacheFolder folder) throws IOException {
    DataInputStream in = folder.read("run");
    assertThat(in).isNotNull();
    return in.readAllBytes();
  }
}
