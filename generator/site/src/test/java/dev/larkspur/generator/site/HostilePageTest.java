package dev.larkspur.generator.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostilePageTest {
  private static final String HOSTILE =
      "\"'><script>alert(1)</script><img src=x onerror=alert(1)>${7*7}@{x}]]>--></script>";

  @Test
  void pageTextIsText(@TempDir Path folder) {
    BuiltSite site = BuiltSite.ofPage(folder, page());
    String file =
        site.pages().stream()
            .filter(path -> path.startsWith("operations/"))
            .findFirst()
            .orElseThrow();
    Document page = site.page(file);

    assertThat(HtmlCheck.problems(site)).isEmpty();
    assertThat(page.select("h1").text()).isEqualTo("Title " + HOSTILE);
    assertThat(page.select(".prose").text()).contains("alert(1)").contains("${7*7}");
    assertThat(page.getElementById("body.name").select("td").last().text()).contains("alert(2)");
    assertThat(page.select("a").eachAttr("href"))
        .noneMatch(target -> target.toLowerCase(Locale.ROOT).contains("javascript:"));
    assertThat(page.select(".example code").text()).contains("</script><b>");
    assertThat(page.getElementById("error-1").select(".message").text())
        .contains("<x-y>not found</x-y>");
  }

  @Test
  void searchDataKeepNamesThatArePropertiesOfObjects(@TempDir Path folder) {
    BuiltSite site = BuiltSite.ofPage(folder, page());

    assertThat(site.search("fields").findValuesAsText("0")).isEmpty();
    assertThat(site.search("fields"))
        .anySatisfy(entry -> assertThat(entry.get(0).asText()).isEqualTo("__proto__"));
  }

  @Test
  void deeplyNestedMarkupIsStillText(@TempDir Path folder) {
    String nested = "> ".repeat(3_000) + "deep " + "*a **b ".repeat(5_000) + "[".repeat(5_000);
    BuiltSite site = BuiltSite.ofPage(folder, page().replace("Some text.", nested));

    assertThat(HtmlCheck.problems(site)).isEmpty();
    assertThat(site.pages()).anySatisfy(path -> assertThat(site.text(path)).contains("deep "));
  }

  static String page() {
    return """
    ---
    title: 'Title %s'
    fullPath: /server-docs/x/v1/thing/create
    ---
    # Title

    Some text.

    %s

    [link](javascript:alert(1)) [link](JaVaScRiPt:alert(1)) ![image](data:text/html,x)
    [link](https://evil" onclick="x) <a href="javascript:alert(3)">x</a>

    ## Request

    | HTTP URL | https://open.feishu.cn/open-apis/x/v1/things |
    | --- | --- |
    | HTTP Method | POST |

    ### Request body

    | Parameter | Type | Required | Description |
    | --- | --- | --- | --- |
    | name | string | Yes | <svg onload=alert(2)> "onclick='x' |
    | __proto__ | string | No | constructor |

    ### Request body example

    ```json
    {"name": "</script><b>"}
    ```

    ## Response

    ### Response body

    | Parameter | Type | Description |
    | --- | --- | --- |
    | code | int | Error code |
    | msg | string | Message |

    ### Error code

    | HTTP status code | Error code | Description | Troubleshooting |
    | --- | --- | --- | --- |
    | 400 | 1 | <x-y>not found</x-y> | <iframe src="https://example.com"></iframe> |
    """
        .formatted(HOSTILE.replace("'", "''"), HOSTILE);
  }
}
