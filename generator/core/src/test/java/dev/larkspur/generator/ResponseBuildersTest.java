package dev.larkspur.generator;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.testing.compile.Compilation;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.ProseRemoval;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generates clients with builders of responses and events. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResponseBuildersTest {
  private static final Path GOLDEN =
      Path.of(System.getProperty("larkspur.project"))
          .resolve("generator/core/src/test/resources/golden");

  private GeneratedCode loom;

  @BeforeAll
  void generate() {
    loom = GeneratedCode.withResponseBuilders(api(GOLDEN.resolve("response-builders")));
  }

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theOptionOnlyAddsToTheCode(Path golden) {
    Api api = api(golden);
    Map<String, String> usual = GeneratedCode.of(api).files();
    Map<String, String> more = GeneratedCode.withResponseBuilders(api).files();

    assertThat(more).containsOnlyKeys(usual.keySet());
    usual.forEach((path, text) -> assertThat(missing(text, more.get(path))).as(path).isEmpty());
  }

  @Test
  void theCodeCompilesWithoutTextsOfThePages() {
    Api api = api(GOLDEN.resolve("response-builders"));

    assertThat(GeneratedCode.withResponseBuilders(ProseRemoval.of(api)).compile())
        .succeededWithoutWarnings();
  }

  @Test
  void namesThatAreHardForJavaCompile() {
    GeneratedCode hostile = GeneratedCode.withResponseBuilders(api(GOLDEN.resolve("hostile")));

    assertThat(hostile.compile()).succeededWithoutWarnings();
  }

  @Test
  void aBuiltResponseEqualsAReceivedOne() throws ReflectiveOperationException, IOException {
    Object built =
        result(
            """
            return CreateLoomResponse.builder()
                .pattern(Pattern.builder().name("stripes").addColour("red").build())
                .builder_(AtelierBuilder.builder().name("Ada").build())
                .build_(7)
                .weight(1.5)
                .state(LoomState.of("torn"))
                .threads(List.of(AtelierThread.builder().length(3).build()))
                .labels(Map.of("hall", "2"))
                .extra(Map.of("x", List.of(1)))
                .frame(Frame.builder().wood("oak").put("height", 2).build())
                .build();
            """);
    String json =
        """
        {"pattern":{"name":"stripes","colours":["red"]},"builder":{"name":"Ada"},"build":7,
         "weight":1.5,"state":"torn","threads":[{"length":3}],"labels":{"hall":"2"},
         "extra":{"x":[1]},"frame":{"wood":"oak","height":2}}
        """;

    assertThat(built).isEqualTo(new ObjectMapper().readValue(json, built.getClass()));
  }

  @Test
  void whatIsNotSetIsMissingAsInAResponse() {
    assertThat(result("return CreateLoomResponse.builder().build().threads();")).isNull();
    assertThat(
            result(
                "return CreateLoomResponse.builder().threads(null).weight(null).build()"
                    + ".equals(CreateLoomResponse.builder().build());"))
        .isEqualTo(true);
  }

  @Test
  void anEventIsBuiltFromItsParts() {
    assertThat(
            result(
                """
                var event = ClothFinishedEvent.builder().clothId("c1").build();
                return event.toBuilder().threads(List.of()).build().toString();
                """))
        .isEqualTo("ClothFinishedEvent[clothId=c1, threads=[]]");
  }

  @Test
  void anObjectThatIsAlsoSentStillNeedsItsRequiredMembers() {
    assertThatThrownBy(() -> result("return Pattern.builder().build();"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Pattern is missing required fields: name");
  }

  @Test
  void aSecretOfABuiltResponseIsNotInItsText() {
    assertThat(
            result("return CreateLoomResponse.builder().accessToken(\"t-1\").build().toString();"))
        .asString()
        .contains("accessToken=***")
        .doesNotContain("t-1");
  }

  /** Returns the lines of a text that do not occur, in this order, in a longer text. */
  private static List<String> missing(String text, String longer) {
    Iterator<String> present = longer.lines().iterator();
    List<String> missing = new ArrayList<>();
    for (String line : text.lines().toList()) {
      boolean found = false;
      while (!found && present.hasNext()) {
        String next = present.next();
        // A record without a body gets one.
        found = next.equals(line) || (next + "}").equals(line);
      }
      if (!found) {
        missing.add(line);
      }
    }
    return missing;
  }

  private static Api api(Path golden) {
    return new Pipeline().read(PageSet.of(golden)).inLanguage();
  }

  /** Runs the body of a method beside the generated code. */
  private Object result(String body) {
    Map<String, String> files = new HashMap<>(loom.files());
    files.put(
        "dev/larkspur/feishu/atelier/v1/Body.java",
        "package dev.larkspur.feishu.atelier.v1;\n"
            + "import java.util.*;\n"
            + "public class Body {\n  public static Object run() {\n"
            + body
            + "\n  }\n}\n");
    Compilation compilation = GeneratedCode.compile(files);
    try {
      return GeneratedCode.load(compilation)
          .loadClass("dev.larkspur.feishu.atelier.v1.Body")
          .getMethod("run")
          .invoke(null);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new AssertionError(e);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
