package dev.larkspur.generator.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** A place of a page that contains names. */
enum NamePlace {
  /** Project, version, resource and method of the marker. */
  ID {
    @Override
    List<NamePage> pages(List<String> names) {
      return each(
          names,
          1,
          (page, some) -> {
            String name = some.get(0);
            page.head("Do it").marker(name, name, name, name).named(name);
            page.basics("POST", "/open-apis/hostile/v1/things").close("md-table");
          });
    }
  },

  /** Resource and method of the marker, so that all types are in one package. */
  METHOD {
    @Override
    List<NamePage> pages(List<String> names) {
      return each(
          names,
          1,
          (page, some) -> {
            String name = some.get(0);
            page.head("Do it").marker("hostile", "v1", name, name).named(name);
            page.basics("POST", "/open-apis/hostile/v1/things").close("md-table");
          });
    }
  },

  /** Segments of the URL of an operation without a marker. */
  URL {
    @Override
    List<NamePage> pages(List<String> names) {
      return each(
          names,
          1,
          (page, some) -> {
            String name = some.get(0);
            page.head("Do it").named(name);
            page.basics("POST", "/open-apis/hostile/" + name + "/" + name).close("md-table");
          });
    }
  },

  /** The title of a page. */
  TITLE {
    @Override
    List<NamePage> pages(List<String> names) {
      return each(
          names,
          1,
          (page, some) -> {
            page.head(some.get(0)).named(some.get(0));
            page.basics("POST", "/open-apis/hostile/v1/things/" + page.path().replace(".md", ""))
                .close("md-table");
          });
    }
  },

  PATH_PARAMETER {
    @Override
    List<NamePage> pages(List<String> names) {
      return each(
          names,
          1,
          (page, some) -> {
            String name = some.get(0);
            String thing = page.path().replace(".md", "");
            page.head("Do it").marker("hostile", "v1", "thing", thing);
            page.basics("POST", "/open-apis/hostile/v1/" + thing + "/:id/:" + name + "/end")
                .close("md-table");
            page.fields("路径参数").field(0, "id", "string", "Id");
            page.hostileField(0, name, "string").closeFields();
          });
    }
  },

  QUERY_PARAMETER {
    @Override
    List<NamePage> pages(List<String> names) {
      return each(names, 60, (page, some) -> fields(operation(page), "查询参数", some));
    }
  },

  HEADER {
    @Override
    List<NamePage> pages(List<String> names) {
      return each(names, 60, (page, some) -> fields(operation(page), "请求头", some));
    }
  },

  REQUEST_FIELD {
    @Override
    List<NamePage> pages(List<String> names) {
      return each(names, 60, (page, some) -> fields(operation(page), "请求体", some));
    }
  },

  RESPONSE_FIELD {
    @Override
    List<NamePage> pages(List<String> names) {
      return each(
          names,
          60,
          (page, some) -> {
            operation(page).line("## 响应").fields("响应体");
            page.field(0, "code", "int", "Code").field(0, "msg", "string", "Message");
            page.field(0, "data", "-", "Data");
            some.forEach(name -> page.hostileField(1, name, "string"));
            page.closeFields();
          });
    }
  },

  /** Objects and their types. */
  OBJECT {
    @Override
    List<NamePage> pages(List<String> names) {
      return each(
          names,
          60,
          (page, some) -> {
            operation(page).fields("请求体");
            for (String name : some) {
              page.hostileField(0, name, name).field(1, "inside", "string", "Inside");
              page.field(1, "of_" + page.names().size() + page.path(), "int", "Inside");
            }
            page.closeFields();
          });
    }
  },

  EVENT_FIELD {
    @Override
    List<NamePage> pages(List<String> names) {
      return each(
          names,
          60,
          (page, some) -> {
            event(page, "hostile." + page.path().replace(".md", "") + "_v1");
            page.fields("事件体").field(0, "event", "-", "Event");
            some.forEach(name -> page.hostileField(1, name, "string"));
            page.closeFields();
          });
    }
  },

  EVENT_TYPE {
    @Override
    List<NamePage> pages(List<String> names) {
      return each(
          names,
          1,
          (page, some) -> {
            event(page, some.get(0)).named(some.get(0));
            page.fields("事件体").field(0, "event", "-", "Event").closeFields();
          });
    }
  },

  /** Known values whose descriptions have no words. */
  KNOWN_VALUE {
    @Override
    List<NamePage> pages(List<String> names) {
      return each(names, 1000, (page, some) -> knownValues(page, some, "#"));
    }
  },

  /** Known values whose descriptions are names, too. */
  DESCRIBED_VALUE {
    @Override
    List<NamePage> pages(List<String> names) {
      return each(names, 1000, (page, some) -> knownValues(page, some, "Thing "));
    }
  },

  ERROR_MESSAGE {
    @Override
    List<NamePage> pages(List<String> names) {
      return each(
          names,
          1000,
          (page, some) -> {
            operation(page).line("## 响应\n### 错误码");
            page.open("md-table", "HTTP状态码", "错误码", "描述", "排查建议");
            for (int i = 0; i < some.size(); i++) {
              page.named(
                  some.get(i),
                  "<md-tr><md-td>400</md-td><md-td>%d</md-td><md-td>".formatted(1000 + i),
                  "</md-td><md-td>-</md-td></md-tr>");
            }
            page.close("md-table");
          });
    }
  },

  ERROR_CODE {
    @Override
    List<NamePage> pages(List<String> names) {
      return each(
          names,
          1000,
          (page, some) -> {
            operation(page).line("## 响应\n### 错误码");
            page.open("md-table", "HTTP状态码", "错误码", "描述", "排查建议");
            for (String name : some) {
              page.named(
                  name,
                  "<md-tr><md-td>400</md-td><md-td>",
                  "</md-td><md-td>It failed</md-td><md-td>-</md-td></md-tr>");
            }
            page.close("md-table");
          });
    }
  },

  SCOPE {
    @Override
    List<NamePage> pages(List<String> names) {
      return each(
          names,
          1000,
          (page, some) -> {
            page.head("Do it").basics("POST", "/open-apis/hostile/v1/things");
            page.line("<md-tr><md-th>权限要求</md-th><md-td>");
            for (String name : some) {
              page.named(
                  name,
                  name.strip().replace("\"", ""),
                  "<md-perm name=\"",
                  "\" desc=\"It\" tags=\"\">It</md-perm>");
            }
            page.line("</md-td></md-tr>").close("md-table");
          });
    }
  };

  /** Returns pages with all of these names in this place. */
  abstract List<NamePage> pages(List<String> names);

  private static List<NamePage> each(
      List<String> names, int perPage, BiConsumer<NamePage, List<String>> writer) {
    List<NamePage> pages = new ArrayList<>();
    for (int start = 0; start < names.size(); start += perPage) {
      NamePage page = new NamePage("page%03d.md".formatted(pages.size()));
      writer.accept(page, names.subList(start, Math.min(names.size(), start + perPage)));
      pages.add(page);
    }
    return pages;
  }

  private static NamePage operation(NamePage page) {
    String thing = page.path().replace(".md", "");
    return page.head("Do it").basics("POST", "/open-apis/hostile/v1/" + thing).close("md-table");
  }

  private static NamePage event(NamePage page, String type) {
    return page.head("It happened")
        .line("## 事件")
        .open("md-table", "基本", "")
        .pair("事件类型", type)
        .close("md-table");
  }

  private static void knownValues(NamePage page, List<String> values, String description) {
    operation(page).fields("请求体");
    page.line("<md-dt-tr level=\"0\"><md-dt-td>kind</md-dt-td><md-dt-td>string</md-dt-td>");
    page.line("<md-dt-td>否</md-dt-td><md-dt-td>**可选值有**：\n<md-enum>");
    for (int i = 0; i < values.size(); i++) {
      String mark = description + i;
      page.named(values.get(i), mark, "<md-enum-item key=\"", "\" >" + mark + "</md-enum-item>");
    }
    page.line("</md-enum></md-dt-td></md-dt-tr>").closeFields();
  }

  private static void fields(NamePage page, String heading, List<String> names) {
    page.fields(heading);
    names.forEach(name -> page.hostileField(0, name, "string"));
    page.closeFields();
  }
}
