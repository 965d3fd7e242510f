package dev.larkspur.generator.notation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceFile;
import org.junit.jupiter.api.Test;

class NotationTest {
  private static final String RAW =
      """
      ---
      title: "Send a parcel"
      fullPath: "/uAjLw4CM/ukTMukTMukTM/parcel-v1/parcel/create"
      updateTime: "1712631371000"
      ---

      # Send a parcel

      Sends it.{尝试一下}(url=/api/tools/api_explore/api_explore_config?project=parcel&version=v1)

      :::html
      <md-alert type="tip">
      Only on working days.
      </md-alert>
      :::

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
            <md-th>HTTP Method</md-th>
            <md-td>POST</md-td>
          </md-tr>
          <md-tr>
            <md-th>接口频率限制</md-th>
            <md-td>[1000 次/分钟、50 次/秒](/ssl:ttdoc/limits)</md-td>
          </md-tr>
          <md-tr>
            <md-th>支持的应用类型</md-th>
            <md-td>
            <md-app-support types="custom,isv"></md-app-support>
            </md-td>
          </md-tr>
          <md-tr>
            <md-th>
              权限要求
              <md-tooltip type="info">Any of them</md-tooltip>
            </md-th>
            <md-td>
              <md-perm name="parcel:parcel" desc="Send" tags="">Send</md-perm>
              <md-perm name="parcel:write" desc="Write" tags="history">Write</md-perm>
            </md-td>
          </md-tr>
        </md-tbody>
      </md-table>
      :::

      ### 请求体
      :::html
      <md-dt-table>
        <md-dt-thead>
          <md-dt-tr>
          <md-dt-th>名称</md-dt-th>
          <md-dt-th>类型</md-dt-th>
          <md-dt-th>必填</md-dt-th>
          <md-dt-th>描述</md-dt-th>
          </md-dt-tr>
        </md-dt-thead>
        <md-dt-tbody>
      <md-dt-tr level="0">
      \t<md-dt-td>
      \t<md-text type="field-name" >lids</md-text>
      \t</md-dt-td>
      \t<md-dt-td>
      \t<md-text type="field-type" >lid\\[\\]</md-text>
      \t</md-dt-td>
      \t<md-dt-td>
      \t是
      \t</md-dt-td>
      \t<md-dt-td>
      \tThe lids.<br>
      At most two.

      **数据校验规则**：

      - 长度范围：`1` ～ `2`
      \t</md-dt-td>
      </md-dt-tr>
      <md-dt-tr level="1">
      \t<md-dt-td>
      \t<md-text type="field-name" >colour</md-text>
      \t</md-dt-td>
      \t<md-dt-td>
      \t<md-text type="field-type" >map&lt;string, string&gt;</md-text>
      \t</md-dt-td>
      \t<md-dt-td>
      \t否
      \t</md-dt-td>
      \t<md-dt-td>
      \tThe colour

      **可选值有**：
      <md-enum>
      <md-enum-item key="red" >Red</md-enum-item>
      <md-enum-item key="blue" >Blue</md-enum-item>
      </md-enum>

      **默认值**：`red`
      \t</md-dt-td>
      </md-dt-tr>
        </md-dt-tbody>
      </md-dt-table>
      :::

      ### 请求体示例
      :::html
      <md-code-json>
      {}
      </md-code-json>
      :::
      """;

  @Test
  void pipesHaveLevelsCodeSpansAndOneLine() {
    assertThat(print(Notation.PIPES))
        .isEqualTo(
            """
            ---
            title: "Send a parcel"
            fullPath: "/uAjLw4CM/ukTMukTMukTM/parcel-v1/parcel/create"
            updateTime: "1712631371000"
            ---

            # Send a parcel

            Sends it.

            > **Tip**: Only on working days.

            ## 请求

            | 项目 | 值 |
            | --- | --- |
            | HTTP Method | POST |
            | 接口频率限制 | [1000 次/分钟、50 次/秒](https://open.larkoffice.com/document/limits) |
            | 支持的应用类型 | custom,isv |
            | 权限要求         Any of them | `parcel:parcel` Send `parcel:write` Write |

            ### 请求体

            | 名称 | 类型 | 必填 | 描述 |
            | --- | --- | --- | --- |
            | `lids` | `lid\\[\\]` | 是 | The lids. At most two.<br>**数据校验规则**：<br>- 长度范围：`1` ～ `2` |
            | &nbsp;&nbsp;└ `colour` | `map<string, string>` | 否 | The colour<br>**可选值有**：<br>- `red`: Red - `blue`: Blue<br>**默认值**：`red` |

            ### 请求体示例

            ```json
            {}
            ```
            """);
  }

  @Test
  void pipesWithBreaksHaveALineForEachItem() {
    assertThat(print(Notation.PIPES_WITH_BREAKS))
        .contains(
            """
            | 基本 |  |
            | --- | --- |
            | HTTP Method | POST |
            """,
            "| 权限要求<br>Any of them | `parcel:parcel` Send `parcel:write` Write |",
            "| `lids` | `lid\\[\\]` | 是 | The lids.<br>At most two.<br>**数据校验规则**：<br>",
            "**可选值有**：<br>- `red`：Red<br>- `blue`：Blue<br>**默认值**：`red` |");
  }

  @Test
  void copiedPagesHaveNoOuterPipesAndNoLevels() {
    assertThat(print(Notation.COPY_PAGE))
        .isEqualTo(
            """
            ---
            title: "Send a parcel"
            source_url: https://open.feishu.cn/document/parcel-v1/parcel/create
            last_remote_update: 2024-04-09
            last_remote_update_timestamp: 1712631371000
            ---
            最后更新于 2024-04-09

            # Send a parcel

            Sends it.

            **注意事项**：Only on working days.

            ## 请求

            基本 | &nbsp;
            ---|---
            HTTP Method | POST
            接口频率限制 | [1000 次/分钟、50 次/秒](https://open.feishu.cn/document/limits)
            支持的应用类型 | Custom App、Store App
            权限要求<br>**Any of them** | Send(parcel:parcel)<br>Write(parcel:write)

            ### 请求体

            名称 | 类型 | 必填 | 描述
            --- | --- | --- | ---
            lids | lid\\[\\] | 是 | The lids.<br>At most two.<br>**数据校验规则**：<br>- 长度范围：`1` ～ `2`
            colour | map&lt;string, string&gt; | 否 | The colour<br>**可选值有**：<br>- red：Red<br>- blue：Blue<br>**默认值**：`red`

            ### 请求体示例

            ```json
            {}
            ```
            """);
  }

  @Test
  void wrappedCellsContinueOnTheNextLine() {
    assertThat(print(Notation.WRAPPED))
        .contains(
            """
            名称 | 值
            ---|---
            HTTP Method | POST
            """,
            "支持的应用类型 | 自建应用、商店应用\n",
            "colour | map&lt;string, string&gt; | 否 | The colour  \n**可选值有**：  \n- red：Red  \n");
  }

  @Test
  void englishPagesHaveEnglishHeadingsHeadsAndLabels() {
    assertThat(print(Notation.ENGLISH_PIPES))
        .contains(
            """
            ## Request

            | Facts |  |
            | --- | --- |
            | HTTP Method | POST |
            | Rate Limit | [1000 per minute、50 per second](https://open.larkoffice.com/document/limits) |
            | Supported app types | custom,isv |
            | Required scopes         Any of them | `parcel:parcel` Send `parcel:write` Write |

            ### Request body

            | Parameter | Type | Required | Description |
            | --- | --- | --- | --- |
            | `lids` | `lid\\[\\]` | Yes | The lids. At most two.<br>**Data validation rules**: <br>- Length range: `1` ～ `2` |
            """,
            "**Optional values are**: <br>- `red`: Red - `blue`: Blue<br>**Default value**: `red` |",
            "### Request body example");
  }

  private static String print(Notation notation) {
    SourceFile raw = new SourceFile("parcel-v1/parcel/create.md", RAW);
    return notation.print(PageParser.parse(raw, new Diagnostics())).text();
  }
}
