package dev.larkspur.runtime;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a call ended.
 *
 * @param total from the start to the end, waits included
 * @param attempts how many times the request went out
 * @param status the HTTP status of the last answer; 0 when none came
 * @param logId what the platform's support asks for; null when there is none
 * @param failure null when it worked
 */
public record CallEnd(
    Duration total,
    int attempts,
    int status,
    @Nullable String logId,
    @Nullable FeishuException failure) {}
