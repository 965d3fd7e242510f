package dev.larkspur.generator.emit;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static dev.larkspur.generator.Spec.any;
import static dev.larkspur.generator.Spec.deprecated;
import static dev.larkspur.generator.Spec.described;
import static dev.larkspur.generator.Spec.error;
import static dev.larkspur.generator.Spec.event;
import static dev.larkspur.generator.Spec.integer;
import static dev.larkspur.generator.Spec.numbers;
import static dev.larkspur.generator.Spec.object;
import static dev.larkspur.generator.Spec.operation;
import static dev.larkspur.generator.Spec.required;
import static dev.larkspur.generator.Spec.string;
import static dev.larkspur.generator.Spec.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.GeneratedCode;
import dev.larkspur.generator.linker.Linker;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.runtime.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HostileTextTest {
  private static final List<String> TEXTS =
      List.of(
          "*/ class Evil {} /*",
          "\\u002a/ class Evil {} /\\u002a",
          "\\\\u002a/ static { System.exit(1); }",
          "`*/` and ```\n*/ class Evil {}\n```",
          "$L $S $T $N $W $Z $$ $1L",
          "%s %n {0} {@code x} {@link Evil} {@literal */} @see Evil\n@param evil\n@deprecated evil",
          "<script>alert(1)</script> <p> </p> &lt; &#42;/ <a href=\"javascript:x\">",
          "\"; System.exit(1); //",
          "\"\"\" text block \"\"\"",
          "[*/](https://a.b/*/) [x](https://a.b/\"onclick=\"x) [y](https://a.b/\\u002a/) [z](<https://a.b/> @see>)",
          "[\\u002a/ {@code](https://a.b/x) [@see](/document/@see) ![*/](https://a.b/) <https://a.b/{@code}>",
          "back\\slash \\n \\t \\0 \\",
          "line\nline\r\nline\u0085\u2028\u2029 end",
          "* / * /\n*/\n**/\n/** nested */",
          "nul\u0000 bell\u0007 \uD800 \uFEFF \u202E bidi",
          "- item */\n- <li>item\n  1. `a` */\n\n> quote */\n\n    indented */\n\n***\n# heading */");

  private static final List<String> NAMES =
      List.of(
          "class",
          "record",
          "hashCode",
          "toString",
          "getClass",
          "notify",
          "wait",
          "clone",
          "finalize",
          "equals",
          "builder",
          "build",
          "call",
          "package",
          "_",
          "__",
          "====",
          "xxx 必选",
          "employee_id、open_id",
          "中文",
          "user_id",
          "userId",
          "user-id",
          "USER_ID",
          "1",
          "01",
          "-1",
          "$L",
          "$",
          "a\"b",
          "a\\b",
          "a*/b",
          "\\u0041",
          "List",
          "String",
          "value",
          "this",
          "null",
          "OPERATION",
          "request",
          "caller",
          "var",
          "yield",
          "sealed",
          "x\ny",
          "",
          " ",
          "{@code}");

  @Test
  void escapesHostileText() {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      Field field = described(string(NAMES.get(i)), TEXTS.get(i % TEXTS.size()));
      fields.add(i % 3 == 0 ? deprecated(field) : i % 3 == 1 ? required(field) : field);
    }
    Field[] all = fields.toArray(Field[]::new);
    Field[] objects =
        List.of(
                "Object",
                "String",
                "Override",
                "Builder",
                "Known",
                "Request",
                "List",
                "Record",
                "Enum",
                "Error",
                "user",
                "User",
                "USER",
                "uSER",
                "Operation",
                "Feishu",
                "中文",
                "1",
                "HostileClient",
                "Con",
                "$L",
                "*/",
                "a b",
                "MetaInf",
                "Deprecated")
            .stream()
            .map(name -> object("of " + name, name, any(name), string("only in " + name)))
            .toArray(Field[]::new);
    String[] values =
        Stream.of(TEXTS, NAMES).flatMap(List::stream).distinct().toArray(String[]::new);
    Api api =
        Linker.link(
            List.of(
                operation("im.v1.hostile.import", "POST", "/open-apis/:class/:a*b/\"x\\")
                    .title("*/ <script> $L \\u002a/ {@code")
                    .page("a\nb*/\\u000a.md")
                    .query(all)
                    .body(all)
                    .data(all)
                    .errors(
                        TEXTS.stream()
                            .map(text -> error(1, 400, text, error(-5, 0, text)))
                            .toArray(dev.larkspur.generator.model.ErrorCode[]::new))
                    .build(),
                operation("im.v1.hostile.enum", "POST", "/x")
                    .body(words("words", values), numbers("numbers", "1", "-1", "01", "0", "x", ""))
                    .data(objects)
                    .build(),
                operation("class.public.package.class", "GET", "/x").build(),
                operation("CLASS.v1.a.b", "GET", "/y").build(),
                operation("1.1.1.1", "GET", "/z").build(),
                operation("im.v1.中文.方法", "GET", "/w").build(),
                operation("im.v1.*/.$L", "GET", "/v").build()),
            List.of(event("*/$L", string("x")), event("im.$L_v1", integer("x"))),
            List.of(),
            new Diagnostics());

    GeneratedCode code = GeneratedCode.of(api);

    assertThat(code.compile()).succeededWithoutWarnings();
    assertThat(code.compile().generatedFiles()).noneMatch(file -> file.getName().contains("Evil"));
    assertThat(messages(code, "dev.larkspur.feishu.im.v1.ImportHostileError"))
        .containsExactlyElementsOf(TEXTS);
  }

  private static List<String> messages(GeneratedCode code, String errors) {
    try {
      return Stream.of(code.load().loadClass(errors).getEnumConstants())
          .map(error -> ((ErrorCode) error).message())
          .toList();
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
