package dev.larkspur.feishu.documents;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.larkspur.feishu.Feishu;
import dev.larkspur.feishu.im.v1.EventMessage;
import dev.larkspur.feishu.im.v1.GetMessageResourceRequest;
import dev.larkspur.feishu.im.v1.MsgType;
import dev.larkspur.feishu.im.v1.ReplyMessageError;
import dev.larkspur.feishu.im.v1.ReplyMessageRequest;
import dev.larkspur.feishu.im.v1.ReplyMessageResponse;
import dev.larkspur.feishu.im.v1.Type;
import dev.larkspur.runtime.Call;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.Operation;
import dev.larkspur.runtime.TokenKind;
import dev.larkspur.runtime.event.EventReceiver;
import dev.larkspur.runtime.event.LongConnection;
import dev.larkspur.testkit.FakeFeishu;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The names that the examples of documents assume. An example becomes the method {@link #run}. */
public abstract class Surroundings {
  protected final FakeFeishu fake;
  protected final FeishuClient client;
  protected final Feishu feishu;
  protected final String url;
  protected final String appId;
  protected final String appSecret;
  protected final String encryptKey = "key";
  protected final String verificationToken = "token";
  protected final String tenantKey = "tenant";
  protected final String proxyPassword = "secret";
  protected final String tenantToken = "t-1";
  protected final String messageId = "om_0";
  protected final String chatId = "oc_1";
  protected final String fileKey = "img_1";
  protected final String text = "{}";
  protected final ReplyMessageRequest request =
      ReplyMessageRequest.builder()
          .messageId(messageId)
          .msgType(MsgType.TEXT)
          .content(text)
          .build();
  protected final ReplyMessageResponse reply =
      ReplyMessageResponse.builder().messageId("om_1").threadId("omt_1").build();
  protected final Path folder;
  protected final Path file;
  protected final GetMessageResourceRequest resource =
      GetMessageResourceRequest.builder()
          .messageId(messageId)
          .fileKey(fileKey)
          .type(Type.IMAGE)
          .build();
  protected final Executor virtualThreads = Runnable::run;
  protected final ClassLoader loader = Surroundings.class.getClassLoader();
  protected final ObjectMapper mapper = new ObjectMapper();
  protected final String state = "state";
  protected final String code;
  protected final Call<Json> userInfo =
      Operation.get("authen.v1.user_info.get", "/open-apis/authen/v1/user_info")
          .tokens(TokenKind.USER)
          .returns(Json.class)
          .call();
  protected final Map<String, ?> approvedCard = Map.of("schema", "2.0");
  protected final EventReceiver receiver =
      EventReceiver.builder().encryptKey(encryptKey).onOther((event, header) -> {}).build();
  protected final LongConnection.Builder bot =
      LongConnection.builder()
          .app("cli_1", "secret")
          .onCallback(
              "card.action.trigger", Object.class, (click, header) -> Map.of("toast", "hi"));
  protected Map<String, String> headers = Map.of();
  protected byte[] body = {};

  protected Surroundings(FakeFeishu fake, Path folder) {
    this.fake = fake;
    this.client = fake.client();
    this.feishu = new Feishu(client);
    this.url = fake.url();
    this.appId = fake.appId();
    this.appSecret = fake.appSecret();
    this.code = fake.tokens().authorizationCode();
    this.folder = folder;
    this.file = folder.resolve("picture.png");
  }

  /** Marks a bean, as in Spring. */
  protected @interface Bean {}

  /** Names a property, as in Spring. */
  protected @interface Value {
    /** Returns the placeholder of the property. */
    String value();
  }

  /** Runs the example. */
  public void run() throws Exception {}

  /** Sets the request that a server received. */
  public final void received(Map<String, String> requestHeaders, byte[] requestBody) {
    headers = requestHeaders;
    body = requestBody;
  }

  protected void giveUp(String id) {
    System.out.println("gave up " + id);
  }

  protected void repair(ReplyMessageError.@Nullable SubError reason) {
    System.out.println("repair " + (reason == null ? "?" : reason.code()));
  }

  protected void greet(@Nullable EventMessage message) {
    System.out.println("hello " + (message == null ? "?" : message.chatId()));
  }

  protected Duration turnOf(String tenant, @Nullable String chat) {
    return Duration.ofMillis(tenant.length() + (chat == null ? 0 : chat.length()));
  }

  protected String sign(URI target) {
    return "signature of " + target.getPath();
  }
}
