package dev.larkspur.generator.newpage;

import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.vocabulary.ColumnRole;
import dev.larkspur.generator.vocabulary.SectionRole;
import dev.larkspur.generator.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The text of a new page, in the markup of the portal. Every table has one row to copy.
 *
 * @param words the words of the page's language
 * @param id the id of the operation; null to derive it from the path
 * @param httpMethod the HTTP method in upper case
 * @param path the path, with parameters as {@code :name}
 */
record PageTemplate(Vocabulary words, @Nullable OperationId id, String httpMethod, String path) {

  /** Returns the text of the page. */
  String text() {
    String title = httpMethod + " " + path;
    StringBuilder page = new StringBuilder();
    page.append("---\ntitle: \"").append(title).append("\"\n---\n# ").append(title).append("\n\n");
    page.append("Say in a sentence what it does.").append(marker()).append("\n\n");
    page.append(request()).append(headers());
    String[] parameters = NewPage.parameters(path);
    if (parameters.length > 0) {
      page.append(heading(SectionRole.PATH)).append(table(true, pathRows(parameters)));
    }
    if (httpMethod.equals("GET")) {
      page.append(heading(SectionRole.QUERY))
          .append(table(true, row(0, "example_parameter", "string", optional())));
    } else if (!httpMethod.equals("DELETE")) {
      page.append(heading(SectionRole.BODY))
          .append(table(true, row(0, "example_field", "string", required())));
      page.append(heading(SectionRole.REQUEST_EXAMPLE));
      page.append("```json\n{\"example_field\": \"value\"}\n```\n\n");
    }
    page.append("## ").append(words.sectionTitles().titleOf(SectionRole.RESPONSE)).append("\n\n");
    page.append("### ").append(words.pages().responseBody()).append('\n');
    page.append(table(false, responseRows())).append(heading(SectionRole.RESPONSE_EXAMPLE));
    page.append("```json\n{\"code\": 0, \"msg\": \"success\", ");
    page.append("\"data\": {\"example_result\": \"value\"}}\n```\n\n").append(errors());
    return page.toString();
  }

  private String heading(SectionRole role) {
    return "### " + words.sectionTitles().titleOf(role) + "\n";
  }

  private String required() {
    return words.yesNo().yes().get(0);
  }

  private String optional() {
    return words.yesNo().no().get(0);
  }

  private String marker() {
    return id == null
        ? ""
        : "{"
            + words.pages().tryIt().get(0)
            + "}(url=/api/tools/api_explore/api_explore_config?project="
            + id.project()
            + "&version="
            + id.version()
            + (id.resource().isEmpty() ? "" : "&resource=" + id.resource())
            + "&method="
            + id.method()
            + ")";
  }

  private String request() {
    return """
    ## %s
    :::html
    <md-table>
      <md-thead>
        <md-tr><md-th>%s</md-th><md-th></md-th></md-tr>
      </md-thead>
      <md-tbody>
        <md-tr><md-th>HTTP URL</md-th><md-td>https://open.feishu.cn%s</md-td></md-tr>
        <md-tr><md-th>HTTP Method</md-th><md-td>%s</md-td></md-tr>
      </md-tbody>
    </md-table>
    :::

    """
        .formatted(
            words.sectionTitles().titleOf(SectionRole.REQUEST),
            words.baseTable().head().get(0),
            path,
            httpMethod);
  }

  private String headers() {
    return heading(SectionRole.HEADERS)
        + table(
            true,
            row(
                0,
                "Authorization",
                "string",
                required(),
                "<md-tag mode=\"inline\" type=\"token-tenant\">tenant_access_token</md-tag>"));
  }

  private String pathRows(String[] parameters) {
    StringBuilder rows = new StringBuilder();
    for (String parameter : parameters) {
      rows.append(row(0, parameter, "string", required()));
    }
    return rows.toString();
  }

  private static String responseRows() {
    return row(0, "code", "int", null, "0 on success; any other value is an error code.")
        + row(0, "msg", "string", null, "What went wrong, in words.")
        + row(0, "data", "\\-", null, "\\-")
        + row(1, "example_result", "string", null);
  }

  private String errors() {
    return """
    ## %s
    :::html
    <md-table>
      <md-thead>
        <md-tr>
          <md-th>%s</md-th><md-th>%s</md-th><md-th>%s</md-th><md-th>%s</md-th>
        </md-tr>
      </md-thead>
      <md-tbody>
      </md-tbody>
    </md-table>
    :::
    """
        .formatted(
            words.sectionTitles().titleOf(SectionRole.ERRORS),
            head(ColumnRole.HTTP_STATUS).replace("http", "HTTP"),
            head(ColumnRole.ERROR_CODE),
            head(ColumnRole.DESCRIPTION),
            head(ColumnRole.ADVICE));
  }

  private String head(ColumnRole role) {
    return words.columnHeads().headOf(role);
  }

  private static String row(int level, String name, String type, @Nullable String required) {
    return row(level, name, type, required, "Say what it is.");
  }

  private static String row(
      int level, String name, String type, @Nullable String required, String description) {
    return "<md-dt-tr level=\""
        + level
        + "\">\n"
        + cell("<md-text type=\"field-name\" >" + name + "</md-text>")
        + cell("<md-text type=\"field-type\" >" + type + "</md-text>")
        + (required == null ? "" : cell(required))
        + cell(description)
        + "</md-dt-tr>\n";
  }

  private static String cell(String content) {
    return "\t<md-dt-td>\n\t" + content + "\n\t</md-dt-td>\n";
  }

  private String table(boolean ofRequest, String rows) {
    return """
    :::html
    <md-dt-table>
      <md-dt-thead>
        <md-dt-tr>
    %s%s%s%s    </md-dt-tr>
      </md-dt-thead>
      <md-dt-tbody>
    %s  </md-dt-tbody>
    </md-dt-table>
    :::

    """
        .formatted(
            headCell(ColumnRole.NAME),
            headCell(ColumnRole.TYPE),
            ofRequest ? headCell(ColumnRole.REQUIRED) : "",
            headCell(ColumnRole.DESCRIPTION),
            rows);
  }

  private String headCell(ColumnRole role) {
    return "      <md-dt-th>" + head(role) + "</md-dt-th>\n";
  }
}
