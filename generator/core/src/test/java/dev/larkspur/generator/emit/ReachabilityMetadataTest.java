package dev.larkspur.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JacksonAnnotation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.larkspur.generator.GeneratedCode;
import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.javamodel.JavaModel;
import dev.larkspur.generator.model.Api;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the metadata with the generated classes. */
class ReachabilityMetadataTest {
  private static final JsonMapper JSON = new JsonMapper();

  static Stream<Path> folders() {
    return Stream.of(
            Path.of(System.getProperty("larkspur.project"), "spec"),
            Path.of(System.getProperty("larkspur.corpus"), "im-v1"),
            Path.of(System.getProperty("larkspur.corpus"), "corehr-v1"))
        .filter(Files::isDirectory);
  }

  @ParameterizedTest
  @MethodSource("folders")
  void listsEveryClassThatJacksonAccesses(Path folder) throws Exception {
    GeneratedCode code = GeneratedCode.of(new Pipeline().read(PageSet.of(folder)).api());
    ClassLoader classes = code.load();
    Set<String> listed = new TreeSet<>();
    for (JsonNode entry : metadata(code).path("reflection")) {
      Class<?> type = Class.forName(entry.path("type").textValue(), false, classes);
      listed.add(type.getName());
      assertThat(type.getDeclaredConstructors()).isNotEmpty();
      assertThat(entry.path("allDeclaredConstructors").booleanValue()).isTrue();
      assertThat(entry.path("allDeclaredFields").booleanValue()).isTrue();
      assertThat(entry.path("allDeclaredMethods").booleanValue()).isTrue();
    }

    Set<String> reached = new TreeSet<>();
    for (Class<?> type : all(code, classes)) {
      if (isReached(type)) {
        reached.add(type.getName());
      }
    }
    assertThat(reached).isNotEmpty();
    assertThat(listed).containsAll(reached);
  }

  @ParameterizedTest
  @MethodSource("folders")
  void listsClassesSortedWithoutDuplicates(Path folder) throws IOException {
    Api api = new Pipeline().read(PageSet.of(folder)).api();
    List<String> types = new ArrayList<>();
    metadata(GeneratedCode.of(api))
        .path("reflection")
        .forEach(entry -> types.add(entry.path("type").textValue()));

    assertThat(types).isSorted().doesNotHaveDuplicates();
  }

  private static JsonNode metadata(GeneratedCode code) throws IOException {
    GeneratedFile file =
        ReachabilityMetadata.of(
            JavaModel.of(code.api(), code.names()), List.of("META-INF/some.json"));
    assertThat(file.path())
        .isEqualTo("META-INF/native-image/dev.larkspur.feishu/reachability-metadata.json");
    JsonNode metadata = JSON.readTree(file.content());
    assertThat(metadata.at("/resources/0/glob").textValue()).isEqualTo("META-INF/some.json");
    return metadata;
  }

  private static List<Class<?>> all(GeneratedCode code, ClassLoader classes) throws Exception {
    List<Class<?>> all = new ArrayList<>();
    for (String file : code.files().keySet()) {
      if (!file.endsWith("package-info.java")) {
        Class<?> type = Class.forName(file.replace(".java", "").replace('/', '.'), false, classes);
        all.add(type);
        all.addAll(Arrays.asList(type.getDeclaredClasses()));
      }
    }
    return all;
  }

  private static boolean isReached(Class<?> type) {
    List<AnnotatedElement> elements = new ArrayList<>(List.of(type));
    elements.addAll(Arrays.asList(type.getDeclaredFields()));
    elements.addAll(Arrays.asList(type.getDeclaredMethods()));
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        elements.add(component);
        elements.add(component.getAccessor());
      }
    }
    return elements.stream()
        .flatMap(element -> Arrays.stream(element.getDeclaredAnnotations()))
        .anyMatch(it -> it.annotationType().isAnnotationPresent(JacksonAnnotation.class));
  }
}
