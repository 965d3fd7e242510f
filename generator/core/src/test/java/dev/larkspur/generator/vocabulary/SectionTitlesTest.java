package dev.larkspur.generator.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionTitlesTest {

  @ParameterizedTest
  @CsvSource({
    "请求, REQUEST",
    "请求头, HEADERS",
    "扩展请求头, HEADERS",
    "路径参数, PATH",
    "查询参数, QUERY",
    "请求参数, PARAMETERS",
    "请求体, BODY",
    "**请求体**, BODY",
    "请求体（可选）, BODY",
    "通用模板请求体, BODY",
    "请求体示例, REQUEST_EXAMPLE",
    "' cURL 请求示例', REQUEST_EXAMPLE",
    "Curl 请求 Demo, REQUEST_EXAMPLE",
    "响应, RESPONSE",
    "响应体, RESPONSE",
    "响应体示例, RESPONSE_EXAMPLE",
    "响应失败示例, RESPONSE_EXAMPLE",
    "响应头, RESPONSE_HEADERS",
    "错误码, ERRORS",
    "补充错误码, ERRORS",
    "230099 子错误码, SUB_ERRORS",
    "事件体, EVENT_BODY",
    "事件体示例, EVENT_EXAMPLE",
    "请求 Header, HEADERS",
    "请求头（Headers）说明, HEADERS",
    "URL 路径参数, PATH",
    "Path 参数, PATH",
    "Query 参数说明, QUERY",
    "请求参数说明, PARAMETERS",
    "请求 Body 参数, BODY",
    "3. 请求体参数列表, BODY",
    "响应&;体, RESPONSE",
    "返回参数说明, RESPONSE",
    "返回结果, RESPONSE",
    "响应 Header, RESPONSE_HEADERS",
    "230099 错误码的子错误, SUB_ERRORS",
    "请求头 {#4f3a请}, HEADERS",
    "一、请求头, HEADERS",
    "（二）响应体, RESPONSE",
    "Header, HEADERS",
    "URL 参数, QUERY",
    "响应体样例, RESPONSE_EXAMPLE",
    "出参示例, RESPONSE_EXAMPLE",
    "示例返回, RESPONSE_EXAMPLE",
    "入参示例, REQUEST_EXAMPLE",
    "响应体示例 1, RESPONSE_EXAMPLE",
    "请求体示例二, REQUEST_EXAMPLE",
    "请求体示例：创建文本, REQUEST_EXAMPLE",
    "请求体示例-文本, REQUEST_EXAMPLE",
    "请求示例代码, REQUEST_EXAMPLE",
    "事件示例 1, EVENT_EXAMPLE",
    "示例代码, OTHER",
    "请求示例说明, OTHER",
    "form 字段说明, OTHER",
    "控件值说明, OTHER",
    "状态说明, OTHER",
    "res_code 说明, OTHER",
    "请求说明, OTHER",
    "字段说明, OTHER",
    "常见问题, OTHER",
    "Request body, OTHER"
  })
  void aTitleGivesTheRole(String title, SectionRole role) {
    assertThat(Vocabulary.all().get(0).sectionTitles().role(title)).isEqualTo(role);
  }
}
