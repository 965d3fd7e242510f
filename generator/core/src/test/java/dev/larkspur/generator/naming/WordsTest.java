package dev.larkspur.generator.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "reply_in_thread, replyInThread, ReplyInThread, REPLY_IN_THREAD",
    "openId, openId, OpenId, OPEN_ID",
    "custom_field_ID, customFieldId, CustomFieldId, CUSTOM_FIELD_ID",
    "P2P chat, p2pChat, P2pChat, P2P_CHAT",
    "line1Name, line1Name, Line1Name, LINE1_NAME",
    "IBAN, iban, Iban, IBAN",
    "HTTPServer, httpServer, HttpServer, HTTP_SERVER",
    "userIDs, userIds, UserIds, USER_IDS",
    "IDs of APIs, idsOfApis, IdsOfApis, IDS_OF_APIS",
    "IDsList, idsList, IdsList, IDS_LIST",
    "zh-CN, zhCn, ZhCn, ZH_CN",
    "app.table, appTable, AppTable, APP_TABLE",
    "i18n_name, i18nName, I18nName, I18N_NAME",
    "line_1_2, line1_2, Line1_2, LINE_1_2",
    "2fa, value2fa, Type2fa, VALUE_2FA",
    "xxx 必选, xxx, Xxx, XXX",
    "中文, u4e2dU6587, U4e2dU6587, U4E2D_U6587",
    "====, u003dU003dU003dU003d, U003dU003dU003dU003d, U003D_U003D_U003D_U003D",
    "'', value, Type, VALUE_",
  })
  void namesFollowJavaConventions(String text, String camel, String pascal, String constant) {
    Words words = Words.of(text);

    assertThat(words.camel()).isEqualTo(camel);
    assertThat(words.pascal()).isEqualTo(pascal);
    assertThat(words.constant()).isEqualTo(constant);
  }

  @Test
  void longNamesAreShortened() {
    Words words = Words.of("word_".repeat(100));

    assertThat(words.camel()).hasSizeLessThanOrEqualTo(100);
    assertThat(words.constant()).hasSizeLessThanOrEqualTo(60).endsWith("WORD");
  }

  @Test
  void aWordThatIsTooLongIsShortenedInAnyCase() {
    Words words = Words.of("A".repeat(101));

    assertThat(words.camel()).isEqualTo("a".repeat(100));
    assertThat(words.pascal()).isEqualTo("A" + "a".repeat(99));
    assertThat(words.constant()).isEqualTo("A".repeat(60));
  }

  @ParameterizedTest
  @CsvSource({
    "user_user_id, userId",
    "app_role_block_role_block_perm, appRoleBlockPerm",
    "a_type_type_type, aType",
    "leader_leaders, leaderLeaders",
    "ratio_16_16, ratio16_16",
    "de_de, deDe"
  })
  void wordsThatRepeatTheWordsBeforeThemAreRemoved(String text, String camel) {
    assertThat(Words.of(text).withoutRepetition().camel()).isEqualTo(camel);
  }

  @Test
  void ofTooManyWordsTheLastOneIsKept() {
    Words event = Words.of("word_x_".repeat(40)).plus(Words.of("Event"));

    assertThat(event.withoutRepetition().endsWith("event")).isTrue();
    assertThat(ShortName.of(event).pascal()).endsWith("Event");
  }

  @Test
  void aSuffixOfAnyLengthFitsIntoAConstant() {
    assertThat(Words.suffixed("THING", "1")).isEqualTo("THING_1");
    assertThat(Words.suffixed("THING", "9".repeat(300))).isEqualTo("THING_" + "9".repeat(50));
    assertThat(Words.suffixed("A".repeat(60), "9".repeat(300))).hasSize(60);
  }
}
