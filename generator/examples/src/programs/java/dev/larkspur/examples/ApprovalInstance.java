package dev.larkspur.examples;

import dev.larkspur.feishu.Feishu;
import dev.larkspur.feishu.approval.v4.CreateInstanceRequest;
import dev.larkspur.feishu.approval.v4.NodeApprover;
import java.util.List;
import java.util.Map;

/** Submits an approval form. */
final class ApprovalInstance {
  private ApprovalInstance() {}

  static String run(Feishu feishu, String approvalCode, String userId) {
    CreateInstanceRequest request =
        CreateInstanceRequest.builder()
            .approvalCode(approvalCode)
            .userId(userId)
            .form(
                List.of(
                    Map.of("id", "reason", "type", "input", "value", "A new screen"),
                    Map.of("id", "price", "type", "number", "value", 1_250)))
            .addNodeApproverUserId(
                NodeApprover.builder().key("manager").value(List.of("a1b2")).build())
            .build();

    return feishu.approval().v4().instance().create(request).instanceCode();
  }
}
