package dev.larkspur.feishu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.larkspur.feishu.im.v1.CreateImageRequest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated requests can be stored with a mapper that does not know the runtime. */
class OtherMappersTest {

  @ParameterizedTest
  @MethodSource("calls")
  void jackson2KeepsARequest(GeneratedCall<?, ?> call) throws Exception {
    ObjectMapper mapper = new ObjectMapper();

    String json = mapper.writeValueAsString(call.request());

    assertThat((Object) mapper.readValue(json, call.request().getClass()))
        .isEqualTo(call.request());
  }

  @Tag("jackson3")
  @ParameterizedTest
  @MethodSource("calls")
  void jackson3KeepsARequest(GeneratedCall<?, ?> call) {
    tools.jackson.databind.ObjectMapper mapper = new tools.jackson.databind.ObjectMapper();

    String json = mapper.writeValueAsString(call.request());

    assertThat((Object) mapper.readValue(json, call.request().getClass()))
        .isEqualTo(call.request());
  }

  /** The build runs this test with several versions of Jackson. */
  @Test
  void theClassPathHasTheVersionOfJacksonToTest() {
    String expected = System.getProperty("larkspur.jackson", "");
    assumeFalse(expected.isEmpty());

    assertThat(new ObjectMapper().version()).hasToString(expected);
    assertThat(new ObjectMapper().getFactory().version()).hasToString(expected);
  }

  static List<GeneratedCall<?, ?>> calls() {
    return GeneratedCall.ALL.stream()
        .filter(call -> !(call.request() instanceof CreateImageRequest))
        .toList();
  }
}
