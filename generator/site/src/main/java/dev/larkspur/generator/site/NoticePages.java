package dev.larkspur.generator.site;

import dev.larkspur.generator.catalogue.AnnouncedEffect;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.ServiceId;
import dev.larkspur.generator.site.view.NoticeView;
import dev.larkspur.generator.site.view.NoticesView;
import dev.larkspur.generator.site.view.PageFrame;
import dev.larkspur.generator.site.view.SiteLink;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes the calendar of announced changes and the pages of notices. */
final class NoticePages {
  private static final String HTML = ".html";
  private static final String UNDATED = "undated";

  private final Api api;
  private final SitePaths paths;
  private final MarkdownHtml markdown;
  private final List<AnnouncedEffect> effects;

  /**
   * What the calendar shows as one change.
   *
   * @param date the effective date; null if absent
   */
  private record Key(@Nullable LocalDate date, String notice, @Nullable String scenario) {}

  NoticePages(Api api, SitePaths paths, MarkdownHtml markdown, List<AnnouncedEffect> effects) {
    this.api = api;
    this.paths = paths;
    this.markdown = markdown;
    this.effects = effects;
  }

  NoticesView calendar() {
    Map<Key, List<AnnouncedEffect>> changes = new LinkedHashMap<>();
    for (AnnouncedEffect effect : effects) {
      Key key = new Key(effect.effectiveDate(), effect.noticeId(), effect.scenario());
      changes.computeIfAbsent(key, it -> new ArrayList<>()).add(effect);
    }
    Map<YearMonth, List<NoticesView.Change>> dated = new TreeMap<>(Comparator.reverseOrder());
    List<NoticesView.Change> undated = new ArrayList<>();
    changes.forEach(
        (key, all) -> {
          LocalDate date = key.date();
          NoticesView.Change change = change(date, all);
          if (date == null) {
            undated.add(change);
          } else {
            dated.computeIfAbsent(YearMonth.from(date), it -> new ArrayList<>()).add(change);
          }
        });
    List<NoticesView.Month> months = new ArrayList<>();
    dated.forEach(
        (month, of) -> months.add(new NoticesView.Month(month.toString(), title(month), of)));
    if (!undated.isEmpty()) {
      months.add(new NoticesView.Month(UNDATED, "Without a date", undated));
    }
    return new NoticesView(
        new PageFrame("Announced changes", PageFrame.Part.NOTICES.path(), PageFrame.Part.NOTICES),
        months);
  }

  private static String title(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
  }

  private NoticesView.Change change(@Nullable LocalDate date, List<AnnouncedEffect> all) {
    AnnouncedEffect first = all.get(0);
    Set<Long> codes = new TreeSet<>();
    Set<String> targets = new TreeSet<>();
    Set<String> products = new TreeSet<>();
    for (AnnouncedEffect effect : all) {
      if (effect.errorCode() != null) {
        codes.add(effect.errorCode());
      }
      if (effect.target() != null) {
        targets.add(effect.target());
      }
      String product = product(effect);
      if (product != null) {
        products.add(product);
      }
    }
    return new NoticesView.Change(
        date == null ? "" : date.toString(),
        first.notice(),
        fileName(first.noticeId()),
        first.scenario(),
        List.copyOf(codes),
        targets.size(),
        String.join(", ", products));
  }

  private static @Nullable String product(AnnouncedEffect effect) {
    OperationId operation = effect.operation();
    if (operation != null) {
      return operation.project();
    }
    return effect.event() == null ? null : ServiceId.ofEvent(effect.event(), false).project();
  }

  private String fileName(String notice) {
    String path = paths.ofNotice(notice);
    return path.substring(path.indexOf('/') + 1) + HTML;
  }

  List<NoticeView> pages() {
    return api.notices().stream().map(this::page).toList();
  }

  private NoticeView page(Notice notice) {
    Anchors anchors = new Anchors();
    return new NoticeView(
        new PageFrame(notice.title(), paths.ofNotice(notice.id()), PageFrame.Part.NOTICES),
        notice,
        Facts.of(notice),
        markdown.of(notice.description()),
        notice.scenarios().stream().map(it -> scenario(notice, it, anchors)).toList());
  }

  private NoticeView.Scenario scenario(Notice notice, Notice.Scenario scenario, Anchors anchors) {
    List<NoticeView.Part> texts = new ArrayList<>();
    add(texts, "Reason", scenario.reason());
    add(texts, "Impact", scenario.impact());
    add(texts, "Solution", scenario.solution());
    List<NoticeView.Effect> announced =
        effects.stream()
            .filter(it -> it.noticeId().equals(notice.id()))
            .filter(it -> Objects.equals(it.scenario(), scenario.title()))
            .filter(it -> Objects.equals(it.effectiveDate(), scenario.effectiveDate()))
            .filter(it -> it.errorCode() != null || it.target() != null)
            .map(this::effect)
            .toList();
    return new NoticeView.Scenario(
        anchors.of("scenario"),
        scenario.title() == null ? "All apps" : scenario.title(),
        Announcements.date(scenario.effectiveDate()),
        texts,
        announced);
  }

  private void add(List<NoticeView.Part> texts, String title, String markdownText) {
    if (!markdownText.isBlank()) {
      texts.add(new NoticeView.Part(title, markdown.of(markdownText)));
    }
  }

  private NoticeView.Effect effect(AnnouncedEffect effect) {
    return new NoticeView.Effect(
        effect.errorCode(), target(effect), effect.target(), effect.condition());
  }

  private @Nullable SiteLink target(AnnouncedEffect effect) {
    String title = effect.title();
    OperationId operation = effect.operation();
    String path = null;
    if (operation != null) {
      path = paths.of(operation);
    } else if (effect.event() != null) {
      path = paths.event(effect.event());
    }
    return title == null ? null : new SiteLink(title, path == null ? null : "../" + path + HTML);
  }
}
