package dev.larkspur.feishu.examples;

import dev.larkspur.feishu.Feishu;
import dev.larkspur.feishu.im.v1.ContainerIdType;
import dev.larkspur.feishu.im.v1.GetMessageResourceRequest;
import dev.larkspur.feishu.im.v1.ListMessageRequest;
import dev.larkspur.feishu.im.v1.Message;
import dev.larkspur.feishu.im.v1.Type;
import dev.larkspur.runtime.Download;
import dev.larkspur.runtime.Items;
import java.nio.file.Path;
import java.util.List;

/** Reads the messages and files of a chat. */
final class ChatArchive {
  private final Feishu feishu;

  ChatArchive(Feishu feishu) {
    this.feishu = feishu;
  }

  /** Returns the ids of the oldest messages; only the needed pages are requested. */
  List<String> messageIds(String chatId, int limit) {
    ListMessageRequest request =
        ListMessageRequest.builder()
            .containerIdType(ContainerIdType.CHAT)
            .containerId(chatId)
            .pageSize(50)
            .build();
    Items<Message> messages = feishu.im().v1().message().listItems(request);
    return messages.stream().limit(limit).map(Message::messageId).toList();
  }

  /** Saves an image of a message and returns the path of the file. */
  Path save(String messageId, String imageKey, Path file) {
    GetMessageResourceRequest request =
        GetMessageResourceRequest.builder()
            .messageId(messageId)
            .fileKey(imageKey)
            .type(Type.IMAGE)
            .build();
    try (Download image = feishu.im().v1().messageResource().get(request)) {
      return image.saveTo(file);
    }
  }
}
