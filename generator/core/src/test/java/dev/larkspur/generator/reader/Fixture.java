package dev.larkspur.generator.reader;

import dev.larkspur.generator.markup.Cell;
import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceFile;
import java.util.List;
import java.util.stream.Stream;

/** Pages in the platform's markup, and the diagnostics and the ledger of reading them. */
public final class Fixture {
  public static final String GADGETS = "/open-apis/gadget/v1/gadgets";

  public final Diagnostics diagnostics = new Diagnostics();
  public final Ledger ledger = new Ledger();

  /** Returns a page of an operation that lists gadgets. */
  public static String get(String... below) {
    return api("GET", GADGETS, String.join("", below));
  }

  /** Returns a page of an operation that creates a gadget. */
  public static String post(String... below) {
    return api("POST", GADGETS, String.join("", below));
  }

  /** Returns a page of an operation. */
  public static String api(String method, String path, String below) {
    return """
        ---
        title: "Rename a gadget"
        fullPath: "/docs/gadget/rename"
        ---
        # Rename a gadget

        ## 请求
        :::html
        <md-table>
          <md-thead><tr><md-th>基本</md-th><md-th></md-th></tr></md-thead>
          <md-tbody>
            <md-tr><md-th>HTTP URL</md-th><md-td>https://open.feishu.cn%s</md-td></md-tr>
            <md-tr><md-th>HTTP Method</md-th><md-td>%s</md-td></md-tr>
          </md-tbody>
        </md-table>
        :::
        """
            .formatted(path, method)
        + below;
  }

  /** Returns a table of fields. Each row is level, name, type, required and description. */
  public static String fields(String heading, String... rows) {
    StringBuilder table =
        new StringBuilder("\n### " + heading + "\n:::html\n<md-dt-table>\n<md-dt-thead><md-dt-tr>");
    for (String head : List.of("名称", "类型", "必填", "描述")) {
      table.append("<md-dt-th>").append(head).append("</md-dt-th>");
    }
    table.append("</md-dt-tr></md-dt-thead>\n<md-dt-tbody>\n");
    for (String row : rows) {
      String[] cells = row.split("\\|", 5);
      table.append("<md-dt-tr level=\"").append(cells[0]).append("\">\n");
      for (int i = 1; i < 5; i++) {
        table.append("<md-dt-td>").append(i < cells.length ? cells[i] : "").append("</md-dt-td>\n");
      }
      table.append("</md-dt-tr>\n");
    }
    return table.append("</md-dt-tbody>\n</md-dt-table>\n:::\n").toString();
  }

  public Page page(String text) {
    return PageParser.parse(new SourceFile("gadget/rename.md", text), diagnostics);
  }

  public PageContent content(String text) {
    return new PageReader().read(page(text), diagnostics, ledger);
  }

  public Operation operation(String text) {
    return ((PageContent.OperationPage) content(text)).operation();
  }

  public Event event(String text) {
    return ((PageContent.EventPage) content(text)).events().get(0);
  }

  public List<Event> events(String text) {
    return ((PageContent.EventPage) content(text)).events();
  }

  /** Reads the field of a body that has only this row. */
  public Field field(String type, String description) {
    return operation(post(fields("请求体", "0|it|" + type + "|否|" + description)))
        .request()
        .body()
        .fields()
        .get(0);
  }

  /** Reads the field of a body that has only this row, which is in a pipe table. */
  public Field pipeField(String type, String description) {
    return pipeField("请求体", "名称|类型|描述", type, description);
  }

  /** Reads the field of a body on a page in English, which is in a pipe table. */
  public Field englishField(String type, String description) {
    return pipeField("Request body", "Parameter|Type|Description", type, description);
  }

  private Field pipeField(String heading, String head, String type, String description) {
    String table =
        "\n### %s\n|%s|\n|-|-|-|\n|it|%s|%s|\n".formatted(heading, head, type, description);
    return operation(post(table)).request().body().fields().get(0);
  }

  /** Returns the first table of a page. */
  public Table table(String text) {
    return page(text).sections().stream().flatMap(Fixture::tables).findFirst().orElseThrow();
  }

  /** Returns a cell with this content. */
  public Cell cell(String content) {
    String text =
        "<md-table><md-tbody><md-tr><md-td>" + content + "</md-td></md-tr></md-tbody></md-table>";
    return table(text).rows().get(0).cells().get(0);
  }

  /** Returns the rules of the diagnostics, in order of location. */
  public List<Rule> rules() {
    return diagnostics.sorted().stream().map(diagnostic -> diagnostic.rule()).toList();
  }

  private static Stream<Table> tables(Section section) {
    return section.tables().stream();
  }
}
