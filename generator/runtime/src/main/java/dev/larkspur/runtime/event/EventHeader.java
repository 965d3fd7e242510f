package dev.larkspur.runtime.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The header of an event, from either of the two body formats. The verification token is checked
 * and left out.
 *
 * @param schema {@code 2.0}, or {@code 1.0} for the older format
 * @param id the id, which is the same in repeated deliveries
 * @param type the type, for example {@code im.message.receive_v1}
 * @param createTime the time of the event; null if it is missing or invalid
 * @param appId the app that receives the event; null if it is missing
 * @param tenantKey the tenant in which the event happened; null if it is missing
 */
public record EventHeader(
    String schema,
    String id,
    String type,
    @Nullable Instant createTime,
    @Nullable String appId,
    @Nullable String tenantKey) {}
