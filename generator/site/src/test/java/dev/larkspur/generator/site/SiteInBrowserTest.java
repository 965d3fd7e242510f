package dev.larkspur.generator.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The site of the own pages works in a browser from files. */
class SiteInBrowserTest {
  private static final String REPLY = "operations/im.v1.message.reply.html";

  @TempDir private static Path folder;

  private static BuiltSite site;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    site = BuiltSite.ofSpec().with("changes.html", DiffPage.of(DiffPageTest.CHANGES));
    browser = Browser.open(site, folder);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void nothingIsReported() {
    assertThat(browser.console()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "im.v1.message.reply, operations/im.v1.message.reply.html",
    "Reply to a message, operations/im.v1.message.reply.html",
    "messages/:message_id/reply, operations/im.v1.message.reply.html",
    "reply 230011, operations/im.v1.message.reply.html#error-230011",
    "reply reply_in_thread, operations/im.v1.message.reply.html#~reply_in_thread",
    "230099, errors/230000.html#230099",
    "im:message:send_as_bot, scopes.html",
    "receive, events/im.message.receive_v1.html",
  })
  void searchFindsPages(String query, String page) {
    browser.show("index.html");

    assertThat(browser.search(query)).first().asString().startsWith(page);

    browser.enter();
    browser.waitForAddress(page.replaceAll("#~.*", ""));
  }

  @Test
  void searchWorksByKeyboard() {
    browser.show(REPLY);

    browser.type("/");
    assertThat(browser.idOfFocus()).isEqualTo("q");
    List<String> hits = browser.search("message");
    assertThat(hits).hasSizeGreaterThan(2);
    browser.type(Keys.ARROW_DOWN, Keys.ENTER);
    browser.waitForAddress(hits.get(1));
  }

  @Test
  void escapeClosesTheResults() {
    browser.show("index.html");
    browser.search("message");

    browser.type(Keys.ESCAPE);

    assertThat(browser.all("#hits")).noneMatch(WebElement::isDisplayed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.html",
        "products/im.html",
        REPLY,
        "errors/230000.html",
        "notices/index.html",
        "changes.html"
      })
  void pagesFitOnPhones(String page) {
    browser.appear(375, 700, false);
    browser.show(page);

    assertThat(browser.evaluate("return document.documentElement.scrollWidth"))
        .isEqualTo(browser.evaluate("return document.documentElement.clientWidth"));
    browser.appear(1200, 900, false);
  }

  @ParameterizedTest
  @CsvSource({
    "index.html, false",
    "index.html, true",
    "operations/im.v1.message.reply.html, false",
    "operations/im.v1.message.reply.html, true",
    "events/im.message.receive_v1.html, false",
    "products/im.html, true",
    "errors/230000.html, false",
    "scopes.html, true",
    "notices/index.html, false",
    "deprecated.html, false",
    "findings/index.html, true",
    "coverage.html, false",
    "changes.html, false",
    "changes.html, true",
  })
  void pagesAreAccessible(String page, boolean dark) throws IOException {
    browser.appear(1200, 900, dark);
    browser.show(page);

    assertThat(browser.findingsOfAxe()).isEmpty();
  }

  @Test
  void hostileTextIsShownAsText(@TempDir Path pages, @TempDir Path other) throws IOException {
    BuiltSite hostile = BuiltSite.ofPage(pages, HostilePageTest.page());
    String operation =
        hostile.pages().stream()
            .filter(path -> path.startsWith("operations/"))
            .findFirst()
            .orElseThrow();
    try (Browser shown = Browser.open(hostile, other)) {
      shown.show(operation);
      assertThat(shown.all("h1").get(0).getText()).contains("<script>alert(1)</script>");
      assertThat(shown.search("__proto__")).isNotEmpty();
      assertThat(shown.all("main script, main img, main svg, #hits script, #hits img")).isEmpty();
      assertThat(shown.console()).isEmpty();
    }
  }

  @Test
  void scriptsAreOnlyThoseOfTheSite() {
    browser.show(REPLY);
    browser.evaluate(
        """
        const script = document.createElement("script");
        script.textContent = "window.injected = true";
        document.body.append(script);
        document.body.insertAdjacentHTML("beforeend", "<img src=missing onerror='window.injected = true'>");
        """);

    assertThat(browser.evaluate("return window.injected === undefined")).isEqualTo(true);
    assertThat(browser.console())
        .isNotEmpty()
        .allMatch(line -> line.contains("Content Security Policy") || line.contains("missing"));
  }
}
