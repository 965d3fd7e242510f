package dev.larkspur.generator.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Operation;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class MarkdownHtmlTest {
  private final MarkdownHtml markdown = markdown();

  private static MarkdownHtml markdown() {
    Operation known =
        BuiltSite.ofSpec().naming().reading().api().operations().stream()
            .filter(it -> it.id().toString().equals("im.v1.message.reply"))
            .findFirst()
            .orElseThrow();
    Api api =
        new Api(
            List.of(known.toBuilder().fullPath("/server-docs/im-v1/message/reply").build()),
            List.of(),
            List.of());
    return new MarkdownHtml(new PortalLinks(api, new SitePaths(api)));
  }

  @Test
  void rendersBlocks() {
    assertThat(html("One *two*\n\n- three\n- `four`"))
        .isEqualTo(
            "<p>One <em>two</em></p>\n<ul>\n<li>three</li>\n<li><code>four</code></li>\n</ul>");
  }

  @Test
  void aSingleParagraphOfACellHasNoTags() {
    assertThat(markdown.cell("One `two`").html()).isEqualTo("One <code>two</code>");
    assertThat(markdown.cell("One\n\ntwo").html()).isEqualTo("<p>One</p>\n<p>two</p>");
    assertThat(markdown.cell(" ").html()).isEmpty();
  }

  @Test
  void linksToPagesOfTheSite() {
    String link = "<p><a href=\"../operations/im.v1.message.reply.html\">reply</a></p>";

    assertThat(html("[reply](/document/server-docs/im-v1/message/reply)")).isEqualTo(link);
    assertThat(html("[reply](/ssl:ttdoc/server-docs/im-v1/message/reply?x=1#y)")).isEqualTo(link);
    assertThat(html("[reply](https://open.feishu.cn/document/server-docs/im-v1/message/reply)"))
        .isEqualTo(link);
  }

  @Test
  void linksToOtherPagesOfThePortal() {
    assertThat(html("[other](/document/server-docs/other)"))
        .contains("href=\"https://open.feishu.cn/document/server-docs/other\"");
    assertThat(html("[site](https://example.com/a?b=c&d)"))
        .contains("href=\"https://example.com/a?b=c&amp;d\"");
  }

  @Test
  void unsafeLinksBecomeText() {
    assertThat(html("[x](javascript:alert(1))")).isEqualTo("<p>x</p>");
    assertThat(html("[x](http://example.com)")).isEqualTo("<p>x</p>");
    assertThat(html("[x](<https://a.b/\" onclick=\"x>)")).isEqualTo("<p>x</p>");
    assertThat(html("<javascript:alert(1)>")).isEqualTo("<p>javascript:alert(1)</p>");
  }

  @Test
  void imagesBecomeLinks() {
    assertThat(html("![a picture](https://example.com/x.png)"))
        .contains("<a ")
        .contains("href=\"https://example.com/x.png\"")
        .contains(">a picture</a>");
    assertThat(html("![](https://example.com/x.png)")).contains(">image</a>");
    assertThat(html("[![x](https://a.b/x.png)](https://a.b/y)")).containsOnlyOnce("<a ");
    assertThat(html("![x](data:text/html,x)")).isEqualTo("<p>x</p>");
  }

  @Test
  void htmlBecomesTextExceptForFormatting() {
    assertThat(html("a <b>bold</b> <font color='red'>red</font><br>b"))
        .isEqualTo("<p>a bold red<br>b</p>");
    assertThat(html("a <script>x</script>")).isEqualTo("<p>a &lt;script&gt;x&lt;/script&gt;</p>");
    assertThat(html("<div onclick=\"x\">\nblock\n</div>"))
        .isEqualTo("<p>&lt;div onclick=&quot;x&quot;&gt;\nblock\n&lt;/div&gt;</p>");
  }

  @Test
  void headingsOfPageTextAreNotHeadings() {
    assertThat(html("# Title\n\ntext")).isEqualTo("<p class=\"lead\">Title</p>\n<p>text</p>");
  }

  @Test
  void fencesOfCalloutsAreRemoved() {
    assertThat(html(":::note\nText\n:::")).doesNotContain(":::").contains("Text");
  }

  @Test
  void tablesStayTables() {
    assertThat(html("| a | b |\n| --- | --- |\n| 1 | `2` |"))
        .contains("<th>a</th>")
        .contains("<td><code>2</code></td>");
  }

  @Test
  void deeplyNestedMarkupNeedsLittleStack() throws InterruptedException {
    String nested = "*a _b ".repeat(20_000) + "<deep>" + " b_ a*".repeat(20_000);
    AtomicReference<String> html = new AtomicReference<>();
    Thread small = new Thread(null, () -> html.set(html(nested)), "small stack", 256 * 1024);
    small.start();
    small.join();

    assertThat(html.get()).contains("b &lt;deep&gt; b");
  }

  private String html(String text) {
    return markdown.of(text).html();
  }
}
