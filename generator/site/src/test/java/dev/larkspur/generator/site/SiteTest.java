package dev.larkspur.generator.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.source.UserInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SiteTest {
  private static final Path PROJECT = Path.of(System.getProperty("larkspur.project"));
  private static final int FIRST_VIEW = 200 * 1024;
  private static final BuiltSite SITE = BuiltSite.ofSpec();

  @Test
  void hasAPageForEachOperationEventAndNotice() {
    var api = SITE.naming().reading().api();

    assertThat(api.operations()).hasSizeGreaterThan(5);
    for (Operation operation : api.operations()) {
      assertThat(SITE.files()).containsKey("operations/" + operation.id() + ".html");
    }
    for (Event event : api.events()) {
      assertThat(SITE.files()).containsKey("events/" + event.id() + ".html");
    }
    assertThat(SITE.pages().stream().filter(path -> path.startsWith("notices/")))
        .hasSize(api.notices().size() + 1);
  }

  @Test
  void showsAnOperation() {
    Document page = SITE.page("operations/im.v1.message.reply.html");

    assertThat(page.select(".request").text())
        .isEqualTo("POST https://open.feishu.cn/open-apis/im/v1/messages/:message_id/reply");
    assertThat(page.select("tr[id=path.message_id] th").text()).isEqualTo("message_id");
    assertThat(page.select("tr[id=body.msg_type] b").text()).isEqualTo("required");
    assertThat(page.select("tr[id=response.data.message_id] td").first().text())
        .isEqualTo("string");
    assertThat(page.getElementById("error-230011").select(".constant").text())
        .isEqualTo("THE_MESSAGE_IS_RECALLED");
    assertThat(page.getElementById("error-230011").select("td").last().text())
        .startsWith("The message is recalled.");
    assertThat(page.select("section[aria-labelledby=java] pre").last().text())
        .startsWith("ReplyMessageResponse response = feishu.im().v1().message().reply(\n")
        .contains("\n        .msgType(MsgType.TEXT)\n");
    assertThat(page.select(".facts a[href^=https://open.feishu.cn/document/]")).hasSize(1);
  }

  @Test
  void showsAnnouncedChangesWithDatesAtTheOperationAndInTheCalendar() {
    Document operation = SITE.page("operations/im.v1.message.reply.html");
    Document calendar = SITE.page("notices/index.html");

    assertThat(operation.select("section[aria-labelledby=announced] li").eachText())
        .isNotEmpty()
        .allSatisfy(change -> assertThat(change).containsPattern("^\\d{4}-\\d\\d-\\d\\d \\d+ "));
    List<String> dates = calendar.select("time").eachAttr("datetime");
    List<String> months =
        calendar.select("section[aria-labelledby^=m-]").eachAttr("aria-labelledby");
    assertThat(dates).isNotEmpty();
    assertThat(months).isSortedAccordingTo((a, b) -> b.compareTo(a)).doesNotHaveDuplicates();
    assertThat(dates).allSatisfy(date -> assertThat(months).contains("m-" + date.substring(0, 7)));
  }

  @Test
  void listsTheMeaningsOfAnErrorCodeWithTheirOperations() {
    Document page = SITE.page("errors/230000.html");

    assertThat(page.getElementById("230011").select("a").eachAttr("href"))
        .contains("../operations/im.v1.message.reply.html#error-230011");
  }

  @Test
  void listsFindingsWithTheirLines() {
    Document index = BuiltSite.ofGoldenCases().page("findings/index.html");

    assertThat(index.select("tbody th").eachText()).contains("TABLE_UNCLOSED", "LINK_BROKEN");
    assertThat(index.select("tbody td:nth-child(2)").eachText())
        .isSortedAccordingTo((a, b) -> severity(a) - severity(b));
  }

  private static int severity(String label) {
    return List.of("error", "warning", "note").indexOf(label);
  }

  @Test
  void pagesOfTheSpecHaveNoProblems() {
    assertThat(HtmlCheck.problems(SITE)).isEmpty();
  }

  @Test
  void pagesOfGoldenCasesHaveNoProblems() {
    assertThat(HtmlCheck.problems(BuiltSite.ofGoldenCases())).isEmpty();
  }

  @Test
  void samePagesGiveSameBytes() {
    assertThat(BuiltSite.ofSpec().files())
        .hasSameSizeAs(SITE.files())
        .allSatisfy((path, content) -> assertThat(content).isEqualTo(SITE.files().get(path)));
  }

  @Test
  void describesOnlyTheChosenProducts() {
    BuiltSite site = BuiltSite.of(PageSet.of(PROJECT.resolve("spec")), List.of("im"));

    assertThat(site.files()).containsKey("products/im.html");
    assertThat(site.pages().stream().filter(path -> path.startsWith("products/"))).hasSize(1);
    assertThat(HtmlCheck.problems(site)).isEmpty();
  }

  @Test
  void rejectsAnUnknownProduct() {
    PageSet pages = PageSet.of(PROJECT.resolve("spec"));

    assertThatThrownBy(() -> BuiltSite.of(pages, List.of("unknown")))
        .isInstanceOf(UserInputException.class)
        .hasMessage("Unknown product \"unknown\".");
  }

  @Test
  void templatesEscapeEverything() throws IOException {
    try (Stream<Path> templates = Files.list(PROJECT.resolve("generator/site/src/main/jte"))) {
      assertThat(templates)
          .hasSizeGreaterThan(10)
          .allSatisfy(
              template ->
                  assertThat(Files.readString(template))
                      .doesNotContain("$unsafe")
                      .doesNotContain("style=\""));
    }
  }

  @Test
  void realPagesHaveNoProblemsAndAFirstViewOfLessThan200Kilobytes() {
    BuiltSite site = BuiltSite.ofCorpus();

    assertThat(HtmlCheck.problems(site)).isEmpty();
    int first =
        Stream.of("index.html", "assets/site.css", "assets/site.js", "assets/icon.svg")
            .mapToInt(path -> site.files().get(path).length)
            .sum();
    assertThat(first).isLessThan(FIRST_VIEW);
    long all = site.files().values().stream().mapToLong(content -> content.length).sum();
    assertThat(all / site.naming().reading().pages())
        .as("bytes for each page, of which 2000 must fit in 60 MB")
        .isLessThan(60_000_000 / 2000);
  }
}
