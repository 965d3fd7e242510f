package dev.larkspur.generator.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeprecationWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "当前接口为历史版本。请借阅[新版](/x)。",
        "- 本接口不再推荐使用（问题较多），请使用以下接口",
        "借书。\n该接口为历史接口，借书时已不推荐使用。",
        "**此 API 已废弃**，请使用新接口。",
        "该接口已于 2024 年 5 月 1 日下线。",
        "本接口将于 2024-05-01 停止维护，请尽快迁移。",
        "注意：该事件缺少范围控制，不推荐使用该事件。优先使用[新事件](/x)",
        "本接口目前已不推荐使用"
      })
  void chineseSentencesAboutThePageItselfDeprecateIt(String text) {
    assertThat(Vocabulary.all().get(0).deprecation().endsOperation(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "不推荐企业自建应用使用该 API 创建定义，如有需要，请联系管理员。",
        "接口已升级，推荐使用，借书更快。",
        "该接口为 V2 版本接口。要查看旧版 V1 接口，参考[删除](/x)",
        "该接口的 id 字段已废弃。",
        "该接口返回的书已下线。",
        "本接口已废弃 title 字段。",
        "该接口支持历史版本的文档，不推荐使用缓存。",
        "`old` 接口已废弃，请使用本接口。",
        "对于大文件，不推荐使用该接口。",
        "如果没有读者，该接口将下线。",
        "应用不再需要时，可以取消订阅。"
      })
  void otherChineseSentencesDoNot(String text) {
    assertThat(Vocabulary.all().get(0).deprecation().endsOperation(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> This API will become unavailable starting September 20, 2025.",
        "Lends it. This API is deprecated and will be removed. Use lend.",
        "**Note**: this interface is no longer recommended.",
        "We do not recommend using this API."
      })
  void englishSentencesAboutThePageItselfDeprecateIt(String text) {
    assertThat(Vocabulary.all().get(1).deprecation().endsOperation(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The old API is faster.",
        "This API returns the id that is deprecated.",
        "This API is not recommended for large files.",
        "For large files, we do not recommend using this API.",
        "If the reader is gone, this API is no longer available."
      })
  void otherEnglishSentencesDoNot(String text) {
    assertThat(Vocabulary.all().get(1).deprecation().endsOperation(text)).isFalse();
  }
}
