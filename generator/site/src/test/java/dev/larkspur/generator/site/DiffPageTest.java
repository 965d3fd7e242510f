package dev.larkspur.generator.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larkspur.generator.change.ApiChanges;
import dev.larkspur.generator.change.Aspect;
import dev.larkspur.generator.change.Change;
import dev.larkspur.generator.change.Consequence;
import dev.larkspur.generator.change.Effect;
import dev.larkspur.generator.change.JavaEffect;
import dev.larkspur.generator.change.JavaElement;
import dev.larkspur.generator.change.Owner;
import dev.larkspur.generator.change.PageLine;
import dev.larkspur.generator.change.Part;
import dev.larkspur.generator.change.Subject;
import dev.larkspur.generator.change.WireEffect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffPageTest {
  private static final Set<String> ELEMENTS =
      Set.of(
          "html", "head", "meta", "title", "style", "body", "a", "div", "main", "aside", "nav",
          "footer", "section", "h1", "h2", "h3", "h4", "p", "ul", "li", "b", "i", "span", "strong",
          "code", "table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd", "mark", "details",
          "summary");
  private static final String HOSTILE =
      "1. \"'><script>alert(1)</script><img src=x onerror=alert(1)>`*_[x](javascript:alert(1))"
          + "${7*7}@if(true)</style></td>&lt;";
  private static final Owner REPLY =
      new Owner(
          Owner.Kind.OPERATION, "im.v1.message.reply", "im", "Reply to a message", "/im/reply");
  private static final Owner NOTICE =
      new Owner(Owner.Kind.NOTICE, "2025-06-shorter", "", "Shorter texts", null);

  /** One change of each section. */
  static final ApiChanges CHANGES =
      new ApiChanges(
          List.of(
              new Change(
                  new Subject(REPLY, Part.BODY, "uuid", Aspect.REQUIRED, ""),
                  BooleanNode.FALSE,
                  BooleanNode.TRUE,
                  new PageLine("im/reply.md", 12),
                  new PageLine("im/reply.md", 14),
                  new WireEffect(Effect.BREAKS, "requests without it are rejected"),
                  java(Effect.NONE, "no effect", "dev.x.im.v1.ReplyMessageRequest.uuid()", true)),
              new Change(
                  new Subject(REPLY, Part.ERRORS, "230013", Aspect.ERROR, ""),
                  null,
                  text("The bot is not available."),
                  null,
                  null,
                  new WireEffect(Effect.ADDS, "it may be returned"),
                  java(Effect.ADDS, "a new element", "dev.x.im.v1.ReplyMessageError.X", false)),
              change(
                  REPLY,
                  Part.BODY,
                  "content",
                  Aspect.DESCRIPTION,
                  text("The old text."),
                  text("The new text.")),
              change(
                  REPLY, Part.BODY, "", Aspect.EXAMPLE, json("[{\"a\":1}]"), json("[{\"a\":2}]")),
              change(
                  NOTICE,
                  Part.PAGE,
                  "",
                  Aspect.EFFECTIVE_DATE,
                  text("2025-06-01"),
                  text("2025-07-01"))),
          List.of(new Consequence("Sender.name()", breaksJava("dev.x.im.v1.Sender.name()", ""))));

  @Test
  void showsBreakingChangesFirstThenByProductAndPage() {
    Document page = page(CHANGES);

    assertThat(structure(page))
        .isEqualTo(
            """
            h1 Changes in the platform's documentation
            h2 Breaking 1
            h3 im
            h4 Reply to a message operation im.v1.message.reply
            tr Body field uuid is now required | no im/reply.md:12 | yes im/reply.md:14
            h2 Breaking beyond these pages 1
            li im.v1: Sender.name() is removed
            h2 Added 1
            h3 im
            h4 Reply to a message operation im.v1.message.reply
            tr Error 230013 added | absent | The bot is not available.
            h2 Changed 1
            h3 Notices
            h4 Shorter texts notice 2025-06-shorter
            tr Effective date changed | 2025-06-01 | 2025-07-01
            h2 Documentation only 2
            h3 im
            h4 Reply to a message operation im.v1.message.reply
            tr Body field content description changed | The old text. | The new text.
            tr Request body: example changed | { "a" : 1 } | { "a" : 2 }
            """);
    assertThat(page.select(".advice").text()).isEqualTo("major");
    assertThat(page.select(".totals li").eachText())
        .containsExactly(
            "1 Breaking",
            "1 Breaking beyond these pages",
            "1 Added",
            "1 Changed",
            "2 Documentation only");
    assertThat(page.select("h4 a").eachAttr("href"))
        .containsOnly("https://open.feishu.cn/document/im/reply");
  }

  @Test
  void showsBothEffectsOfAChange() {
    Element change =
        page(CHANGES).getElementById("operation_im.v1.message.reply_body_uuid_required");

    assertThat(change.select("dl div").eachText())
        .containsExactly(
            "Calls breaks requests without it are rejected",
            "Java ReplyMessageRequest.uuid(): no effect");
  }

  @Test
  void marksWhatDiffersAndFoldsTextForPeople() {
    Document page = page(CHANGES);

    assertThat(page.select(".old mark").eachText()).contains("old", "1");
    assertThat(page.select(".new mark").eachText()).contains("new", "2");
    assertThat(page.select("details > table tr[id]")).hasSize(2);
    assertThat(page.select("div > table tr[id]")).hasSize(3);
  }

  @Test
  void closesLongValuesOnBothSides() {
    String text = "line\n".repeat(40);
    Document page =
        page(changes(change(REPLY, Part.BODY, "content", Aspect.DEFAULT, text(text), text("x"))));

    assertThat(page.select("td > details > summary").eachText())
        .containsExactly("40 lines", "1 line");
  }

  @Test
  void everyLinkInsideThePageHasATarget() {
    Document page = page(CHANGES);
    List<String> ids = page.select("[id]").eachAttr("id");

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(page.select("a[href^=#]").eachAttr("href"))
        .hasSizeGreaterThan(10)
        .allSatisfy(target -> assertThat(ids).contains(target.substring(1)));
  }

  @Test
  void thePolicyAllowsOnlyTheStyleOfThePage() throws Exception {
    Document page = page(CHANGES);
    byte[] style = page.select("style").first().data().getBytes(StandardCharsets.UTF_8);
    String hash =
        Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style));

    assertThat(page.head().child(1).attr("content"))
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-"
                + hash
                + "'; base-uri 'none'; form-action 'none'");
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.select("script, link, img, [src], [style]")).isEmpty();
  }

  @Test
  void pageTextIsText() {
    Owner owner = new Owner(Owner.Kind.OPERATION, HOSTILE, HOSTILE, HOSTILE, HOSTILE);
    Document page =
        page(
            new ApiChanges(
                List.of(
                    change(owner, Part.BODY, HOSTILE, Aspect.TYPE, text(HOSTILE), text("x")),
                    change(owner, Part.BODY, HOSTILE, Aspect.FIELD, null, json(field(HOSTILE))),
                    change(owner, Part.SCENARIO, HOSTILE, Aspect.CONDITION, null, text(HOSTILE)),
                    change(owner, Part.ERRORS, "1", Aspect.ERROR_MESSAGE, text(HOSTILE), text("")),
                    change(owner, Part.PAGE, "", Aspect.DESCRIPTION, text("x"), text(HOSTILE)),
                    change(owner, Part.PAGE, "", Aspect.EXAMPLE, json(list(HOSTILE)), text("x"))),
                List.of(
                    new Consequence(HOSTILE, breaksJava(HOSTILE, HOSTILE)),
                    new Consequence(HOSTILE, breaksJava("a.b.v1.A.x()", HOSTILE))),
                HOSTILE));

    for (Element element : page.getAllElements()) {
      if (!element.tagName().equals("#root")) {
        assertThat(ELEMENTS).contains(element.tagName());
      }
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).doesNotStartWith("on").isNotIn("style", "src");
      }
    }
    assertThat(page.select("a").eachAttr("href")).allMatch(target -> target.startsWith("#"));
    assertThat(page.select(".warn").text()).isEqualTo(HOSTILE);
    assertThat(page.select("h4").first().ownText()).startsWith(HOSTILE);
    assertThat(page.select("h3").first().text()).isEqualTo(HOSTILE);
    assertThat(page.select("td.old .value").first().text()).isEqualTo(HOSTILE);
    assertThat(page.select("tbody th").eachText()).anyMatch(text -> text.startsWith(HOSTILE));
    assertThat(page.select("td .value i").eachText()).contains("an empty text");
  }

  @Test
  void charactersThatCannotBePrintedBecomeSpaces() {
    Document page =
        page(
            changes(
                change(
                    REPLY,
                    Part.PAGE,
                    "",
                    Aspect.DESCRIPTION,
                    text("a\u202eb\u001b[31m\u0000c"),
                    text("d\u2066e"))));

    assertThat(page.html()).doesNotContain("\u202e", "\u2066", "\u001b", "\u0000", "\ufffd");
    assertThat(page.select(".old .value").text()).isEqualTo("a b [31m c");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "DEFAULT, null, an empty text",
        "REQUIRED, true, yes",
        "TOKEN, ~[\"tenant\",\"user\"]~, tenant\\nuser",
        "PAGING, ~{\"token\":\"page_token\"}~, ~{\\n  \"token\" : \"page_token\"\\n}~",
        "FIELD, ~{\"type\":\"object\",\"required\":true,\"fields\":[\"a\",\"b\"]}~, ~object, required\\na\\nb~",
      })
  void showsWholeValues(Aspect aspect, String before, String shown) {
    JsonNode value = before.equals("null") ? text("") : json(before);
    Document page = page(changes(change(REPLY, Part.BODY, "content", aspect, value, null)));

    assertThat(page.select(".old .value").first().wholeText())
        .isEqualTo(shown.replace("\\n", "\n"));
  }

  @Test
  void nothingChangedIsOneSentence() {
    Document page = page(new ApiChanges(List.of(), List.of()));

    assertThat(page.select("main").text())
        .isEqualTo("Changes in the platform's documentation Nothing changed.");
  }

  private static ApiChanges changes(Change... changes) {
    return new ApiChanges(List.of(changes), List.of());
  }

  private static Change change(
      Owner owner, Part part, String path, Aspect aspect, JsonNode before, JsonNode after) {
    return new Change(
        new Subject(owner, part, path, aspect, ""),
        before,
        after,
        null,
        null,
        new WireEffect(Effect.NONE, "no effect"),
        new JavaEffect(Effect.NONE, Effect.NONE, "no effect", null, null));
  }

  private static JavaEffect java(Effect effect, String why, String name, boolean isOld) {
    JavaElement element = new JavaElement(name, "String");
    return new JavaEffect(effect, effect, why, isOld ? element : null, element);
  }

  private static JavaEffect breaksJava(String name, String why) {
    return new JavaEffect(Effect.BREAKS, Effect.BREAKS, why, new JavaElement(name, "String"), null);
  }

  private static JsonNode text(String text) {
    return TextNode.valueOf(text);
  }

  private static JsonNode json(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String field(String type) {
    return new ObjectMapper().createObjectNode().put("type", type).toString();
  }

  private static String list(String item) {
    return new ObjectMapper().createArrayNode().add(item).toString();
  }

  private static Document page(ApiChanges changes) {
    return Jsoup.parse(DiffPage.of(changes));
  }

  /** Returns headings, changes and lines without effects. */
  private static String structure(Document page) {
    return page.select("main h1, main h2, main h3, main h4, tr[id], .beyond li").stream()
        .map(DiffPageTest::line)
        .collect(Collectors.joining());
  }

  private static String line(Element element) {
    if (!element.tagName().equals("tr")) {
      return element.tagName() + " " + element.text() + "\n";
    }
    Element copy = element.clone();
    copy.select("dl").remove();
    return "tr " + String.join(" | ", copy.select("> th, > td").eachText()) + "\n";
  }
}
