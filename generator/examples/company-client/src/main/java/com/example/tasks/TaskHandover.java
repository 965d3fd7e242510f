package com.example.tasks;

import com.example.feishu.Feishu;
import com.example.feishu.task.v2.AddMembersTaskRequest;
import com.example.feishu.task.v2.Member;
import com.example.feishu.task.v2.RemoveMembersTaskRequest;
import com.example.feishu.task.v2.Role;
import com.example.feishu.task.v2.TaskClient;

/** Passes tasks from one assignee to another. */
public final class TaskHandover {
  private final TaskClient tasks;

  /**
   * Creates a handover.
   *
   * @param feishu the client of an app that may edit the tasks
   */
  public TaskHandover(Feishu feishu) {
    this.tasks = feishu.task().v2().task();
  }

  /**
   * Replaces an assignee of a task. The new one is added first, so that a failed call does not
   * leave the task without an assignee.
   *
   * @param taskGuid the task
   * @param from the open id of the current assignee
   * @param to the open id of the new assignee
   */
  public void handOver(String taskGuid, String from, String to) {
    tasks.addMembers(
        AddMembersTaskRequest.builder().taskGuid(taskGuid).addMember(assignee(to)).build());
    tasks.removeMembers(
        RemoveMembersTaskRequest.builder().taskGuid(taskGuid).addMember(assignee(from)).build());
  }

  private static Member assignee(String openId) {
    return Member.builder().id(openId).role(Role.ASSIGNEE).build();
  }
}
