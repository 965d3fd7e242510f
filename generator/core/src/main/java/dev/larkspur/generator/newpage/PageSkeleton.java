package dev.larkspur.generator.newpage;

import dev.larkspur.generator.model.OperationId;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page to begin with, in the markup of the portal. Every table has one row to copy.
 *
 * @param id what the operation is called; null if its path says it
 * @param httpMethod the method in capitals
 * @param path the path, with {@code :name} for parameters
 */
record PageSkeleton(@Nullable OperationId id, String httpMethod, String path) {

  String text() {
    String title = httpMethod + " " + path;
    StringBuilder page = new StringBuilder();
    page.append("---\ntitle: \"").append(title).append("\"\n---\n# ").append(title).append("\n\n");
    page.append("Say in a sentence what it does.").append(marker()).append("\n\n");
    page.append(request()).append(headers());
    String[] parameters = NewPage.parameters(path);
    if (parameters.length > 0) {
      page.append("### 路径参数\n").append(table(true, pathRows(parameters)));
    }
    if (httpMethod.equals("GET")) {
      page.append("### 查询参数\n").append(table(true, row(0, "example_parameter", "string", "否")));
    } else if (!httpMethod.equals("DELETE")) {
      page.append("### 请求体\n").append(table(true, row(0, "example_field", "string", "是")));
      page.append("### 请求体示例\n```json\n{\"example_field\": \"value\"}\n```\n\n");
    }
    page.append("## 响应\n\n### 响应体\n").append(table(false, answerRows()));
    page.append("### 响应体示例\n```json\n");
    page.append("{\"code\": 0, \"msg\": \"success\", \"data\": {\"example_result\": \"value\"}}");
    page.append("\n```\n\n").append(errors());
    return page.toString();
  }

  private String marker() {
    return id == null
        ? ""
        : "{尝试一下}(url=/api/tools/api_explore/api_explore_config?project="
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
        ## 请求
        :::html
        <md-table>
          <md-thead>
            <md-tr><md-th>基本</md-th><md-th></md-th></md-tr>
          </md-thead>
          <md-tbody>
            <md-tr><md-th>HTTP URL</md-th><md-td>https://open.feishu.cn%s</md-td></md-tr>
            <md-tr><md-th>HTTP Method</md-th><md-td>%s</md-td></md-tr>
          </md-tbody>
        </md-table>
        :::

        """
        .formatted(path, httpMethod);
  }

  private static String headers() {
    return "### 请求头\n"
        + table(
            true,
            row(
                0,
                "Authorization",
                "string",
                "是",
                "<md-tag mode=\"inline\" type=\"token-tenant\">tenant_access_token</md-tag>"));
  }

  private static String pathRows(String[] parameters) {
    StringBuilder rows = new StringBuilder();
    for (String parameter : parameters) {
      rows.append(row(0, parameter, "string", "是"));
    }
    return rows.toString();
  }

  private static String answerRows() {
    return row(0, "code", "int", null, "0 on success; any other value is an error code.")
        + row(0, "msg", "string", null, "What went wrong, in words.")
        + row(0, "data", "\\-", null, "\\-")
        + row(1, "example_result", "string", null);
  }

  private static String errors() {
    return """
        ## 错误码
        :::html
        <md-table>
          <md-thead>
            <md-tr>
              <md-th>HTTP状态码</md-th><md-th>错误码</md-th><md-th>描述</md-th><md-th>排查建议</md-th>
            </md-tr>
          </md-thead>
          <md-tbody>
          </md-tbody>
        </md-table>
        :::
        """;
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

  private static String table(boolean isSent, String rows) {
    return """
        :::html
        <md-dt-table>
          <md-dt-thead>
            <md-dt-tr>
              <md-dt-th>名称</md-dt-th>
              <md-dt-th>类型</md-dt-th>
        %s      <md-dt-th>描述</md-dt-th>
            </md-dt-tr>
          </md-dt-thead>
          <md-dt-tbody>
        %s  </md-dt-tbody>
        </md-dt-table>
        :::

        """
        .formatted(isSent ? "      <md-dt-th>必填</md-dt-th>\n" : "", rows);
  }
}
