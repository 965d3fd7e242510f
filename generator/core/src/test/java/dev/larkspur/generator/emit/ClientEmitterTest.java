package dev.larkspur.generator.emit;

import static dev.larkspur.generator.Spec.bool;
import static dev.larkspur.generator.Spec.objects;
import static dev.larkspur.generator.Spec.operation;
import static dev.larkspur.generator.Spec.required;
import static dev.larkspur.generator.Spec.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.GeneratedCode;
import dev.larkspur.generator.Spec.OperationSpec;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClientEmitterTest {

  @Test
  void anOperationIsCalledWithOptionsAndWithoutBlocking() throws Exception {
    assertThat(methods(ring(string("tone")).build()))
        .containsExactlyInAnyOrder(
            "RingBellResponse ring(RingBellRequest)",
            "RingBellResponse ring(RingBellRequest, CallOptions)",
            "CompletableFuture ringAsync(RingBellRequest)",
            "CompletableFuture ringAsync(RingBellRequest, CallOptions)",
            "RingBellResponse ring()");
  }

  @Test
  void aRequiredParameterNeedsARequest() throws Exception {
    assertThat(methods(ring(required(string("tone"))).build()))
        .contains("RingBellResponse ring(RingBellRequest)")
        .doesNotContain("RingBellResponse ring()");
  }

  @Test
  void aPaginatedOperationReturnsItemsAndPages() throws Exception {
    assertThat(methods(paged("list", string("name"))))
        .contains(
            "Items listItems(ListBellRequest)",
            "Items listItems(ListBellRequest, CallOptions)",
            "Pages listPages(ListBellRequest)",
            "Pages listPages(ListBellRequest, CallOptions)");
  }

  @Test
  void anOperationNamedLikeADerivedMethodRenamesNothing() throws Exception {
    List<String> alone = methods(paged("list", string("name")));

    assertThat(
            methods(
                paged("list", string("name")),
                operation("library.v1.bell.list_items", "GET", "/items").build(),
                operation("library.v1.bell.list_async", "GET", "/async").build()))
        .containsAll(alone)
        .contains(
            "ListItemsBellResponse listItems()",
            "ListItemsBellResponse listItems(ListItemsBellRequest)",
            "CompletableFuture listItemsAsync(ListItemsBellRequest)",
            "ListAsyncBellResponse listAsync(ListAsyncBellRequest)",
            "CompletableFuture listAsync(ListBellRequest)");
  }

  @Test
  void everyMethodOfADeprecatedOperationIsDeprecated() throws Exception {
    GeneratedCode code = GeneratedCode.of(ring(string("tone")).deprecated().build());

    assertThat(client(code).getDeclaredMethods())
        .hasSize(5)
        .allMatch(method -> method.isAnnotationPresent(Deprecated.class));
  }

  @Test
  void aClientCanBeSubclassed() throws Exception {
    ClassLoader classes = GeneratedCode.of(ring(string("tone")).build()).load();
    for (String name : List.of("Feishu", "library.Library", "library.v1.LibraryV1")) {
      assertThat(open(classes.loadClass("dev.larkspur.feishu." + name))).isTrue();
    }
    assertThat(open(classes.loadClass("dev.larkspur.feishu.library.v1.BellClient"))).isTrue();
  }

  /** Returns whether a subclass can override every method, as proxies and mocks do. */
  private static boolean open(Class<?> type) {
    return !Modifier.isFinal(type.getModifiers())
        && type.getConstructors().length == 1
        && Stream.of(type.getDeclaredMethods())
            .mapToInt(Method::getModifiers)
            .noneMatch(it -> Modifier.isFinal(it) || Modifier.isPrivate(it));
  }

  private static OperationSpec ring(Field parameter) {
    return operation("library.v1.bell.ring", "POST", "/bells").query(parameter);
  }

  private static Operation paged(String method, Field item) {
    return operation("library.v1.bell." + method, "GET", "/bells")
        .query(string("page_token"))
        .data(objects("items", "Bell", item), string("page_token"), bool("has_more"))
        .build();
  }

  private static List<String> methods(Operation... operations) throws Exception {
    return Stream.of(client(GeneratedCode.of(operations)).getDeclaredMethods())
        .map(ClientEmitterTest::signature)
        .toList();
  }

  private static Class<?> client(GeneratedCode code) throws Exception {
    return code.load().loadClass("dev.larkspur.feishu.library.v1.BellClient");
  }

  private static String signature(Method method) {
    String parameters =
        String.join(
            ", ", Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList());
    return method.getReturnType().getSimpleName() + " " + method.getName() + "(" + parameters + ")";
  }
}
