package dev.larkspur.runtime.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every event says about itself, in either of the two forms of the body. The verification
 * token is checked and left out.
 *
 * @param schema {@code 2.0}, or {@code 1.0} for the older form
 * @param id the same when the platform delivers the event again
 * @param type such as {@code im.message.receive_v1}
 * @param createTime when it happened
 * @param appId the app that is told
 * @param tenantKey the tenant it happened in
 */
public record EventHeader(
    String schema,
    String id,
    String type,
    @Nullable Instant createTime,
    @Nullable String appId,
    @Nullable String tenantKey) {}
