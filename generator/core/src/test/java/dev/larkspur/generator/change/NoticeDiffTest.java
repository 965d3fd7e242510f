package dev.larkspur.generator.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.larkspur.generator.linker.Linker;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.source.Diagnostics;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoticeDiffTest {
  @Test
  void textsOfANoticeAreCompared() {
    Api before = api("About groups.", "Groups change.", "", "Wait.");
    Api after = api("About chats.", "Groups change.", "Calls fail.", "Leave the group.");

    assertThat(ApiDiff.between(before, after).changes())
        .allMatch(Change::isProse)
        .extracting(
            change -> change.subject().aspect(),
            change -> change.subject().detail(),
            change -> change.before() == null ? "" : change.before().asText(),
            change -> change.after() == null ? "" : change.after().asText())
        .containsExactlyInAnyOrder(
            tuple(Aspect.DESCRIPTION, "", "About groups.", "About chats."),
            tuple(Aspect.WORDING, "impact", "", "Calls fail."),
            tuple(Aspect.WORDING, "solution", "Wait.", "Leave the group."));
    assertThat(ApiDiff.between(after, after).changes()).isEmpty();
  }

  private static Api api(String description, String reason, String impact, String solution) {
    Notice.Scenario scenario =
        new Notice.Scenario(null, null, reason, impact, solution, Map.of(), List.of(), List.of());
    Notice notice =
        new Notice(
            "groups",
            "Groups",
            description,
            "/groups",
            null,
            "zh",
            new Source("groups.md", 1),
            Map.of(),
            List.of(scenario));
    return Linker.link(List.of(), List.of(), List.of(notice), new Diagnostics());
  }
}
