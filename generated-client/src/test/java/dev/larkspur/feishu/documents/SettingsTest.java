package dev.larkspur.feishu.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.runtime.ApiException;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that the documents name every setting. */
class SettingsTest {

  @ParameterizedTest
  @CsvSource({
    "docs/calling.md, dev.larkspur.runtime.FeishuClientBuilder",
    "docs/calling.md, dev.larkspur.runtime.CallOptions$Builder",
    "docs/calling.md, dev.larkspur.runtime.retry.RetryPolicy$Builder",
    "docs/events.md, dev.larkspur.runtime.event.EventReceiver$Builder",
    "docs/events.md, dev.larkspur.runtime.event.LongConnection$Builder"
  })
  void everySettingOfABuilderIsDescribed(String document, Class<?> builder) throws IOException {
    Stream<Method> settings =
        methods(builder).filter(method -> method.getReturnType().isAssignableFrom(builder));

    assertThat(missing(document, settings)).isEmpty();
  }

  @Test
  void everyPropertyOfAnErrorIsDescribed() throws IOException {
    assertThat(missing("docs/calling.md", methods(ApiException.class))).isEmpty();
  }

  /** Returns the public methods of a class of the runtime, including inherited ones. */
  private static Stream<Method> methods(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getDeclaringClass().getName().startsWith("dev.larkspur."));
  }

  /** Returns the names of methods that a document does not contain. */
  private static List<String> missing(String document, Stream<Method> methods) throws IOException {
    String text = Files.readString(Snippet.PROJECT.resolve(document));
    List<String> names = methods.map(Method::getName).distinct().sorted().toList();
    assertThat(names).isNotEmpty();
    return names.stream().filter(name -> !text.contains('`' + name + '(')).toList();
  }
}
