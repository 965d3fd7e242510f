package dev.larkspur.runtime;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a call.
 *
 * @param total the duration from start to end, including waits
 * @param attempts the number of attempts that were sent
 * @param status the HTTP status of the last response; 0 if none was received
 * @param logId the log id that the platform's support asks for; null if absent
 * @param failure null if the call succeeded; otherwise a {@link FeishuException}, a {@link
 *     java.util.concurrent.CancellationException} if the future of the call was cancelled or
 *     completed by someone else, or what an interceptor or a custom transport threw
 */
public record CallEnd(
    Duration total,
    int attempts,
    int status,
    @Nullable String logId,
    @Nullable Throwable failure) {}
