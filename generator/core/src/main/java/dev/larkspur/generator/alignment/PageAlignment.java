package dev.larkspur.generator.alignment;

import dev.larkspur.generator.model.Access;
import dev.larkspur.generator.model.Answer;
import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.Body.Alternative;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.EventAccess;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Examples;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.OperationBuilder;
import dev.larkspur.generator.model.PageInfo;
import dev.larkspur.generator.model.RateLimit;
import dev.larkspur.generator.model.RequestParts;
import dev.larkspur.generator.model.Response;
import dev.larkspur.generator.model.Scope;
import dev.larkspur.generator.model.TranslatedPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Alignment of two pages of one operation or event. The newer page gets only the levels of rows
 * that its notation lost; the older one gets everything that means the same in the newer one.
 */
final class PageAlignment {
  private final FormChange forms;
  private final TextAlignment texts;
  private final RowAlignment rows;

  PageAlignment(
      FormChange forms,
      Map<String, TranslatedPage> oldPages,
      Map<String, TranslatedPage> newPages) {
    this.forms = forms;
    this.texts = new TextAlignment(forms, oldPages, newPages);
    this.rows = new RowAlignment(forms, texts);
  }

  /** Returns the newer operation, with the levels of the older one if they were lost. */
  Operation newer(Operation old, Operation now) {
    return forms.losesLevels()
        ? withRows(now, old, true, (own, other) -> rows.newer(other, own)).build()
        : now;
  }

  /**
   * Returns the older operation.
   *
   * @param now the newer operation, after {@link #newer}
   */
  Operation older(Operation old, Operation now) {
    PageInfo page = old.page();
    PageInfo newPage = now.page();
    Access access = old.access();
    return withRows(old, now, forms.gainsLevels(), rows::older)
        .title(
            texts.align(
                page.title(), newPage.title(), newPage.translations(), TranslatedPage::title))
        .description(
            texts.align(
                page.description(),
                newPage.description(),
                newPage.translations(),
                TranslatedPage::description))
        .translations(
            pages(
                page.translations(),
                newPage.translations(),
                newPage.title(),
                newPage.description()))
        .rateLimit(rateLimit(access.rateLimit(), now.access().rateLimit()))
        .scopes(scopes(access.scopes(), now.access().scopes()))
        .fieldScopes(scopes(access.fieldScopes(), now.access().fieldScopes()))
        .errors(errors(old.errors(), now.errors()))
        .orphanSubErrors(errors(old.orphanSubErrors(), now.orphanSubErrors()))
        .examples(
            new Examples(
                examples(old.examples().request(), now.examples().request()),
                examples(old.examples().response(), now.examples().response())))
        // Pages of another language show the host of another region.
        .host((forms.changesLanguage() ? now : old).requestLine().host())
        .build();
  }

  /** Returns the newer event, with the levels of the older one if they were lost. */
  Event newer(Event old, Event now) {
    Event newer = now.withFields(rows.newer(old.fields(), now.fields()));
    Answer answer = answer(now.answer(), old.answer(), (own, other) -> rows.newer(other, own));
    return answer == null ? newer : newer.withAnswer(answer);
  }

  /** Returns the older event. */
  Event older(Event old, Event now) {
    return old.toBuilder()
        .title(texts.align(old.title(), now.title(), now.translations(), TranslatedPage::title))
        .description(
            texts.align(
                old.description(),
                now.description(),
                now.translations(),
                TranslatedPage::description))
        .translations(pages(old.translations(), now.translations(), now.title(), now.description()))
        .access(access(old.access(), now.access()))
        .fields(rows.older(old.fields(), now.fields()))
        .examples(examples(old.examples(), now.examples()))
        .answer(older(old.answer(), now.answer()))
        .build();
  }

  private @Nullable Answer older(@Nullable Answer old, @Nullable Answer now) {
    Answer aligned = answer(old, now, rows::older);
    return aligned == null || now == null
        ? aligned
        : Answer.of(aligned.body(), examples(aligned.examples(), now.examples()));
  }

  private static @Nullable Answer answer(
      @Nullable Answer own, @Nullable Answer other, BinaryOperator<List<Field>> align) {
    Body body = own == null || other == null ? null : body(own.body(), other.body(), align);
    return own == null || body == null ? own : Answer.of(body, own.examples());
  }

  /**
   * Returns an operation with aligned rows.
   *
   * @param own the operation
   * @param other the operation of the other page
   * @param lacksLevels whether only the other page shows the levels of rows
   */
  private OperationBuilder withRows(
      Operation own, Operation other, boolean lacksLevels, BinaryOperator<List<Field>> align) {
    RequestParts parts = own.request();
    RequestParts others = other.request();
    OperationBuilder aligned =
        own.toBuilder()
            .headers(align.apply(parts.headers(), others.headers()))
            .pathParameters(align.apply(parts.pathParameters(), others.pathParameters()))
            .queryParameters(align.apply(parts.queryParameters(), others.queryParameters()))
            .requestBody(body(parts.body(), others.body(), align))
            .response(response(own.response(), other.response(), lacksLevels, align));
    boolean lacksPaging = lacksLevels && own.traits().paging() == null;
    return lacksPaging ? aligned.paging(other.traits().paging()) : aligned;
  }

  /** The kind of a response follows from the levels of its rows. */
  private static Response response(
      Response own, Response other, boolean lacksLevels, BinaryOperator<List<Field>> align) {
    boolean follows = lacksLevels && !own.fields().isEmpty() && !other.fields().isEmpty();
    return new Response(
        follows ? other.kind() : own.kind(), align.apply(own.fields(), other.fields()));
  }

  private static @Nullable Body body(
      @Nullable Body own, @Nullable Body other, BinaryOperator<List<Field>> align) {
    if (own == null || other == null) {
      return own;
    }
    List<Alternative> alternatives = new ArrayList<>();
    for (var pair :
        Pairs.of(
                own.alternatives(),
                other.alternatives(),
                alternative -> TextMeaning.of(alternative.title()),
                Object::equals)
            .rows()) {
      Alternative before = pair.before();
      Alternative after = pair.after();
      if (before != null) {
        alternatives.add(
            after == null
                ? before
                : new Alternative(
                    after.title(),
                    before.translations(),
                    align.apply(before.fields(), after.fields())));
      }
    }
    return new Body(
        own.contentType(), own.kind(), align.apply(own.fields(), other.fields()), alternatives);
  }

  private @Nullable RateLimit rateLimit(@Nullable RateLimit old, @Nullable RateLimit now) {
    boolean isSame = old != null && now != null && old.tiers().equals(now.tiers());
    return isSame ? now : old;
  }

  /** Not every notation can mark a scope as historic. */
  private static EventAccess access(EventAccess old, EventAccess now) {
    return new EventAccess(
        old.appTypes(),
        old.push(),
        scopes(old.scopes(), now.scopes()),
        scopes(old.fieldScopes(), now.fieldScopes()));
  }

  private static List<Scope> scopes(List<Scope> old, List<Scope> now) {
    Map<String, Scope> byName = new HashMap<>();
    now.forEach(scope -> byName.putIfAbsent(scope.name(), scope));
    return old.stream().map(scope -> byName.getOrDefault(scope.name(), scope)).toList();
  }

  private List<ErrorCode> errors(List<ErrorCode> old, List<ErrorCode> now) {
    List<ErrorCode> errors = new ArrayList<>();
    for (var pair :
        Pairs.of(old, now, error -> Long.toString(error.code()), PageAlignment::isSameRow).rows()) {
      ErrorCode before = pair.before();
      ErrorCode after = pair.after();
      if (before != null) {
        errors.add(after == null ? before : error(before, after));
      }
    }
    return errors;
  }

  private ErrorCode error(ErrorCode old, ErrorCode now) {
    return new ErrorCode(
        old.code(),
        old.httpStatus(),
        texts.align(old.message(), now.message(), now.translations(), ErrorCode.Text::message),
        texts.align(old.advice(), now.advice(), now.translations(), ErrorCode.Text::advice),
        texts.align(
            old.translations(),
            now.translations(),
            new ErrorCode.Text(now.message(), now.advice()),
            (one, other) ->
                new ErrorCode.Text(
                    TextAlignment.align(one.message(), other.message()),
                    TextAlignment.align(one.advice(), other.advice()))),
        old.line(),
        old.page(),
        errors(old.subErrors(), now.subErrors()));
  }

  private static boolean isSameRow(ErrorCode one, ErrorCode other) {
    return TextMeaning.isSame(one.message(), other.message())
        && Objects.equals(one.httpStatus(), other.httpStatus());
  }

  private List<Example> examples(List<Example> old, List<Example> now) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < old.size(); i++) {
      Example example = old.get(i);
      String text =
          i < now.size()
              ? TextAlignment.alignCode(example.text(), now.get(i).text())
              : example.text();
      examples.add(
          new Example(example.json(), text, example.line(), example.repaired(), example.page()));
    }
    return examples;
  }

  private Map<String, TranslatedPage> pages(
      Map<String, TranslatedPage> old,
      Map<String, TranslatedPage> now,
      String newTitle,
      String newDescription) {
    Map<String, TranslatedPage> aligned = new TreeMap<>();
    old.forEach(
        (language, page) -> {
          TranslatedPage counterpart = now.get(language);
          boolean isNewest = language.equals(forms.after().language());
          String title = counterpart == null ? page.title() : counterpart.title();
          String description = counterpart == null ? page.description() : counterpart.description();
          aligned.put(
              language,
              new TranslatedPage(
                  TextAlignment.align(page.title(), isNewest ? newTitle : title),
                  TextAlignment.align(page.description(), isNewest ? newDescription : description),
                  page.fullPath(),
                  page.updatedAt(),
                  page.source()));
        });
    return aligned;
  }
}
