package dev.larkspur.examples;

import dev.larkspur.feishu.Feishu;
import dev.larkspur.feishu.task.v2.AddMembersTaskRequest;
import dev.larkspur.feishu.task.v2.Member;
import dev.larkspur.feishu.task.v2.Role;
import java.util.List;

/** Assigns a task to several people. */
final class TaskMembers {
  private TaskMembers() {}

  static List<Member> run(Feishu feishu, String task, List<String> openIds) {
    AddMembersTaskRequest.Builder request = AddMembersTaskRequest.builder().taskGuid(task);
    for (String openId : openIds) {
      request.addMember(Member.builder().id(openId).role(Role.ASSIGNEE).build());
    }
    return feishu.task().v2().task().addMembers(request.build()).task().members();
  }
}
