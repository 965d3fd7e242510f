package dev.larkspur.generator.javamodel;

import static dev.larkspur.generator.Spec.numbers;
import static dev.larkspur.generator.Spec.object;
import static dev.larkspur.generator.Spec.operation;
import static dev.larkspur.generator.Spec.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.Spec.OperationSpec;
import dev.larkspur.generator.linker.Linker;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.EnumType;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.model.TypeRef.Scalar;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApiWithinLimitsTest {
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void membersWithTooManyValuesArePlainAndReported() {
    Service service =
        fit(get("im.v1.a.get").query(words("type", many(0, 1501)), numbers("status", counted())));

    assertThat(service.enums()).isEmpty();
    assertThat(service.endpoints().get(0).request().properties())
        .extracting(Property::type)
        .containsExactly(Scalar.STRING, Scalar.INTEGER);
    assertThat(diagnostics.sorted())
        .hasSize(2)
        .allMatch(found -> found.rule() == Rule.TOO_MANY_CONSTANTS)
        .anyMatch(found -> found.message().startsWith("type lists 1501 values, "))
        .anyMatch(found -> found.message().startsWith("status lists 1501 values, "));
  }

  @Test
  void membersThatHaveTooManyValuesOnlyTogetherArePlainToo() {
    Service service =
        fit(
            get("im.v1.a.get").data(object("who", "user", words("type", many(0, 1400)))),
            get("im.v1.b.get").data(object("who", "user", words("type", many(1399, 2700)))),
            get("im.v1.c.get").query(words("type", "other")));

    assertThat(service.enums())
        .singleElement()
        .extracting(EnumType::items)
        .matches(items -> items.get(0).value().equals("other"));
    assertThat(diagnostics.sorted())
        .singleElement()
        .matches(found -> found.message().startsWith("type lists 2700 values at 2 places"));
  }

  @Test
  void anApiWithinTheLimitsStaysAsItIs() {
    Api api = link(get("im.v1.a.get").query(words("type", many(0, 1500))));

    assertThat(ClassLimits.fit(api, diagnostics)).isEqualTo(api);
    assertThat(diagnostics.sorted()).isEmpty();
  }

  private Service fit(OperationSpec... operations) {
    return ClassLimits.fit(link(operations), diagnostics).services().get(0);
  }

  private Api link(OperationSpec... operations) {
    List<Operation> built = Stream.of(operations).map(OperationSpec::build).toList();
    return Linker.link(built, List.of(), List.of(), diagnostics);
  }

  private static OperationSpec get(String id) {
    return operation(id, "GET", "/open-apis/" + id);
  }

  private static String[] many(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "word_" + i).toArray(String[]::new);
  }

  private static String[] counted() {
    return IntStream.range(0, 1501).mapToObj(String::valueOf).toArray(String[]::new);
  }
}
