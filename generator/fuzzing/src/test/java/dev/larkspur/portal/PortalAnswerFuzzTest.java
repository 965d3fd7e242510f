package dev.larkspur.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.larkspur.fuzzing.Seeds;
import dev.larkspur.generator.markup.FrontMatter;
import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any JSON as an answer of the portal: each page gets a file inside of the folder, and the head of
 * the file has the path of the page.
 */
class PortalAnswerFuzzTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path FOLDER = Path.of("/pages");

  static Stream<byte[]> answers() {
    return Seeds.texts(
        "{\"items\":[{\"id\":\"103\",\"name\":\"API\",\"type\":\"DirectoryType\",\"fullPath\":\"\","
            + "\"items\":[{\"id\":\"1\",\"name\":\"Reply\",\"type\":\"DocumentType\","
            + "\"fullPath\":\"/uAjLw4CM/im-v1/message/reply\",\"updateTime\":\"1\",\"items\":[]},"
            + "{\"id\":\"2\",\"name\":\"x\",\"type\":\"Other\"},"
            + "{\"id\":\"3\",\"name\":\"y\",\"type\":\"DocumentType\",\"fullPath\":\"/con/../a\"}]}]}",
        "{\"fullPath\":\"/reference/a:b/../c\",\"title\":\"A \\\"b\\\"\\n---\",\"name\":\"n\","
            + "\"updateTime\":\"1700000000000\",\"content\":\"# A\\r\\n\"}");
  }

  @MethodSource("answers")
  @FuzzTest
  void anyAnswerIsRejectedOrWrittenInsideOfTheFolder(byte[] input) {
    JsonNode data;
    try {
      data = JSON.readTree(input);
    } catch (IOException e) {
      return;
    }
    TreePage asked = new TreePage("1", "/asked", "asked", "1");
    check(PortalPage.read(data, asked));
    try {
      PortalTree tree = PortalTree.read(data, "103");
      assertThat(tree.pages()).extracting(TreePage::id).doesNotHaveDuplicates();
      assertThat(tree.problems()).allMatch(problem -> problem.lines().count() <= 1);
      tree.pages().forEach(page -> check(page.fullPath()));
    } catch (PortalException e) {
      assertThat(e).hasMessageStartingWith("the tree has no");
    }
  }

  private static void check(PortalPage page) {
    SourceFile file = new SourceFile("page.md", page.text());
    FrontMatter head = PageParser.parse(file, new Diagnostics()).frontMatter();
    assertThat(head.fullPath()).isNotNull();
    check(page.fullPath());
  }

  private static void check(String fullPath) {
    PageFile first = PageFile.of(fullPath);
    assertThat(first.in(FOLDER)).startsWithRaw(FOLDER).isNotEqualTo(FOLDER);
    PageFile second = PageFile.apart(fullPath, 1);
    assertThat(second.in(FOLDER)).startsWithRaw(FOLDER);
    assertThat(second).isNotEqualTo(first);
  }
}
