package dev.larkspur.generator.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SingularTest {
  @ParameterizedTest
  @CsvSource({
    "attendees, attendee",
    "ids, id",
    "userIDs, userId",
    "user_ids, userId",
    "user_id_list, userId",
    "user_ids_list, userId",
    "userList, user",
    "list, list",
    "entries, entry",
    "ties, tie",
    "movies, movie",
    "addresses, address",
    "boxes, box",
    "branches, branch",
    "crashes, crash",
    "caches, cache",
    "statuses, status",
    "responses, response",
    "databases, database",
    "sizes, size",
    "values, value",
    "leaves, leave",
    "menus, menu",
    "cpus, cpu",
    "apis, api",
    "wikis, wiki",
    "emojis, emoji",
    "axis, axis",
    "echoes, echo",
    "photos, photo",
    "headquarters, headquarters",
    "okrs, okr",
    "status, status",
    "news, news",
    "analysis, analysis",
    "analyses, analysis",
    "address, address",
    "progress, progress",
    "children, child",
    "people, person",
    "order_indices, orderIndex",
    "data, data",
    "media, media",
    "name, name",
    "i18n_names, i18nName",
    "fieldValuesV2, fieldValuesV2",
    "中文, u4e2dU6587",
  })
  void theNameOfAnElementIsTheSingular(String list, String element) {
    assertThat(Singular.of(Words.of(list)).camel()).isEqualTo(element);
  }
}
