package dev.larkspur.generator.site.view;

import dev.larkspur.generator.model.Notice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a notice.
 *
 * @param frame what surrounds it
 * @param notice the notice
 * @param facts where its page is
 * @param description the text before the first part
 * @param scenarios the groups of apps
 */
public record NoticeView(
    PageFrame frame,
    Notice notice,
    List<FactLine> facts,
    SafeHtml description,
    List<Scenario> scenarios) {
  public NoticeView {
    facts = List.copyOf(facts);
    scenarios = List.copyOf(scenarios);
  }

  /**
   * A group of apps and the changes for them.
   *
   * @param anchor the fragment identifier
   * @param title its heading
   * @param date the effective date
   * @param texts reason, impact and solution, as far as the notice has them
   * @param effects the announced changes
   */
  public record Scenario(
      String anchor, String title, String date, List<Part> texts, List<Effect> effects) {
    public Scenario {
      texts = List.copyOf(texts);
      effects = List.copyOf(effects);
    }
  }

  /**
   * A part of the text.
   *
   * @param title its heading
   * @param text the text
   */
  public record Part(String title, SafeHtml text) {}

  /**
   * An announced change.
   *
   * @param code the error code; null for other changes
   * @param target the operation or event; null if the notice names none
   * @param request the request line or the type; null if unknown
   * @param condition the condition under which the code is returned; null if absent
   */
  public record Effect(
      @Nullable Long code,
      @Nullable SiteLink target,
      @Nullable String request,
      @Nullable String condition) {}
}
