package dev.larkspur.runtime.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.larkspur.runtime.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostContentTest {
  private static final Post POST =
      Post.builder()
          .title("Title")
          .paragraph(
              PostElement.text("Hello ", TextStyle.STRIKETHROUGH, TextStyle.BOLD),
              PostElement.link("docs", "https://example.com", TextStyle.ITALIC),
              PostElement.mention("ou_1", TextStyle.UNDERLINE),
              PostElement.mentionAll(),
              PostElement.emotion("SMILE"))
          .paragraph(PostElement.image("img_1"))
          .paragraph(PostElement.media("file_1", "img_2"))
          .paragraph(PostElement.media("file_1", null))
          .paragraph(PostElement.rule())
          .paragraph(
              PostElement.codeBlock("JAVA", "int a = 1;"), PostElement.codeBlock(null, "text"))
          .paragraph(PostElement.markdown("**a**"))
          .paragraph()
          .build();

  private static final String JSON =
      """
      {"title":"Title","content":[
      [{"tag":"text","text":"Hello ","style":["bold","lineThrough"]},
      {"tag":"a","text":"docs","href":"https://example.com","style":["italic"]},
      {"tag":"at","user_id":"ou_1","style":["underline"]},
      {"tag":"at","user_id":"all"},
      {"tag":"emotion","emoji_type":"SMILE"}],
      [{"tag":"img","image_key":"img_1"}],
      [{"tag":"media","file_key":"file_1","image_key":"img_2"}],
      [{"tag":"media","file_key":"file_1"}],
      [{"tag":"hr"}],
      [{"tag":"code_block","language":"JAVA","text":"int a = 1;"},
      {"tag":"code_block","text":"text"}],
      [{"tag":"md","text":"**a**"}],
      []]}
      """
          .replace("\n", "");

  private static PostContent read(String json) {
    return (PostContent) MessageContent.read("post", json);
  }

  private static PostElement element(String json) {
    return read("{\"content\":[[" + json + "]]}").post().paragraphs().get(0).get(0);
  }

  @Test
  void a_post_has_the_documented_form() {
    PostContent content = MessageContent.post(POST);

    assertThat(content.type()).isEqualTo("post");
    assertThat(content.toJson()).isEqualTo("{\"zh_cn\":" + JSON + "}");
    assertThat(content.posts()).containsExactly(Map.entry("zh_cn", POST));
  }

  @Test
  void both_forms_are_read_back() {
    assertThat(read(MessageContent.post(POST).toJson())).isEqualTo(MessageContent.post(POST));
    assertThat(read(JSON).post()).isEqualTo(POST);
    assertThat(read(JSON).toJson()).isEqualTo(JSON);
    assertThat(MessageContent.post(read(JSON).post())).isEqualTo(MessageContent.post(POST));
  }

  @Test
  void languages_stay_in_their_order() {
    Map<String, Post> posts = new LinkedHashMap<>();
    posts.put("en_us", Post.builder().paragraph(PostElement.text("Hi")).build());
    posts.put("zh_cn", Post.builder().title("T").build());
    PostContent content = MessageContent.post(posts);

    assertThat(content.toJson())
        .isEqualTo(
            "{\"en_us\":{\"content\":[[{\"tag\":\"text\",\"text\":\"Hi\"}]]},"
                + "\"zh_cn\":{\"title\":\"T\",\"content\":[]}}");
    assertThat(read(content.toJson()).posts()).isEqualTo(posts);
    assertThat(content.plainText()).isEqualTo("Hi");
    assertThatThrownBy(() -> MessageContent.post(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A post needs at least one language");
  }

  @Test
  void a_received_post_keeps_the_keys_of_mentions() {
    PostContent content =
        read(
            "{\"title\":\"\",\"content\":[[{\"tag\":\"at\",\"user_id\":\"@_user_1\","
                + "\"user_name\":\"Bot\",\"style\":[]},"
                + "{\"tag\":\"text\",\"text\":\" do it\",\"un_escape\":true,\"style\":[\"bold\"]}],"
                + "[{\"tag\":\"at\",\"user_id\":\"ou_2\",\"user_name\":\"Ann\"}]]}");

    assertThat(content.posts()).containsOnlyKeys("");
    assertThat(content.post().paragraphs().get(0))
        .containsExactly(
            new PostElement.Mention("@_user_1", "Bot", Set.of()),
            new PostElement.Text(" do it", true, Set.of(TextStyle.BOLD)));
    assertThat(content.plainText()).isEqualTo("@_user_1 do it\n@Ann");
    assertThat(content.plainTextWithout("@_user_1")).isEqualTo("do it\n@Ann");
    assertThat(content.plainText(Map.of("@_user_1", "Tom"))).isEqualTo("@Tom do it\n@Ann");
  }

  @Test
  void elements_of_another_form_stay_json() throws Exception {
    for (String json :
        List.of(
            "{\"tag\":\"table\",\"rows\":[]}",
            "{\"tag\":\"text\"}",
            "{\"tag\":\"a\",\"text\":\"x\"}",
            "{\"tag\":\"at\",\"user_id\":{}}",
            "{\"tag\":\"img\",\"image_key\":null}",
            "{\"tag\":\"media\"}",
            "{\"tag\":\"emotion\"}",
            "{\"tag\":\"code_block\"}",
            "{\"tag\":\"md\"}",
            "{\"tag\":7}",
            "{}",
            "null",
            "\"a\"",
            "[[]]")) {
      Json tree = Json.parse(json);
      assertThat(element(json)).isEqualTo(new PostElement.Other(tree));
      assertThat(element(json).json()).isEqualTo(tree);
    }
    assertThat(element("{\"tag\":\"new\",\"text\":\"seen\"}").plainText()).isEqualTo("seen");
    assertThat(element("{\"tag\":\"text\",\"text\":\"a\",\"style\":[\"new\",1,\"bold\"]}"))
        .isEqualTo(PostElement.text("a", TextStyle.BOLD));
  }

  @Test
  void a_paragraph_without_a_list_is_one_element() {
    assertThat(read("{\"content\":[{\"tag\":\"hr\"},[]]}").post().paragraphs())
        .containsExactly(List.of(PostElement.rule()), List.of());
  }

  @Test
  void members_that_are_not_posts_are_not_languages() {
    PostContent content = read("{\"a\":1,\"en_us\":{\"content\":[]},\"b\":{}}");

    assertThat(content.posts()).containsOnlyKeys("en_us");
    assertThat(content.json().get("a").asLong()).isEqualTo(1);
  }

  @Test
  void a_post_cannot_be_changed_later() {
    List<List<PostElement>> paragraphs = new ArrayList<>();
    paragraphs.add(new ArrayList<>(List.of(PostElement.rule())));
    Post post = new Post(null, paragraphs);
    paragraphs.get(0).clear();
    paragraphs.clear();

    assertThat(post.paragraphs()).containsExactly(List.of(PostElement.rule()));
  }
}
