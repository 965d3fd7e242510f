package dev.larkspur.generator.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.output.FolderProbe.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderProbeTest {
  @TempDir Path root;

  @Test
  void aPathBelowAMissingFolderIsFree() {
    assertThat(new FolderProbe(root).at(root.resolve("a/b"))).isEqualTo(Place.FREE);
    assertThat(new FolderProbe(root.resolve("a")).at(root.resolve("a"))).isEqualTo(Place.FREE);
  }

  @Test
  void aPathBelowAFileIsBlocked() throws IOException {
    Files.createDirectory(root.resolve("a"));
    Files.createFile(root.resolve("a/b"));
    FolderProbe ground = new FolderProbe(root);
    assertThat(ground.at(root.resolve("a"))).isEqualTo(Place.FOLDER);
    assertThat(ground.at(root.resolve("a/b/c"))).isEqualTo(Place.BLOCKED);
  }
}
