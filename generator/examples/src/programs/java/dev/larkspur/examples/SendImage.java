package dev.larkspur.examples;

import dev.larkspur.feishu.Feishu;
import dev.larkspur.feishu.im.v1.CreateImageRequest;
import dev.larkspur.feishu.im.v1.CreateMessageRequest;
import dev.larkspur.feishu.im.v1.ImageType;
import dev.larkspur.feishu.im.v1.MsgType;
import dev.larkspur.feishu.im.v1.ReceiveIdType;
import dev.larkspur.runtime.Upload;
import dev.larkspur.runtime.message.MessageContent;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Uploads an image and sends it to a user, without blocking a thread. */
final class SendImage {
  private SendImage() {}

  static CompletableFuture<String> run(Feishu feishu, Path image, String openId) {
    CreateImageRequest upload =
        CreateImageRequest.builder()
            .imageType(ImageType.MESSAGE)
            .image(Upload.of(image))
            .build();

    return feishu.im().v1().image().createAsync(upload)
        .thenCompose(
            uploaded ->
                feishu.im().v1().message().createAsync(
                    CreateMessageRequest.builder()
                        .receiveIdType(ReceiveIdType.OPEN_ID)
                        .receiveId(openId)
                        .msgType(MsgType.IMAGE)
                        .content(MessageContent.image(uploaded.imageKey()))
                        .build()))
        .thenApply(sent -> sent.messageId());
  }
}
