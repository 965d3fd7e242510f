package dev.larkspur.feishu.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.testkit.FakeFeishu;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Runs blocks of a document against the fake platform. */
final class SnippetRunner {
  private final String document;
  private final FakeFeishu fake;

  SnippetRunner(String document, FakeFeishu fake) {
    this.document = document;
    this.fake = fake;
  }

  /**
   * Runs the only block that contains a text and returns what it prints.
   *
   * @param folder a folder for classes and files
   */
  String outputOf(String text, Path folder) throws Exception {
    return outputOf(text, folder, surroundings -> {});
  }

  /** Runs the only block that contains a text, with changed surroundings. */
  String outputOf(String text, Path folder, Consumer<Surroundings> change) throws Exception {
    Path classes = Files.createTempDirectory(folder, "classes");
    Snippet snippet = local(Snippet.containing(document, text));
    assertThat(SnippetCompiler.compile(List.of(snippet), classes).get(snippet)).isEmpty();

    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      Surroundings example =
          loader
              .loadClass(SnippetCompiler.className())
              .asSubclass(Surroundings.class)
              .getConstructor(FakeFeishu.class, Path.class)
              .newInstance(fake, folder);
      change.accept(example);
      example.run();
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  /** Returns a block whose clients call the fake platform. */
  private static Snippet local(Snippet snippet) {
    return new Snippet(
        snippet.document(),
        snippet.line(),
        snippet.file(),
        snippet.code().replace("FeishuClient.builder()", "FeishuClient.builder().baseUrl(url)"));
  }
}
