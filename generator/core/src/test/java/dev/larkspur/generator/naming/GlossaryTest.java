package dev.larkspur.generator.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.naming.Term.Kind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryTest {
  private static final Pattern ENGLISH = Pattern.compile("[a-z0-9]+( [a-z0-9]+)*");

  @ParameterizedTest
  @CsvSource({
    "男, male",
    "审批通过, approved",
    "“男性”, male",
    "**女**。, female",
    "男性（含变更）, male",
    "[周一](https://example.com), monday",
    "「 已 离职 」, offboarded",
  })
  void aTermIsFoundWithoutMarkup(String phrase, String words) {
    assertThat(words(phrase)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "已审批, approved",
    "未审批, not approved",
    "待审批, pending approval",
    "正在审批中, approving",
    "文件上传中, file uploading",
    "会议中, in meeting",
    "入职后, after onboarding",
    "导出失败, export failed",
    "文件被拒绝, file rejected",
    "被管理员指派, assigned by administrator",
    "不提醒, do not remind",
    "可导出, can export",
    "无法删除, cannot delete",
    "无编辑权限, no edit permission",
    "非正式员工, non regular employee",
    "需要审批, needs approval",
    "无需审批, no approval needed",
    "仅部门负责人, department head only",
    "全部部门, all departments",
    "全部公司, all companies",
    "我创建的, created by me",
    "管理员创建的文档, document created by administrator",
    "删除的文件, deleted file",
    "部门的负责人, department owner",
    "部门和公司, department and company",
    "国家/地区, country or region",
    "创建部门, create department",
    "批量创建部门, batch create department",
    "创建时间, creation time",
    "员工入职, employee onboarding",
    "审批流程, approval process",
    "30天, days 30",
    "1 小时, hour 1",
    "PC 端, pc client",
    "Web SDK, web sdk",
    "仅被邀请的用户, invited user only",
    "自动创建, automatic creation",
    "提交表单失败, form submission failed",
    "签订类型无效, signing type invalid",
    "导入的名称过长, imported name too long",
    "流程不能撤销, process cannot be revoked",
    "缺少删除任务的权限, no permission to delete task",
    "缺少清单的编辑权限, no task list edit permission",
    "修改部门的完成状态, modify department completion status",
    "代码块 Block, code block",
    "本科及以上, bachelor or above",
    "1-3年, years 1 to 3",
    "10年以上, years 10 or above",
    "30天以内, within days 30",
    "第三轮面试, round 3 interview",
    "按部门, by department",
    "有管理权限, has manage permission",
    "全部失败, all failed",
    "机器人关闭工单, ticket closed by bot",
    "修改部门的名称, modify department name",
    "停用中状态, disabling",
    "中国 - 居民身份证, china identity card",
  })
  void aPhraseIsComposedOfTerms(String phrase, String words) {
    assertThat(words(phrase)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "，",
        "审批蘑菇",
        "蘑菇审批",
        "审批，部门",
        "的",
        "已部门",
        "部门中公司",
        "被部门",
        "和部门",
        "3",
        "员工创建部门审批流程配置项目",
        "十二天",
        "用户不存在该角色中",
        "无权限操作该用户",
        "部门中",
        "文件可删除",
        "修改部门的名称无效",
        "部门名称超过系统上线",
      })
  void aPhraseThatIsNotCoveredCompletelyHasNoWords(String phrase) {
    assertThat(Glossary.shipped().words(phrase)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"启用, enable, enabled", "冻结, freeze, frozen", "失败, failed, failed"})
  void aVerbAloneIsAnActionOrAState(String phrase, String action, String state) {
    assertThat(words(phrase)).isEqualTo(action);
    assertThat(Glossary.shipped().words(phrase, true)).contains(List.of(state));
  }

  @Test
  void hostilePhrasesTakeLittleTime() {
    String hostile = "已未的和（".repeat(200_000);

    Assertions.assertTimeout(
        Duration.ofSeconds(5), () -> assertThat(Glossary.shipped().words(hostile)).isEmpty());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LATIN")
  void eachTermHasShortEnglishWords(Kind kind) {
    Set<Kind> verbs = EnumSet.of(Kind.ACTION, Kind.EVENT, Kind.STATE, Kind.OUTCOME);

    assertThat(TermFiles.load(kind))
        .isNotEmpty()
        .allSatisfy(
            (phrase, term) -> {
              assertThat(phrase).isEqualTo(phrase.toLowerCase(Locale.ROOT)).hasSizeLessThan(16);
              if (kind == Kind.PARTICLE) {
                assertThat(Particle.values()).extracting(Particle::name).contains(term.base());
              } else {
                assertThat(List.of(term.base(), term.past(), term.ongoing(), term.noun()))
                    .allMatch(words -> ENGLISH.matcher(words).matches())
                    .allMatch(words -> words.split(" ").length <= 6);
                assertThat(verbs.contains(kind)).isEqualTo(!term.base().equals(term.ongoing()));
              }
            });
  }

  private static String words(String phrase) {
    return String.join(" ", Glossary.shipped().words(phrase).orElse(List.of("?")));
  }
}
