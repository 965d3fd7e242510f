package com.example.tasks;

import static dev.larkspur.testkit.FakeResponse.data;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.feishu.Feishu;
import com.example.feishu.task.v2.AddMembersTaskError;
import com.example.feishu.task.v2.AddMembersTaskRequest;
import com.example.feishu.task.v2.RemoveMembersTaskRequest;
import dev.larkspur.runtime.ApiException;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.testkit.FakeFeishu;
import dev.larkspur.testkit.FakeFeishuExtension;
import dev.larkspur.testkit.FakeRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FakeFeishuExtension.class)
class TaskHandoverTest {
  @Test
  void theNewAssigneeIsAddedBeforeTheOldOneIsRemoved(FakeFeishu fake, FeishuClient client) {
    fake.answer(AddMembersTaskRequest.OPERATION, data("{}"));
    fake.answer(RemoveMembersTaskRequest.OPERATION, data("{}"));

    new TaskHandover(new Feishu(client)).handOver("t1", "ou_old", "ou_new");

    assertEquals(
        List.of(
            "/open-apis/task/v2/tasks/t1/add_members",
            "/open-apis/task/v2/tasks/t1/remove_members"),
        fake.requests().stream().map(FakeRequest::path).toList());
    assertEquals("ou_new", memberOf(fake.request(AddMembersTaskRequest.OPERATION)));
    assertEquals("ou_old", memberOf(fake.request(RemoveMembersTaskRequest.OPERATION)));
  }

  @Test
  void nothingIsRemovedIfTheTaskIsDeleted(FakeFeishu fake, FeishuClient client) {
    AddMembersTaskError deleted = AddMembersTaskError.TASK_DATA_NOT_FOUND_OR_DELETED;
    fake.fail(AddMembersTaskRequest.OPERATION, deleted);
    TaskHandover handover = new TaskHandover(new Feishu(client));

    ApiException e =
        assertThrows(ApiException.class, () -> handover.handOver("t1", "ou_old", "ou_new"));

    assertTrue(e.is(deleted));
    assertEquals(List.of(), fake.requests(RemoveMembersTaskRequest.OPERATION));
  }

  private static String memberOf(FakeRequest request) {
    return request.json().at("/members/0/id").asText();
  }
}
