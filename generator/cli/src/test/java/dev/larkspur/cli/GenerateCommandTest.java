package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {
  private static final Path PAGES =
      Path.of(System.getProperty("larkspur.project"), "generator/core/src/test/resources/pages");

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
  void sizesAreThoseOfTheFilesOfEachProduct() throws IOException {
    Run first = Run.of("generate", "--spec", PAGES, "--output", output, "--sizes");
    Run unchanged = Run.of("generate", "--spec", PAGES, "--output", output, "--sizes");

    String table = first.out().substring(first.out().indexOf("product"));
    assertThat(table.lines().map(line -> line.split("  ", 2)[0].strip()))
        .containsExactlyInAnyOrder(
            "product", "im", "callback", "(catalogue)", "(other files)", "total");
    List<Path> im = Folder.files(output.resolve("dev/larkspur/feishu/im"));
    assertThat(table).containsPattern("im +" + im.size() + " +" + bytes(im) + "\n");
    List<Path> all = new ArrayList<>(Folder.files(output));
    all.removeIf(file -> output.relativize(file).toString().startsWith("."));
    assertThat(table).containsPattern("total +" + all.size() + " +" + bytes(all) + "\n");
    assertThat(unchanged.out()).isEqualTo(first.out());
  }

  @Test
  void sizesAreInTheJson() throws IOException {
    Run run =
        Run.of("generate", "--spec", PAGES, "--output", output, "--sizes", "--format", "json");

    JsonNode sizes = new ObjectMapper().readTree(run.out()).at("/sizes");
    assertThat(sizes)
        .extracting(size -> size.at("/part").asText())
        .containsExactlyInAnyOrder("im", "callback", "(catalogue)", "(other files)");
    assertThat(sizes)
        .extracting(size -> size.at("/bytes").asLong())
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void aClientWithoutTextsIsCheckedWithTheSameOptions() {
    Run.of("generate", "--spec", PAGES, "--output", output, "--no-prose", "--no-catalogue");

    Run same = check("--no-prose", "--no-catalogue");
    Run other = check();

    assertThat(same.out()).doesNotContain(".java").doesNotContain("META-INF");
    assertThat(other.exitCode()).isEqualTo(ExitCode.OUT_OF_DATE);
    assertThat(other.out())
        .contains("ReplyMessageRequest.java", "META-INF/larkspur/catalogue.json");
    assertThat(output.resolve("META-INF/larkspur/catalogue.json")).doesNotExist();
    assertThat(output.resolve("dev/larkspur/feishu/im/v1/ReplyMessageRequest.java"))
        .content()
        .contains("@param content {@code content}")
        .doesNotContain("Reply to a message");
  }

  @Test
  void aClientWithBuildersOfResponsesIsCheckedWithTheSameOption() {
    Run.of("generate", "--spec", PAGES, "--output", output, "--response-builders");

    Run same = check("--response-builders");
    Run other = check();

    assertThat(same.out()).doesNotContain(".java");
    assertThat(other.exitCode()).isEqualTo(ExitCode.OUT_OF_DATE);
    assertThat(other.out()).contains("ReplyMessageResponse.java");
    assertThat(output.resolve("dev/larkspur/feishu/im/v1/ReplyMessageResponse.java"))
        .content()
        .contains("public static Builder builder()");
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
  void diagnosticsOfOtherProductsAreOnlyCounted() throws IOException {
    Path pages = Files.createDirectory(output.resolve("pages"));
    String reply = Files.readString(PAGES.resolve("im-v1/message/reply.md"));
    Files.writeString(pages.resolve("reply.md"), reply);
    Files.writeString(
        pages.resolve("drive.md"),
        reply
            .replace("project=im&", "project=drive&")
            .replace("/open-apis/im/v1/", "/open-apis/drive/v1/")
            .replaceFirst("\"field-type\" >string<", "\"field-type\" >??<"));
    Path code = output.resolve("code");

    Run all = Run.of("generate", "--spec", pages, "--output", code, "--fail-on", "warning");
    assertThat(all.exitCode()).isEqualTo(ExitCode.FAILING_DIAGNOSTICS);
    assertThat(all.err()).contains("warning TYPE_UNKNOWN").doesNotContain("Not shown: ");

    for (String state : List.of("written", "unchanged")) {
      Run im =
          Run.of(
              "generate",
              "--spec",
              pages,
              "--output",
              code,
              "--product",
              "im",
              "--fail-on",
              "warning");
      assertThat(im.exitCode()).as(state).isZero();
      assertThat(im.err())
          .as(state)
          .doesNotContain("TYPE_UNKNOWN")
          .contains("Not shown: 1 diagnostic of pages that do not describe these products.");
    }
  }

  @Test
  void colourIsPrintedOnlyOnRequest() {
    Run plain = Run.of("generate", "--spec", PAGES, "--output", output);
    assertThat(plain.out() + plain.err()).doesNotContain("\u001b");
  }

  private Run check(String... options) {
    List<Object> words = new ArrayList<>(List.of("check", "--spec", PAGES, "--output", output));
    words.addAll(List.of(options));
    return Run.of(words.toArray());
  }

  private static long bytes(List<Path> files) throws IOException {
    long sum = 0;
    for (Path file : files) {
      sum += Files.size(file);
    }
    return sum;
  }
}
