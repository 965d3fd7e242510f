package dev.larkspur.generator.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceFile;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/**
 * On pages without a slip, jsoup's XML parser finds the same cells with the same text, and the same
 * elements with the same attributes.
 */
class JsoupAgreementTest {
  private static final Pattern NO_TAG =
      Pattern.compile(
          "<(?!/?(?:md-[a-z-]+|tr|span|b|br|div|ul|li|img|code|font|strong|p|a)[\\s>])");
  private static final Pattern VOID = Pattern.compile("<((?:br|img)\\b[^>]*?)/?>");
  private static final Pattern ENTITY = Pattern.compile("&(?![a-z]{2,6};)");
  private static final Pattern CODE = Pattern.compile("(?s)<(md-code-[a-z-]+)[^>]*>.*?</\\1>");
  private static final Pattern CODE_SPAN_WITH_TAG = Pattern.compile("`[^`\n]*<");
  private static final Pattern NOT_COMPARED =
      Pattern.compile("[\\s\\\\∟└┗├\u00a0\u2003\u200b\ufeff\u200e\u200f\u2060\ufffc]");

  @Test
  void cellsAndElementsAreWhatJsoupFinds() {
    int compared = 0;
    for (SourceFile file : RealPages.all()) {
      Diagnostics diagnostics = new Diagnostics();
      Page page = PageParser.parse(file, diagnostics);
      if (diagnostics.sorted().isEmpty()
          && !CODE.matcher(file.text()).replaceAll("").contains("<table")) {
        compare(page, jsoup(file));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(900);
  }

  private static void compare(Page page, Document document) {
    List<Cell> cells =
        page.sections().stream()
            .flatMap(section -> section.tables().stream())
            .flatMap(
                table ->
                    java.util.stream.Stream.concat(
                        table.header().stream(),
                        table.rows().stream().flatMap(r -> r.cells().stream())))
            .filter(cell -> cell.content().text().startsWith("<md-", cell.start()))
            .toList();
    document.select("md-tooltip").remove();
    List<org.jsoup.nodes.Element> expected =
        document.select("md-td, md-dt-td, md-th, md-dt-th").stream()
            .filter(cell -> !cell.hasParent() || !cell.parent().normalName().matches("md-t[hd]"))
            .toList();
    assertThat(cells).as("cells of %s", page.file()).hasSameSizeAs(expected);
    for (int i = 0; i < cells.size(); i++) {
      assertThat(comparable(cells.get(i)))
          .as("cell at %s", cells.get(i).location())
          .isEqualTo(comparable(cells.get(i), expected.get(i)));
      assertThat(
              cells.get(i).elements().stream()
                  .filter(e -> !e.name().equals("md-tooltip"))
                  .map(e -> e.name() + e.attributes())
                  .toList())
          .as("elements of the cell at %s", cells.get(i).location())
          .isEqualTo(
              expected.get(i).getAllElements().stream()
                  .skip(1)
                  .filter(
                      e -> e.normalName().startsWith("md-") && !e.normalName().matches("md-t[hd]"))
                  .map(
                      e ->
                          e.normalName()
                              + e.attributes().asList().stream()
                                  .map(a -> a.getKey() + "=" + a.getValue())
                                  .collect(java.util.stream.Collectors.joining(", ", "{", "}")))
                  .toList());
    }
  }

  private static Document jsoup(SourceFile file) {
    String text = CODE.matcher(file.text()).replaceAll(match -> "");
    text = NO_TAG.matcher(text).replaceAll("&lt;");
    text = VOID.matcher(text).replaceAll("<$1/>");
    text = ENTITY.matcher(text).replaceAll("&amp;");
    return Parser.xmlParser().parseInput(text, "");
  }

  /** HTML in code spans is a matter of taste; everything else is compared. */
  private static String comparable(Cell cell, org.jsoup.nodes.Element expected) {
    return CODE_SPAN_WITH_TAG.matcher(cell.content().raw()).find()
        ? comparable(cell)
        : comparable(expected.wholeText());
  }

  private static String comparable(Cell cell) {
    return comparable(cell.text());
  }

  private static String comparable(String text) {
    return NOT_COMPARED.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
