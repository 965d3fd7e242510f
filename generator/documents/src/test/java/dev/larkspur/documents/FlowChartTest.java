package dev.larkspur.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowChartTest {
  private static final Element CHART =
      Jsoup.parse(
          String.valueOf(
              FlowChart.svg(
                  """
                  flowchart LR
                    pages([a < b]) --> reader --> linker --> java([Java])
                    lock --> linker
                    reader & linker -.-> found([diagnostics])
                  """)));

  @Test
  void eachNodeIsDrawnOnceWithItsLabel() {
    assertThat(CHART.select("text").eachText())
        .containsExactly("a < b", "reader", "linker", "Java", "lock", "diagnostics");
    assertThat(CHART.select("rect.end")).hasSize(3);
    assertThat(CHART.select("rect.step")).hasSize(3);
  }

  @Test
  void eachArrowIsDrawnOnce() {
    assertThat(CHART.select(".edge")).hasSize(6);
    assertThat(CHART.select(".dashed")).hasSize(2);
    assertThat(CHART.select("svg").attr("aria-label"))
        .isEqualTo(
            "Flowchart: a < b to reader, reader to linker, linker to Java, lock to linker,"
                + " reader to diagnostics, linker to diagnostics");
  }

  @Test
  void theFirstLineIsARowBetweenItsInputsAndItsOutputs() {
    assertThat(List.of(y("lock"), y("reader"), y("linker"), y("diagnostics"))).isSorted();
    assertThat(y("reader")).isEqualTo(y("linker")).isEqualTo(y("Java")).isGreaterThan(y("lock"));
    assertThat(y("diagnostics")).isGreaterThan(y("linker"));
    assertThat(x("lock")).isEqualTo(x("linker"));
    assertThat(x("diagnostics")).isGreaterThan(x("linker"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "flowchart TD\n a --> b",
        "flowchart LR",
        "flowchart LR\n a -->|label| b",
        "flowchart LR\n a{choice} --> b",
        "sequenceDiagram\n a->>b: c"
      })
  void otherSyntaxIsNotDrawn(String source) {
    assertThat(FlowChart.svg(source)).isNull();
  }

  private static double y(String label) {
    return Double.parseDouble(text(label).attr("y"));
  }

  private static double x(String label) {
    return Double.parseDouble(text(label).attr("x"));
  }

  private static Element text(String label) {
    return CHART.select("text").stream()
        .filter(text -> text.text().equals(label))
        .findFirst()
        .orElseThrow();
  }
}
