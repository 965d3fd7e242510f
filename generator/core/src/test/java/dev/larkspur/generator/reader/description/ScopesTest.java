package dev.larkspur.generator.reader.description;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.model.Scope;
import dev.larkspur.generator.reader.Fixture;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopesTest {
  private final Fixture fixture = new Fixture();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`part:all` Manage parts `part:all:readonly` View parts",
        "`part:all` Manage parts<br>`part:all:readonly` View parts",
        "> **Tip**: Ask for `parts` only if needed `part:all` Manage `part:all:readonly` View",
        "`part:all` Manage `part:all:readonly` View > **Tip**: Kits also need **Manage kits**（kit:all）.",
        "Manage parts(part:all)<br>View parts(part:all:readonly)",
        "Manage parts（part:all）<br>View parts （part:all:readonly）",
        "Manage parts (in a kit)(part:all)<br>查看（套件内）(part:all:readonly)",
        "Manage parts(part:all) View parts(part:all:readonly)",
        "part:all、part:all:readonly",
        "part:all: Manage parts<br>part:all:readonly：View parts",
        "Manage parts&nbsp;(part\\:all)<br/>View parts(part:all:readonly)",
        "<code>part:all</code>, <code>part:all:readonly</code>.",
        "part:all Manage parts<br>part:all:readonly View parts",
        "[part:all](https://open.feishu.cn/document/a:b)<br>**part:all:readonly**",
        "<md-perm name=\"part:all\">Manage</md-perm><br><md-perm name=\"part:all:readonly\">View</md-perm>"
      })
  void scopesAreReadFromEachNotation(String cell) {
    assertThat(scopes(cell))
        .containsExactly(new Scope("part:all", false), new Scope("part:all:readonly", false));
    assertThat(fixture.rules()).isEmpty();
  }

  @Test
  void aHistoricTitleMakesAHistoricScope() {
    assertThat(scopes("`part:all` Manage `part:old` Manage（历史版本） `part:other` View"))
        .containsExactly(
            new Scope("part:all", false),
            new Scope("part:old", true),
            new Scope("part:other", false));
    assertThat(scopes("Manage(part:all)<br>Manage（历史版本）(part:old)"))
        .containsExactly(new Scope("part:all", false), new Scope("part:old", true));
  }

  @Test
  void remarksBehindTheTitlesFormGroups() {
    Scope send = new Scope("part:send", false, Scope.Group.REQUIRED);
    Scope many = new Scope("part:send_many", false, Scope.Group.OPTIONAL);
    Scope other = new Scope("part:view", false);

    assertThat(
            scopes(
                "<md-perm name=\"part:send\" desc=\"Send（必选）\">Send</md-perm>"
                    + "<md-perm name=\"part:send_many\" desc=\"Send many\">Send many (可选)</md-perm>"
                    + "<md-perm name=\"part:view\" desc=\"View（可选的部分）\">View</md-perm>"))
        .containsExactly(send, many, other);
    assertThat(scopes("Send（必选）(part:send)<br>`part:send_many` Send many（可选）"))
        .containsExactly(send, many);
  }

  @Test
  void theNameOfAScopeWithoutAColonIsRepeatedByItsTitle() {
    assertThat(scopes("`part_token` is returned with: `part_access` part_access"))
        .containsExactly(new Scope("part_access", false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "无", "None", "Only with a contract.", "需要签约。"})
  void aCellMayHaveNoScopes(String cell) {
    assertThat(scopes(cell)).isEmpty();
    assertThat(fixture.rules()).isEmpty();
  }

  @Test
  void titlesWithoutNamesAreReported() {
    assertThat(scopes("Manage parts")).isEmpty();
    assertThat(fixture.rules()).containsExactly(Rule.SCOPE_WITHOUT_NAME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The part. To write it, ask for: `part:kind:write` Write kinds",
        "The part. To write it, ask for：`part:kind:write` Write kinds",
        "The part. To write it, ask for:<br>`part:kind:write` Write kinds",
        "The part. To write it, ask for:Write kinds(part:kind:write)",
        "The part. To write it, ask for:<br>Write kinds(part:kind:write)"
      })
  void announcedScopesOfAFieldAreItsScopes(String description) {
    assertThat(fixture.field("string", description.replace("<br>", "\n\n")).scopes())
        .containsExactly("part:kind:write");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A name such as `part:all` or `part:kind`.",
        "One of: `part:all`",
        "The form is: `a:b`, for example.",
        "See https://open.feishu.cn/document/part:all for parts.",
        "Parts(part:all) are new."
      })
  void otherNamesInADescriptionAreNotScopesOfTheField(String description) {
    assertThat(fixture.field("string", description).scopes()).isEmpty();
  }

  private List<Scope> scopes(String cell) {
    return Scopes.ofRow(fixture.cell(cell), Vocabulary.all().get(0), fixture.diagnostics);
  }
}
