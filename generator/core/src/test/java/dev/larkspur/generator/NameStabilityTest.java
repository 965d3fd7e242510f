package dev.larkspur.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.naming.NameLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that with a lock, editing one page keeps the Java names of all others. */
class NameStabilityTest {
  private static final List<String> NUMBER = List.of("who|user", "∟ id|string", "∟ level|int");
  private static final List<String> WORD = List.of("who|user", "∟ id|string", "∟ level|string");
  private static final List<String> NUMBER_BELOW =
      List.of("room|room", "∟ owner|user", "∟∟ id|string", "∟∟ level|int");
  private static final List<String> WORD_BELOW =
      List.of("room|room", "∟ owner|user", "∟∟ id|string", "∟∟ level|string");

  private static final String DOC_OR_FILE = "type|string|" + values("doc", "file");
  private static final String DOC_OR_WIKI = "type|string|" + values("doc", "wiki");

  /**
   * Rows by page. The level of a user is a number or a string; page a does not mention it. Objects
   * of the pages j and k are equal without a name, and that of page l equals the named one of m.
   */
  private static final SortedMap<String, List<String>> PAGES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("a", List.of("who|user", "∟ id|string", "∟ name|string")),
              Map.entry("b", NUMBER),
              Map.entry("c", WORD),
              Map.entry("d", NUMBER_BELOW),
              Map.entry("e", WORD_BELOW),
              Map.entry("f", NUMBER_BELOW),
              Map.entry("g", WORD_BELOW),
              Map.entry("h", NUMBER),
              Map.entry("i", NUMBER),
              Map.entry("j", List.of("title|object", "∟ zh|string")),
              Map.entry("k", List.of("note|object", "∟ zh|string")),
              Map.entry("l", List.of("mark|object", "∟ zh|string", "∟ en|string")),
              Map.entry("m", List.of("by|i18n", "∟ en|string", "∟ zh|string")),
              Map.entry("n", List.of("box|object", "∟ zh|string", "∟ fr|string")),
              Map.entry("o", List.of(DOC_OR_FILE)),
              Map.entry("p", List.of("bag|bag", "∟ " + DOC_OR_FILE)),
              Map.entry("q", List.of(DOC_OR_WIKI)),
              Map.entry(
                  "r",
                  List.of(
                      "old_bag|object",
                      "∟ size|int",
                      "∟ " + DOC_OR_WIKI,
                      "new_bag|object",
                      "∟ size|int",
                      "∟ " + DOC_OR_WIKI))));

  @TempDir Path folder;

  @Test
  void addingAFieldKeepsTheNamesOfOtherPages() throws IOException {
    for (String page : PAGES.keySet()) {
      assertOnlyItsNamesChange(page, with(page, 1, "∟ extra|string"));
      assertOnlyItsNamesChange(page, with(page, 0, "extra|string"));
      assertOnlyItsNamesChange(page, with(page, 0, "mode|room"));
    }
  }

  @Test
  void removingAFieldKeepsTheNamesOfOtherPages() throws IOException {
    for (String page : PAGES.keySet()) {
      List<String> rows = PAGES.get(page);
      for (int i = 0; i < rows.size(); i++) {
        if (rows.get(i).contains("id|")) {
          List<String> fewer = new ArrayList<>(rows);
          fewer.remove(i);
          assertOnlyItsNamesChange(page, fewer);
        }
      }
    }
  }

  @Test
  void aPageThatSettlesOnATypeVariantKeepsTheNamesOfOtherPages() throws IOException {
    assertOnlyItsNamesChange("a", with("a", 2, "∟ level|string"));
    assertOnlyItsNamesChange("a", with("a", 2, "∟ level|int"));
  }

  @Test
  void aPageThatChangesItsTypeVariantKeepsTheNamesOfOtherPages() throws IOException {
    assertOnlyItsNamesChange("d", WORD_BELOW);
    assertOnlyItsNamesChange("e", NUMBER_BELOW);
    assertOnlyItsNamesChange("c", NUMBER);
  }

  @Test
  void objectsThatBecomeEqualOrDifferentKeepTheNamesOfOtherPages() throws IOException {
    assertOnlyItsNamesChange("j", List.of("title|object", "∟ zh|string", "∟ en|string"));
    assertOnlyItsNamesChange("j", List.of("title|object", "∟ zh|int"));
    assertOnlyItsNamesChange("l", List.of("mark|object", "∟ zh|string"));
    assertOnlyItsNamesChange("m", List.of("by|i18n", "∟ en|string", "∟ zh|string", "∟ fr|string"));
    assertOnlyItsNamesChange("n", List.of("box|object", "∟ zh|string"));
  }

  @Test
  void valuesThatBecomeEqualOrDifferentKeepTheNamesOfOtherPages() throws IOException {
    assertOnlyItsNamesChange("o", List.of("type|string|" + values("doc", "file", "more")));
    assertOnlyItsNamesChange("o", List.of("type|string|" + values("doc")));
    assertOnlyItsNamesChange("o", List.of("type|string|" + values("doc", "file", "wiki")));
    assertOnlyItsNamesChange("o", List.of("type|string|" + values("sheet")));
    assertOnlyItsNamesChange("q", List.of(DOC_OR_FILE));
    assertOnlyItsNamesChange("q", List.of("type|string|" + values("doc", "file", "wiki")));
  }

  @Test
  void equalObjectsAndValuesOfDifferentPagesShareNames() throws IOException {
    for (String page : PAGES.keySet()) {
      write(page, PAGES.get(page));
    }
    SortedMap<String, String> names = lock();

    assertThat(names)
        .containsEntry("schema title at big.v1.j.get/response.title", "Note")
        .containsEntry("schema note at big.v1.k.get/response.note", "Note")
        .containsEntry("schema mark at big.v1.l.get/response.mark", "I18n")
        .containsEntry("schema i18n at big.v1.m.get/response.by", "I18n");
    assertThat(names.get("enum type at big.v1.o.get/response.type"))
        .isEqualTo(names.get("enum type at big.v1.p.get/response.bag.type"))
        .isNotEqualTo(names.get("enum type at big.v1.q.get/response.type"));
  }

  @Test
  void aLockIsCompleteAfterTheFirstRun() throws IOException {
    for (String page : PAGES.keySet()) {
      write(page, PAGES.get(page));
    }
    SortedMap<String, String> names = lock();

    assertThat(lock()).isEqualTo(names);
  }

  private void assertOnlyItsNamesChange(String edited, List<String> rows) throws IOException {
    for (String page : PAGES.keySet()) {
      write(page, PAGES.get(page));
    }
    Files.deleteIfExists(folder.resolve(NameLock.FILE_NAME));
    SortedMap<String, String> before = lock();
    write(edited, rows);

    SortedMap<String, String> after = lock();

    before.forEach(
        (thing, name) -> {
          if (!isOf(thing, edited)) {
            assertThat(after).as("%s with %s", edited, rows).containsEntry(thing, name);
          }
        });
  }

  /** Returns whether a line of the lock belongs to this page alone, or to a shared type. */
  private static boolean isOf(String thing, String page) {
    return thing.contains("big.v1." + page + ".")
        || thing.startsWith("component ")
        || thing.startsWith("constant ");
  }

  private SortedMap<String, String> lock() throws IOException {
    PageSet pages = PageSet.of(folder);
    Pipeline pipeline = new Pipeline();
    NameLock lock = pipeline.name(pages, Settings.DEFAULT).renewedLock(pages.filter());
    Files.write(pages.lockFile(), lock.content());
    return lock.names();
  }

  private void write(String page, List<String> rows) throws IOException {
    StringBuilder table = new StringBuilder();
    for (String row : rows) {
      String[] cells = row.split("\\|", -1);
      String text = cells.length > 2 ? cells[2] : "What it is.";
      table.append("| %s | %s | %s |\n".formatted(cells[0], cells[1], text));
    }
    Files.writeString(
        folder.resolve(page + ".md"),
        """
        # Get %1$s
        {尝试一下}(url=/api/tools/api_explore/api_explore_config?project=big&version=v1&resource=%1$s&method=get)

        ## 请求
        | 基本 | |
        |---|---|
        | HTTP URL | https://open.feishu.cn/open-apis/big/v1/%1$s |
        | HTTP Method | GET |

        ## 响应
        ### 响应体
        | 名称 | 类型 | 描述 |
        |---|---|---|
        | code | int | The code. |
        | msg | string | The message. |
        | data | - | The data. |
        %2$s\
        """
            .formatted(
                page,
                table.toString().replace("| ∟", "| ∟∟").replaceAll("(?m)^\\| (?!∟)", "| ∟ ")));
  }

  /** Returns a description that lists known values. */
  private static String values(String... values) {
    StringBuilder text = new StringBuilder("What it is. **可选值有**： <md-enum>");
    for (String value : values) {
      text.append("<md-enum-item key=\"%s\" >A %s</md-enum-item>".formatted(value, value));
    }
    return text.append("</md-enum>").toString();
  }

  private static List<String> with(String page, int index, String row) {
    List<String> rows = new ArrayList<>(PAGES.get(page));
    rows.add(index, row);
    return rows;
  }
}
