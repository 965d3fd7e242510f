package dev.larkspur.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.Json;
import dev.larkspur.testkit.DocumentedExamples;
import dev.larkspur.testkit.FakeFeishu;
import dev.larkspur.testkit.FakeRequest;
import dev.larkspur.testkit.FakeResponse;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each program does what it shows, against a platform that returns the examples of the pages. */
class ProgramsTest {

  @TempDir static Path folder;
  private static GeneratedClient generated;
  private static DocumentedExamples examples;

  @TempDir Path temp;
  private FakeFeishu fake;

  @BeforeAll
  static void generate() throws Exception {
    Path pages = Path.of(System.getProperty("larkspur.corpus", ""));
    boolean exists = pages.isAbsolute() && Files.isDirectory(pages);
    if (System.getenv("CI") != null) {
      assertThat(exists).as("%s exists", pages).isTrue();
    }
    assumeTrue(
        exists,
        () ->
            "No real pages at %s; fetch some with larkspur pull --spec %s".formatted(pages, pages));
    generated = GeneratedClient.of(pages, folder);
    examples = DocumentedExamples.read(generated.modelFile());
  }

  @AfterAll
  static void close() throws Exception {
    if (generated != null) {
      generated.close();
    }
  }

  @BeforeEach
  void start() {
    fake = FakeFeishu.start();
    fake.examples(examples);
  }

  @AfterEach
  void stop() {
    fake.close();
  }

  private Object run(String program, Object... arguments) throws Exception {
    return generated.run(program, fake.client(), arguments);
  }

  private FakeRequest request(int index) {
    return fake.requests().get(index);
  }

  private static Json json(@Nullable String text) {
    return Json.parse(Objects.requireNonNull(text));
  }

  @Test
  void a_text_and_a_card_are_sent() throws Exception {
    assertThat((List<?>) run("SendMessages", "oc_1")).hasSize(2).doesNotContainNull();

    assertThat(request(0).target()).isEqualTo("/open-apis/im/v1/messages?receive_id_type=chat_id");
    assertThat(request(0).json().get("msg_type").asText()).isEqualTo("text");
    assertThat(json(request(0).json().get("content").asText()))
        .isEqualTo(json("{\"text\":\"The build is green.\"}"));
    Json card = json(request(1).json().get("content").asText());
    assertThat(request(1).json().get("msg_type").asText()).isEqualTo("interactive");
    assertThat(card.at("/header/title/content").asText()).isEqualTo("Build 42");
    assertThat(card.at("/elements/0/tag").asText()).isEqualTo("markdown");
  }

  @Test
  void a_message_is_answered_in_its_thread() throws Exception {
    assertThat((Optional<?>) run("ReplyInThread", "om_1")).isPresent();

    assertThat(request(0).path()).isEqualTo("/open-apis/im/v1/messages/om_1/reply");
    assertThat(request(0).json().get("reply_in_thread").asBoolean()).isTrue();
  }

  @Test
  void an_image_is_uploaded_and_sent() throws Exception {
    Path image = Files.write(temp.resolve("a.png"), new byte[] {1, 2, 3});

    assertThat(((CompletableFuture<?>) run("SendImage", image, "ou_1")).join()).isNotNull();

    assertThat(request(0).path()).isEqualTo("/open-apis/im/v1/images");
    assertThat(request(0).header("Content-Type")).startsWith("multipart/form-data");
    assertThat(json(request(1).json().get("content").asText()).get("image_key").asText())
        .startsWith("img_");
  }

  @Test
  void the_members_of_a_department_are_listed() throws Exception {
    fake.answer(
        generated.operation("contact.v3.FindByDepartmentUserRequest"),
        FakeResponse.data(
            "{\"has_more\":true,\"page_token\":\"2\",\"items\":[{\"name\":\"Ada\"}]}"),
        FakeResponse.data("{\"has_more\":false,\"items\":[{\"name\":\"Max\"},{}]}"));

    assertThat(run("DepartmentMembers", "od-1", 20L)).isEqualTo(List.of("Ada", "Max"));
    assertThat(request(0).query("page_size")).isEqualTo("20");
    assertThat(request(1).query("page_token")).isEqualTo("2");

    run("DepartmentMembers", "od-1", null);
    assertThat(request(2).query("page_size")).isNull();
  }

  @Test
  void records_of_a_base_table_take_plain_values() throws Exception {
    assertThat(run("BaseRecords", "app", "tbl")).isNotNull();

    Json fields = request(0).json().get("fields");
    assertThat(fields.get("Due").asLong()).isNotNull();
    assertThat(fields.at("/Owners/0/id").asText()).isEqualTo("ou_1");
    assertThat(fields.at("/Tags/1").asText()).isEqualTo("urgent");
    assertThat(request(1).json().at("/records/0/fields/Done").asBoolean()).isTrue();
  }

  @Test
  void a_task_is_assigned() throws Exception {
    assertThat((List<?>) run("TaskMembers", "t1", List.of("ou_1", "ou_2"))).isNotEmpty();

    assertThat(request(0).json().at("/members/1/id").asText()).isEqualTo("ou_2");
  }

  @Test
  void values_of_a_sheet_are_written_and_read() throws Exception {
    assertThat((Integer) run("SheetValues", "sht1")).isPositive();

    assertThat(request(0).json().at("/valueRange/values/1/1").asLong()).isEqualTo(1_250);
  }

  @Test
  void an_approval_form_is_submitted() throws Exception {
    assertThat(run("ApprovalInstance", "code", "user")).isNotNull();

    Json form = json(request(0).json().get("form").asText());
    assertThat(form.at("/1/value").asLong()).isEqualTo(1_250);
    assertThat(request(0).json().at("/node_approver_user_id_list/0/value/0").asText())
        .isEqualTo("a1b2");
  }

  @Test
  void a_user_logs_in() throws Exception {
    List<URI> opened = new ArrayList<>();
    Function<URI, String> browser =
        url -> {
          opened.add(url);
          return fake.tokens().authorizationCode();
        };
    FeishuClient client = fake.client();

    assertThat(generated.run("UserLogin", client, client, browser)).isNotNull();

    assertThat(opened).hasSize(1);
    assertThat(opened.get(0).toString())
        .startsWith(fake.url() + "/open-apis/authen/v1/authorize?client_id=" + fake.appId());
    assertThat(request(0).path()).isEqualTo("/open-apis/authen/v1/user_info");
    assertThat(request(0).header("Authorization")).startsWith("Bearer ");
  }

  @Test
  void an_exported_document_is_downloaded() throws Exception {
    Path target = temp.resolve("report.docx");
    fake.answer(
        generated.operation("drive.v1.DownloadExportTaskRequest"),
        FakeResponse.bytes(200, "application/octet-stream", "the bytes".getBytes(UTF_8)));

    assertThat(run("DriveDownload", "box1", target)).isEqualTo(target);
    assertThat(target).hasContent("the bytes");
  }

  @Test
  void null_and_undocumented_members_are_sent() throws Exception {
    run("UndocumentedMembers", "u1");

    assertThat(request(0).json())
        .isEqualTo(json("{\"city\":\"Shanghai\",\"leader_user_id\":null,\"desk\":\"7-42\"}"));
  }

  @Test
  void any_member_of_an_open_object_is_sent() throws Exception {
    run("CardUpdate", "c-1");

    assertThat(request(0).json())
        .isEqualTo(
            json(
                """
                {"token": "c-1", "card": {"schema": "2.0",
                  "body": {"elements": [{"tag": "markdown", "content": "Done."}]}}}
                """));
  }

  @Test
  void a_store_app_calls_for_each_tenant() throws Exception {
    try (FeishuClient client = fake.storeClientBuilder().build()) {
      client.appTicket(fake.tokens().ticket());
      Map<?, ?> chats = (Map<?, ?>) generated.run("StoreApp", client, List.of("t1", "t2"));

      assertThat(chats.keySet()).hasToString("[t1, t2]");
    }
  }

  @Test
  void one_text_is_sent_to_many() throws Exception {
    assertThat(run("BulkSend", List.of("od-1", "od-2"), "ou_1")).isNotNull();

    assertThat(request(0).json().at("/content/text").asText())
        .isEqualTo("The office is closed on Friday.");
    assertThat(request(0).json().at("/department_ids/1").asText()).isEqualTo("od-2");
    assertThat(request(0).json().at("/open_ids/0").asText()).isEqualTo("ou_1");
  }
}
