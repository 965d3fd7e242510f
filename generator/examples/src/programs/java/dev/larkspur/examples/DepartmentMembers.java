package dev.larkspur.examples;

import dev.larkspur.feishu.Feishu;
import dev.larkspur.feishu.contact.v3.FindByDepartmentUserRequest;
import dev.larkspur.feishu.contact.v3.User;
import java.util.List;
import java.util.Objects;

/** Lists the members of a department, page by page. */
final class DepartmentMembers {
  private DepartmentMembers() {}

  static List<String> run(Feishu feishu, String departmentId, Long pageSize) {
    FindByDepartmentUserRequest request =
        FindByDepartmentUserRequest.builder()
            .departmentId(departmentId)
            .pageSize(pageSize)
            .build();

    return feishu.contact().v3().user().findByDepartmentItems(request).stream()
        .map(User::name)
        .filter(Objects::nonNull)
        .limit(1_000)
        .toList();
  }
}
