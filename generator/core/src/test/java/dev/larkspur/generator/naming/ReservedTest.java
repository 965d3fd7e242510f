package dev.larkspur.generator.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.runtime.Caller;
import dev.larkspur.runtime.ForwardingCaller;
import dev.larkspur.runtime.Request;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;

class ReservedTest {

  @Test
  void noClientMethodHidesOneOfTheRuntime() {
    assertThat(Reserved.METHODS)
        .containsAll(methods(Caller.class).filter(name -> !name.startsWith("download")).toList())
        .containsAll(methods(ForwardingCaller.class).toList())
        .containsAll(methods(Object.class).toList());
    assertThat(Caller.class.getMethods())
        .filteredOn(method -> method.getName().startsWith("download"))
        .allSatisfy(method -> assertThat(method.getParameterCount()).isPositive());
  }

  @Test
  void noComponentHidesAMethodThatRequestsHave() {
    assertThat(Reserved.COMPONENTS).containsAll(methods(Request.class).toList());
  }

  @Test
  void everyKeywordIsReserved() {
    assertThat(Reserved.KEYWORDS)
        .filteredOn(word -> SourceVersion.isKeyword(word, SourceVersion.latest()))
        .hasSizeGreaterThan(50);
  }

  @Test
  void aContextualKeywordIsNotReserved() {
    assertThat(Reserved.KEYWORDS).doesNotContain("record", "to", "module", "with", "var");
  }

  private static Stream<String> methods(Class<?> type) {
    return Stream.of(type.getMethods())
        .filter(method -> method.getDeclaringClass() == type)
        .map(Method::getName);
  }
}
