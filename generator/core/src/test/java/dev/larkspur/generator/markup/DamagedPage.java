package dev.larkspur.generator.markup;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page in the usual notation with unique names. */
final class DamagedPage {
  /** The undamaged page. */
  static final String WHOLE =
      """
      ---
      title: "Move a thing"
      fullPath: "/a/b"
      updateTime: "1727235601000"
      ---

      # Move a thing

      Moves it.

      ## 请求
      :::html
      <md-table>
        <md-thead>
        <tr>
            <md-th>基本</md-th>
            <md-th></md-th>
        </tr>
        </md-thead>
        <md-tbody>
          <md-tr>
            <md-th>HTTP URL</md-th>
            <md-td>https://open.feishu.cn/open-apis/thing/v1/things/:thing_id</md-td>
          </md-tr>
          <md-tr>
            <md-th>HTTP Method</md-th>
            <md-td>POST</md-td>
          </md-tr>
        </md-tbody>
      </md-table>
      :::

      """
          + table("查询参数", "q", 4)
          + table("请求体", "b", 8)
          + """
          ### 请求体示例
          :::html
          <md-code-json>
          {
              "b0": "x"
          }
          </md-code-json>
          :::

          ## 响应

          """
          + table("响应体", "r", 8)
          + """
          ### 响应体示例
          ```json
          {
              "code": 0
          }
          ```

          ### 错误码
          :::html
          <md-table>
            <md-thead>
              <md-tr>
                <md-th>HTTP状态码</md-th>
                <md-th>错误码</md-th>
              </md-tr>
            </md-thead>
            <md-tbody>
          <md-tr>
            <md-td>400</md-td>
            <md-td>230001</md-td>
          </md-tr>
          <md-tr>
            <md-td>403</md-td>
            <md-td>230002</md-td>
          </md-tr>
            </md-tbody>
          </md-table>
          :::

          The end.
          """;

  private static final Pattern NAME = Pattern.compile("\"field-name\" >(\\w+)</md-text>");

  private DamagedPage() {}

  /** Returns the names of the rows that end before an offset. */
  static Set<String> namesBefore(int offset) {
    Set<String> names = new LinkedHashSet<>();
    Matcher matcher = NAME.matcher(WHOLE);
    while (matcher.find() && WHOLE.indexOf("</md-dt-tr>", matcher.end()) < offset) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private static String table(String heading, String prefix, int rows) {
    StringBuilder table = new StringBuilder();
    table
        .append("### ")
        .append(heading)
        .append(
            """

            :::html
            <md-dt-table>
              <md-dt-thead>
                  <md-dt-tr>
                  <md-dt-th style="width: 35%;">名称</md-dt-th>
                  <md-dt-th style="width: 13%;">类型</md-dt-th>
                  <md-dt-th style="width: 37%;">描述</md-dt-th>
                  </md-dt-tr>
              </md-dt-thead>
              <md-dt-tbody>

            """);
    for (int row = 0; row < rows; row++) {
      table.append(
          """
          <md-dt-tr level="%d">
          	<md-dt-td>
          	<md-text type="field-name" >%s%d</md-text>
          	</md-dt-td>
          	<md-dt-td>
          	<md-text type="field-type" >string</md-text>
          	</md-dt-td>
          	<md-dt-td>
          	Field number %d.

          **可选值有**：
          <md-enum>
          <md-enum-item key="a" >first</md-enum-item>
          <md-enum-item key="b" >second</md-enum-item>
          </md-enum>
          	</md-dt-td>
          </md-dt-tr>

          """
              .formatted(row % 3, prefix, row, row));
    }
    return table.append("  </md-dt-tbody>\n</md-dt-table>\n:::\n\n").toString();
  }
}
