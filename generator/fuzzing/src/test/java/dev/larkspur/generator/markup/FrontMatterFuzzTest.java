package dev.larkspur.generator.markup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.larkspur.fuzzing.Seeds;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceFile;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text as the head of a page: the sections below it are read. */
class FrontMatterFuzzTest {
  static Stream<byte[]> heads() {
    return Seeds.texts(
        "---\ntitle: A\nfullPath: /document/a\nupdateTime: \"1700000000000\"\n---\n",
        """
        ---
        title: "A: b"
        source_url: https://open.feishu.cn/document/a?lang=en#b
        last_remote_update: 2025-01-02T03:04:05+08:00
        ---
        """,
        "<!--\ntitle: A\nid: 7\nupdatedAt: 2025-01-02\nsource: https://x/ssl:ttdoc/a\n-->\n",
        "---\ntitle: >-\n  two\n  lines\ntags: [a, 'b']\n---\n# A\n最后更新于 2025-01-02\n");
  }

  @MethodSource("heads")
  @FuzzTest
  void anyHeadIsReadAndTheSameTwice(byte[] input) {
    SourceFile file = new SourceFile("page.md", new String(input, UTF_8));
    FrontMatter head = PageParser.parse(file, new Diagnostics()).frontMatter();

    assertThat(head).isEqualTo(read(file));
  }

  private static FrontMatter read(SourceFile file) {
    return new FrontMatterReader(file.text(), new PageDiagnostics(file, new Diagnostics())).read();
  }
}
