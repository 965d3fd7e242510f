package dev.larkspur.examples.bot;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.larkspur.feishu.Feishu;
import dev.larkspur.feishu.callback.v1.Card;
import dev.larkspur.feishu.callback.v1.CardActionTriggerAction;
import dev.larkspur.feishu.callback.v1.CardActionTriggerAnswer;
import dev.larkspur.feishu.callback.v1.CardActionTriggerCallback;
import dev.larkspur.feishu.callback.v1.CardType;
import dev.larkspur.feishu.callback.v1.Toast;
import dev.larkspur.feishu.callback.v1.ToastType;
import dev.larkspur.feishu.im.v1.EventMessage;
import dev.larkspur.feishu.im.v1.GetMessageResourceRequest;
import dev.larkspur.feishu.im.v1.MentionEvent;
import dev.larkspur.feishu.im.v1.MessageReceiveEvent;
import dev.larkspur.feishu.im.v1.MsgType;
import dev.larkspur.feishu.im.v1.ReplyMessageError;
import dev.larkspur.feishu.im.v1.ReplyMessageRequest;
import dev.larkspur.feishu.im.v1.ReplyMessageResponse;
import dev.larkspur.feishu.im.v1.Type;
import dev.larkspur.runtime.ApiException;
import dev.larkspur.runtime.Download;
import dev.larkspur.runtime.event.LongConnection;
import dev.larkspur.runtime.message.CardContent;
import dev.larkspur.runtime.message.FileContent;
import dev.larkspur.runtime.message.MessageContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A bot that keeps tasks. It replies to each text in its thread with a card, closes the card when
 * its button is clicked, and saves the files that it receives.
 *
 * @param feishu the client
 * @param folder where files are saved
 * @param log receives a line for everything that the bot does
 */
record Bot(Feishu feishu, Path folder, Consumer<String> log) {
  private static final int LONGEST_NAME = 200;

  /** Starts the bot. The handlers run until the connection is closed. */
  LongConnection start(LongConnection.Builder connection) {
    return connection
        .on(MessageReceiveEvent.class, (event, header) -> receive(requireNonNull(event.message())))
        .onCallback(CardActionTriggerCallback.class, (click, header) -> close(click))
        .start();
  }

  private void receive(EventMessage message) throws IOException {
    String messageId = requireNonNull(message.messageId());
    MessageContent content = MessageContent.read(message.messageType(), message.content());
    if (content instanceof FileContent file) {
      reply(messageId, MessageContent.text("Saved as " + save(messageId, file) + "."));
      return;
    }
    String task = taskOf(message, content);
    if (!task.isBlank()) {
      reply(messageId, TaskCard.open(task));
    }
  }

  /** Returns the text without the mention of the bot, which begins a message in a group. */
  private static String taskOf(EventMessage message, MessageContent content) {
    List<MentionEvent> mentions = message.mentions();
    return mentions == null || mentions.isEmpty()
        ? content.plainText().strip()
        : content.plainTextWithout(requireNonNull(mentions.get(0).key()));
  }

  private void reply(String messageId, MessageContent content) {
    ReplyMessageRequest request =
        ReplyMessageRequest.builder()
            .messageId(messageId)
            .msgType(MsgType.of(content.type()))
            .content(content)
            .replyInThread(true)
            .uuid("reply-" + messageId) // a repeated request sends nothing
            .build();
    try {
      ReplyMessageResponse sent = feishu.im().v1().message().reply(request);
      String kind = content instanceof CardContent ? "a card" : "a text";
      log.accept("replied with " + kind + " in thread " + sent.threadId());
    } catch (ApiException e) {
      if (!e.is(ReplyMessageError.THE_BOT_CAN_NOT_BE_OUTSIDE_THE_GROUP)) {
        throw e;
      }
      log.accept("not in the group: " + e.advice());
    }
  }

  private String save(String messageId, FileContent file) throws IOException {
    GetMessageResourceRequest request =
        GetMessageResourceRequest.builder()
            .messageId(messageId)
            .fileKey(file.fileKey())
            .type(Type.FILE)
            .build();
    Files.createDirectories(folder);
    try (Download download = feishu.im().v1().messageResource().get(request)) {
      Path saved = download.saveTo(folder.resolve(safeName(messageId, file)));
      log.accept("saved " + Files.size(saved) + " bytes as " + saved.getFileName());
      return saved.getFileName().toString();
    }
  }

  /** Returns a unique name without characters that could make it a path. */
  private static String safeName(String messageId, FileContent file) {
    String name = messageId + "-" + requireNonNullElse(file.fileName(), "file");
    String safe = name.replaceAll("[^A-Za-z0-9._-]", "_");
    return safe.substring(Math.max(0, safe.length() - LONGEST_NAME));
  }

  /** Answers a click with the closed card. */
  private CardActionTriggerAnswer close(CardActionTriggerCallback click) {
    CardActionTriggerAction action = requireNonNull(click.action());
    String task = TaskCard.taskOf(requireNonNull(action.value()));
    log.accept("closed \"" + task + "\"");
    return CardActionTriggerAnswer.builder()
        .toast(Toast.builder().type(ToastType.SUCCESS).content("Well done.").build())
        .card(Card.builder().type(CardType.RAW).data(TaskCard.closed(task).json()).build())
        .build();
  }
}
