package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Property.Place;
import dev.larkspur.generator.model.Schema.Role;
import dev.larkspur.generator.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An object at one place of one page, before it is known which schema it belongs to. */
final class ObjectMention {
  /** The role of its schema. */
  final Role role;

  /** The page's name for the object. */
  final String name;

  /** Its position among all mentions of the service; an object precedes its parts. */
  int number;

  /** The generic type word of the page, if the platform itself names types by it. */
  @Nullable String word;

  /** The operation id or event type of the page. */
  final String anchor;

  /** Whether the page belongs to a historic version. */
  final boolean historic;

  /** Whether a request or an answer to a callback contains the object. */
  final boolean sent;

  /** The page, and the line of the row. */
  final Source origin;

  /** The object that contains it; null for a whole request, response, event or answer. */
  final @Nullable ObjectMention owner;

  /** The member of the owner that holds it. */
  final String ownerMember;

  /** Whether the page gives it no name of its own, so that it takes that of its field. */
  final boolean anonymous;

  final List<Member> members = new ArrayList<>();

  /** Whether it has members that its page does not describe. */
  boolean open;

  /** The group that it currently belongs to. */
  SchemaGroup group;

  private ObjectMention(
      Role role,
      String name,
      boolean anonymous,
      String anchor,
      boolean historic,
      boolean sent,
      Source origin,
      @Nullable ObjectMention owner,
      String ownerMember,
      SchemaGroup group) {
    this.role = role;
    this.name = name;
    this.anonymous = anonymous;
    this.anchor = anchor;
    this.historic = historic;
    this.sent = sent;
    this.origin = origin;
    this.owner = owner;
    this.ownerMember = ownerMember;
    this.group = group;
    group.add(this);
  }

  /** Returns the mention of a whole request, response, event or answer. */
  static ObjectMention whole(
      Role role, String anchor, boolean historic, Source origin, SchemaGroup group) {
    return new ObjectMention(
        role,
        anchor,
        false,
        anchor,
        historic,
        role == Role.REQUEST || role == Role.ANSWER,
        origin,
        null,
        "",
        group);
  }

  /** Returns the mention of an object that a member of another one holds. */
  static ObjectMention part(
      ObjectMention owner, Field field, String name, boolean anonymous, SchemaGroup group) {
    return new ObjectMention(
        Role.SHARED,
        name,
        anonymous,
        owner.anchor,
        owner.historic,
        owner.sent,
        owner.origin.ofRow(field.page(), field.line()),
        owner,
        field.name(),
        group);
  }

  /** Returns its path, such as {@code im.v1.message.get/response.items.sender}. */
  String path() {
    return owner == null
        ? anchor + "/" + role.name().toLowerCase(Locale.ROOT)
        : owner.path() + "." + ownerMember;
  }

  /** A row of the object's table. */
  record Member(String name, Place place, UnlinkedType type, Field row) {}
}
