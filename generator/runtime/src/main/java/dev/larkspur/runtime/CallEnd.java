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
 * @param failure null if the call succeeded
 */
public record CallEnd(
    Duration total,
    int attempts,
    int status,
    @Nullable String logId,
    @Nullable FeishuException failure) {}
