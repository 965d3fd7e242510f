package dev.larkspur.generator.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.AccessTokenType;
import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.RateLimit;
import dev.larkspur.generator.model.Scope;
import dev.larkspur.generator.model.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes a model as pages in the markup of the platform. */
final class DraftPages {
  private final StringBuilder page = new StringBuilder();

  private DraftPages() {}

  /** Returns one page for each operation, event and notice. */
  static void write(ApiDraft api, Path folder) throws IOException {
    for (OperationDraft operation : api.operations) {
      write(folder, operation.page, operation(operation));
    }
    for (ApiDraft.EventDraft event : api.events) {
      write(folder, "events/" + event.id + ".md", event(event));
    }
    for (ApiDraft.NoticeDraft notice : api.notices) {
      write(folder, "notices/" + notice.id + ".md", notice(notice));
    }
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String operation(OperationDraft operation) {
    DraftPages page = new DraftPages();
    String title = operation.deprecated ? "[历史版本] " + operation.title : operation.title;
    page.head(title, "/docs/" + operation.page, operation.id);
    page.line("## 请求");
    page.open("基本", "");
    page.pair("HTTP URL", "https://" + operation.host + operation.path);
    page.pair("HTTP Method", operation.httpMethod);
    page.pair("接口频率限制", rate(operation.tiers));
    page.pair(
        "支持的应用类型",
        "<md-app-support types=\"" + String.join(",", operation.appTypes) + "\"></md-app-support>");
    page.pair("权限要求", scopes(operation.scopes));
    page.close();
    page.header(operation.tokens);
    page.fields("### 路径参数", operation.pathParameters);
    page.fields("### 查询参数", operation.queryParameters);
    if (operation.body != null) {
      page.fields("### 请求体", operation.body);
    }
    page.line("## 响应");
    page.fields("### 响应体", operation.response);
    page.line("### 响应体示例");
    page.line("```json\n{\"code\": 0, \"msg\": \"success\", \"data\": {}}\n```");
    page.errors(operation.errors);
    return page.page.toString();
  }

  private static String event(ApiDraft.EventDraft event) {
    DraftPages page = new DraftPages();
    page.head(event.title, "/docs/events/" + event.id + ".md", null);
    page.line("## 事件");
    page.open("基本", "");
    page.pair("事件类型", event.id);
    page.close();
    page.fields("### 事件体", event.fields);
    return page.page.toString();
  }

  private static String notice(ApiDraft.NoticeDraft notice) {
    DraftPages page = new DraftPages();
    page.head(notice.title, "/docs/" + notice.id, null);
    page.line("## 变更场景一：Apps in a store");
    page.line("### 变更事项");
    page.line(
        "From **%d年%02d月%02d日** on:"
            .formatted(
                notice.date.getYear(), notice.date.getMonthValue(), notice.date.getDayOfMonth()));
    int number = 1;
    for (ApiDraft.EffectDraft effect : notice.effects) {
      String condition = effect.condition() == null ? "" : "（" + effect.condition() + "）";
      page.line("%d. **`%d` 错误码**：".formatted(number++, effect.code()));
      page.line(
          "    - [An operation]%s %s %s".formatted(condition, effect.method(), effect.path()));
    }
    for (String type : notice.eventTypes) {
      page.line("%d. Event %s 事件(%s)：no longer pushed.".formatted(number++, type, type));
    }
    return page.page.toString();
  }

  private void head(String title, String fullPath, String id) {
    line("---\ntitle: \"" + title + "\"\nfullPath: \"" + fullPath + "\"\n---");
    line("# " + title + "\n");
    if (id != null) {
      List<String> parts = List.of(id.split("\\.", -1));
      line(
          "What it does.{尝试一下}(url=/api/tools/api_explore/api_explore_config"
              + "?project=%s&version=%s&resource=%s&method=%s)\n".formatted(parts.toArray()));
    }
  }

  private void header(List<AccessTokenType> tokens) {
    line("### 请求头");
    open("名称", "类型", "必填", "描述");
    StringBuilder kinds = new StringBuilder();
    for (AccessTokenType token : tokens) {
      String name = token.name().toLowerCase(Locale.ROOT);
      kinds.append(
          "<md-tag mode=\"inline\" type=\"token-%s\">%s_access_token</md-tag>\n"
              .formatted(name, name));
    }
    row(List.of("Authorization", "string", "是", kinds.toString()));
    close();
  }

  private void fields(String heading, List<FieldDraft> fields) {
    if (fields.isEmpty()) {
      return;
    }
    boolean sent = fields.stream().anyMatch(DraftPages::saysWhetherItIsRequired);
    line(heading);
    line(":::html\n<md-dt-table>\n<md-dt-thead><md-dt-tr>");
    for (String column : sent ? List.of("名称", "类型", "必填", "描述") : List.of("名称", "类型", "描述")) {
      line("<md-dt-th>" + column + "</md-dt-th>");
    }
    line("</md-dt-tr></md-dt-thead>\n<md-dt-tbody>");
    fields.forEach(field -> field(field, 0, sent));
    line("</md-dt-tbody>\n</md-dt-table>\n:::\n");
  }

  private static boolean saysWhetherItIsRequired(FieldDraft field) {
    return field.required != null
        || field.fields.stream().anyMatch(DraftPages::saysWhetherItIsRequired);
  }

  private void field(FieldDraft field, int level, boolean sent) {
    line("<md-dt-tr level=\"" + level + "\">");
    cell("<md-text type=\"field-name\" >" + field.name + "</md-text>");
    cell("<md-text type=\"field-type\" >" + escaped(field.type) + "</md-text>");
    if (sent) {
      cell(field.required == null ? "" : field.required ? "是" : "否");
    }
    cell(description(field));
    line("</md-dt-tr>\n");
    field.fields.forEach(child -> field(child, level + 1, sent));
  }

  private void cell(String text) {
    line("\t<md-dt-td>\n\t" + text + "\n\t</md-dt-td>");
  }

  private static String escaped(Type type) {
    return type.text().replace("[]", "\\[\\]");
  }

  private static String description(FieldDraft field) {
    StringBuilder text = new StringBuilder(field.description);
    if (field.deprecated) {
      text.append(" （已废弃）");
    }
    if (field.example != null) {
      text.append("\n\n**示例值**：").append(value(field.example));
    }
    if (!field.enumItems.isEmpty()) {
      text.append("\n\n**可选值有**：\n<md-enum>\n");
      for (EnumItem item : field.enumItems) {
        text.append("<md-enum-item key=\"%s\" >".formatted(item.value()));
        text.append(item.description()).append("</md-enum-item>\n");
      }
      text.append("</md-enum>");
    }
    if (field.defaultValue != null) {
      text.append("\n\n**默认值**：`").append(field.defaultValue.asText()).append('`');
    }
    text.append(rules(field.constraints));
    if (!field.scopes.isEmpty()) {
      text.append("\n\n**字段权限要求**：");
      field.scopes.forEach(scope -> text.append('\n').append(scope(scope)));
    }
    return text.toString();
  }

  private static String value(JsonNode example) {
    return example.isTextual() ? '"' + example.textValue() + '"' : example.toString();
  }

  private static String rules(Constraints constraints) {
    StringBuilder text = new StringBuilder();
    if (constraints.minLength() != null) {
      text.append("\n- 最小长度：`").append(constraints.minLength()).append("` 字符");
    }
    if (constraints.maxLength() != null) {
      text.append("\n- 最大长度：`").append(constraints.maxLength()).append("` 字符");
    }
    if (constraints.minimum() != null) {
      text.append("\n- 取值范围：`").append(constraints.minimum()).append("` ～ `");
      text.append(constraints.maximum()).append('`');
    }
    return text.isEmpty() ? "" : "\n\n**数据校验规则**：\n" + text;
  }

  private void errors(List<ErrorDraft> errors) {
    line("### 错误码");
    open("HTTP状态码", "错误码", "描述", "排查建议");
    for (ErrorDraft error : errors) {
      row(
          List.of(
              String.valueOf(error.httpStatus),
              String.valueOf(error.code),
              error.message,
              error.advice));
    }
    close();
    for (ErrorDraft error : errors) {
      if (!error.subErrors.isEmpty()) {
        line("#### %d 错误码的子错误码".formatted(error.code));
        open("HTTP状态码", "错误码", "描述", "排查建议");
        for (ErrorDraft sub : error.subErrors) {
          row(
              List.of(
                  String.valueOf(sub.httpStatus),
                  String.valueOf(sub.code),
                  sub.message,
                  sub.advice));
        }
        close();
      }
    }
  }

  private static String rate(List<RateLimit.Tier> tiers) {
    return String.join("、", tiers.stream().map(DraftPages::tier).toList());
  }

  private static String tier(RateLimit.Tier tier) {
    return tier.requests() + (tier.perSeconds() == 60 ? " 次/分钟" : " 次/秒");
  }

  private static String scopes(List<Scope> scopes) {
    return String.join("\n", scopes.stream().map(scope -> scope(scope.name())).toList());
  }

  private static String scope(String name) {
    return "<md-perm name=\"%s\" desc=\"A scope\" tags=\"\">A scope</md-perm>".formatted(name);
  }

  private void open(String... columns) {
    line(":::html\n<md-table>\n<md-thead><md-tr>");
    for (String column : columns) {
      line("<md-th>" + column + "</md-th>");
    }
    line("</md-tr></md-thead>\n<md-tbody>");
  }

  private void pair(String name, String value) {
    line("<md-tr>\n<md-th>" + name + "</md-th>\n<md-td>" + value + "</md-td>\n</md-tr>");
  }

  private void row(List<String> cells) {
    line("<md-tr>");
    cells.forEach(cell -> line("<md-td>" + cell + "</md-td>"));
    line("</md-tr>");
  }

  private void close() {
    line("</md-tbody>\n</md-table>\n:::\n");
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
