package dev.larkspur.feishu;

import dev.larkspur.feishu.im.v1.ContainerIdType;
import dev.larkspur.feishu.im.v1.CreateImageRequest;
import dev.larkspur.feishu.im.v1.ForwardThreadRequest;
import dev.larkspur.feishu.im.v1.GetMessageResourceRequest;
import dev.larkspur.feishu.im.v1.ImageType;
import dev.larkspur.feishu.im.v1.ListMessageRequest;
import dev.larkspur.feishu.im.v1.MergeForwardMessageRequest;
import dev.larkspur.feishu.im.v1.MsgType;
import dev.larkspur.feishu.im.v1.ReceiveIdType;
import dev.larkspur.feishu.im.v1.ReplyMessageRequest;
import dev.larkspur.feishu.im.v1.SortType;
import dev.larkspur.feishu.im.v1.Type;
import dev.larkspur.runtime.Operation;
import dev.larkspur.runtime.Request;
import dev.larkspur.runtime.Upload;
import java.util.List;
import java.util.function.Function;

/**
 * A generated operation with a request that has the values of the page's example.
 *
 * @param request the request
 * @param method the generated client method
 * @param onTheWire method, path and query of the HTTP request
 */
record GeneratedCall<Q extends Request<R>, R>(
    Q request, Function<Feishu, Function<Q, R>> method, String onTheWire) {

  /** Calls of several kinds: JSON, query, multipart and a file. */
  static final List<GeneratedCall<?, ?>> ALL =
      List.of(
          new GeneratedCall<>(
              ReplyMessageRequest.builder()
                  .messageId("om_dc13264520392913993dd051dba21dcf")
                  .content("{\"text\":\"test content\"}")
                  .msgType(MsgType.TEXT)
                  .replyInThread(true)
                  .uuid("a0d69e20-1dd1-458b-k525-dfeca4015204")
                  .build(),
              feishu -> feishu.im().v1().message()::reply,
              "POST /open-apis/im/v1/messages/om_dc13264520392913993dd051dba21dcf/reply"),
          new GeneratedCall<>(
              MergeForwardMessageRequest.builder()
                  .receiveIdType(ReceiveIdType.CHAT_ID)
                  .uuid("b13g2t38-1jd2-458b-8djf-dtbca5104204")
                  .receiveId("oc_a0553eda9014c201e6969b478895c230")
                  .messageIdList(
                      List.of(
                          "om_d862083dd13b61cc009e66c40a0f0a56",
                          "om_61244dab1ef11257621dcd7g0e256651"))
                  .build(),
              feishu -> feishu.im().v1().message()::mergeForward,
              "POST /open-apis/im/v1/messages/merge_forward"
                  + "?receive_id_type=chat_id&uuid=b13g2t38-1jd2-458b-8djf-dtbca5104204"),
          new GeneratedCall<>(
              ForwardThreadRequest.builder()
                  .threadId("omt_dc132645203")
                  .receiveIdType(ReceiveIdType.OPEN_ID)
                  .uuid("b13g2t38-1jd2-458b-8djf-dtbca5104204")
                  .receiveId("oc_a0553eda9014c201e6969b478895c230")
                  .build(),
              feishu -> feishu.im().v1().thread()::forward,
              "POST /open-apis/im/v1/threads/omt_dc132645203/forward"
                  + "?receive_id_type=open_id&uuid=b13g2t38-1jd2-458b-8djf-dtbca5104204"),
          new GeneratedCall<>(
              ListMessageRequest.builder()
                  .containerIdType(ContainerIdType.CHAT)
                  .containerId("oc_234jsi43d3ssi993d43545f")
                  .sortType(SortType.BY_CREATE_TIME_ASC)
                  .pageSize(20)
                  .build(),
              feishu -> feishu.im().v1().message()::list,
              "GET /open-apis/im/v1/messages?container_id_type=chat"
                  + "&container_id=oc_234jsi43d3ssi993d43545f&sort_type=ByCreateTimeAsc&page_size=20"),
          new GeneratedCall<>(
              CreateImageRequest.builder()
                  .imageType(ImageType.MESSAGE)
                  .image(Upload.of(new byte[] {1, 2, 3}, "lighthouse.png"))
                  .build(),
              feishu -> feishu.im().v1().image()::create,
              "POST /open-apis/im/v1/images"),
          new GeneratedCall<>(
              GetMessageResourceRequest.builder()
                  .messageId("om_dc13264520392913993dd051dba21dcf")
                  .fileKey("file_456a92d6-c6ea-4de4-ac3f-7afcf44ac78g")
                  .type(Type.IMAGE)
                  .build(),
              feishu -> feishu.im().v1().messageResource()::get,
              "GET /open-apis/im/v1/messages/om_dc13264520392913993dd051dba21dcf"
                  + "/resources/file_456a92d6-c6ea-4de4-ac3f-7afcf44ac78g?type=image"));

  /** Performs the call with the generated client. */
  R callOn(Feishu feishu) {
    return method.apply(feishu).apply(request);
  }

  Operation<R> operation() {
    return request.call().operation();
  }

  @Override
  public String toString() {
    return operation().id();
  }
}
