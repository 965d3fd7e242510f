package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {
  private static final Path PAGES = Path.of(System.getProperty("larkspur.project"), "spec");

  @TempDir Path output;

  @Test
  void aTableShowsTheGeneratedServices() {
    Run run = Run.of("generate", "--spec", PAGES, "--output", output);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines().map(line -> line.substring(0, line.indexOf(' '))))
        .containsExactly("service", "im.v1", "callback.v1", "total");
    assertThat(run.out()).containsPattern("im\\.v1 +6 +1 +0 +\\d+ +\\d+ +\\d+");
    assertThat(run.out()).containsPattern("callback\\.v1 +0 +0 +2 +\\d+ +\\d+ +0");
    assertThat(run.err()).containsPattern(" \\d+ files written, 0 unchanged, 0 removed");
    assertThat(output.resolve("dev/larkspur/feishu/im/v1/ReplyMessageRequest.java"))
        .content()
        .contains("record ReplyMessageRequest(");
  }

  @Test
  void aSecondRunWritesNothing() {
    Run.of("generate", "--spec", PAGES, "--output", output);

    Run run = Run.of("generate", "--spec", PAGES, "--output", output);

    assertThat(run.err()).containsPattern(" 0 files written, \\d+ unchanged, 0 removed");
  }

  @Test
  void thePackageCanBeChosen() {
    Run.of("generate", "--spec", PAGES, "--output", output, "--package", "com.example.lark");

    assertThat(output.resolve("com/example/lark/im/v1/ReplyMessageRequest.java"))
        .content()
        .contains("package com.example.lark.im.v1;");
  }

  @Test
  void theCodeOfARemovedPageIsDeleted() throws IOException {
    Run.of("generate", "--spec", PAGES, "--output", output);
    Path mine = Files.writeString(output.resolve("Mine.java"), "class Mine {}");

    Run.of("generate", "--spec", PAGES, "--output", output, "--exclude", "**/reply.md");

    assertThat(output.resolve("dev/larkspur/feishu/im/v1/ReplyMessageRequest.java")).doesNotExist();
    assertThat(mine).exists();
  }

  @Test
  void jsonIsTheOnlyOutputOnRequest() throws IOException {
    Run run = Run.of("generate", "--spec", PAGES, "--output", output, "--format", "json");

    JsonNode json = new ObjectMapper().readTree(run.out());
    assertThat(run.err()).isEmpty();
    assertThat(json.at("/operations").asInt()).isEqualTo(6);
    assertThat(json.at("/files/added").size()).isGreaterThan(10);
    assertThat(json.at("/diagnostics").isArray()).isTrue();
  }

  @Test
  void colourIsPrintedOnlyOnRequest() {
    Run plain = Run.of("generate", "--spec", PAGES, "--output", output);
    assertThat(plain.out() + plain.err()).doesNotContain("\u001b");
  }
}
