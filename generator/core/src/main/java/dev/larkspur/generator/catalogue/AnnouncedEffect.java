package dev.larkspur.generator.catalogue;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change that a notice announces for one operation or event. If a notice names no operation,
 * event or error code for a group of apps, the effect has its date and scenario only.
 *
 * @param effectiveDate the effective date; null if the notice has none
 * @param errorCode the error code that the operation will return; null for other effects
 * @param operation the operation; null if no page describes it
 * @param java the constant or method for an operation that no page describes; null for others
 * @param event the event type that will no longer be sent; null for other effects
 * @param documented whether a page describes the operation or event
 * @param title the name of the operation or event in the notice; null if it names none
 * @param httpMethod the HTTP method of the operation; null if unknown
 * @param path the path of the operation; null for other effects
 * @param condition the condition under which the code is returned; null if absent
 * @param historic whether the notice marks the operation as a historic version
 * @param scenario the affected group of apps; null if the notice does not distinguish any
 * @param reason what changes and why, in Markdown; empty if the notice does not say it
 * @param impact the consequences, in Markdown; empty if the notice does not say them
 * @param solution what to do, in Markdown; empty if the notice does not say it
 * @param noticeId the id of the notice
 * @param notice the title of the notice
 * @param docs the URL of the notice; null if unknown
 * @param source the page and line of the notice
 */
public record AnnouncedEffect(
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate effectiveDate,
    @Nullable Long errorCode,
    @Nullable OperationId operation,
    @Nullable String java,
    @Nullable String event,
    boolean documented,
    @Nullable String title,
    @Nullable String httpMethod,
    @Nullable String path,
    @Nullable String condition,
    boolean historic,
    @Nullable String scenario,
    String reason,
    String impact,
    String solution,
    String noticeId,
    String notice,
    @Nullable String docs,
    Source source) {

  /** Returns the id of the operation or the event type; null if no page describes the operation. */
  public @Nullable String id() {
    return operation == null ? event : operation.toString();
  }

  /** Returns the request line as far as it is known, or the event type; null if neither is. */
  public @Nullable String target() {
    if (path == null) {
      return event;
    }
    return httpMethod == null ? path : httpMethod + " " + path;
  }
}
