package dev.larkspur.feishu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.larkspur.feishu.im.v1.ContainerIdType;
import dev.larkspur.feishu.im.v1.ListMessageRequest;
import dev.larkspur.feishu.im.v1.MergeForwardMessageRequest;
import dev.larkspur.feishu.im.v1.ReceiveIdType;
import dev.larkspur.runtime.Request;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BuildersTest {
  private static final ListMessageRequest HISTORY =
      ListMessageRequest.builder()
          .containerIdType(ContainerIdType.CHAT)
          .containerId("oc_1")
          .pageSize(50)
          .build();

  @Test
  void anOptionalValueIsSetFromWhatCallersHave() {
    Integer boxed = 20;
    Long missing = null;

    assertThat(HISTORY.toBuilder().pageSize(boxed).build().pageSize()).isEqualTo(20L);
    assertThat(HISTORY.toBuilder().pageSize(20L).build().pageSize()).isEqualTo(20L);
    assertThat(HISTORY.toBuilder().pageSize(missing).build().pageSize()).isNull();
    assertThat(HISTORY.toBuilder().pageSize(null).pageToken(null).build().pageSize()).isNull();
    assertThat(HISTORY.pageSize()).isEqualTo(50L);
  }

  @Test
  void aRequiredValueThatIsNullIsNamed() {
    assertThatThrownBy(() -> HISTORY.toBuilder().containerId(null).containerIdType(null).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "ListMessageRequest is missing required fields: container_id_type, container_id");
  }

  @Test
  void elementsAreAddedWithoutAChangeOfTheGivenList() {
    List<String> given = new ArrayList<>(List.of("om_1"));
    MergeForwardMessageRequest two =
        MergeForwardMessageRequest.builder()
            .receiveIdType(ReceiveIdType.CHAT_ID)
            .receiveId("oc_1")
            .messageIdList(given)
            .addMessageId("om_2")
            .build();
    MergeForwardMessageRequest three = two.toBuilder().addMessageId("om_3").build();

    assertThat(given).containsExactly("om_1");
    assertThat(two.messageIdList()).containsExactly("om_1", "om_2");
    assertThat(three.messageIdList()).containsExactly("om_1", "om_2", "om_3");
  }

  @ParameterizedTest
  @MethodSource("requests")
  void everyRequestEqualsItsCopy(Request<?> request) throws ReflectiveOperationException {
    Object builder = request.getClass().getMethod("toBuilder").invoke(request);

    assertThat(builder.getClass().getMethod("build").invoke(builder)).isEqualTo(request);
  }

  static List<? extends Request<?>> requests() {
    return GeneratedCall.ALL.stream().map(GeneratedCall::request).toList();
  }
}
