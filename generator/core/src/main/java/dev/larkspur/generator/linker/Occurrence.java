package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Property.Place;
import dev.larkspur.generator.model.Schema.Role;
import dev.larkspur.generator.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An object at one place of one page. Which schema it belongs to is found out by comparing. */
final class Occurrence {
  /** What the schema is there for. */
  final Role role;

  /** What the page calls the object. */
  final String name;

  /** The operation or event whose page it is. */
  final String anchor;

  /** Whether the page is about a historic version. */
  final boolean historic;

  /** Whether a request carries it. */
  final boolean sent;

  /** The page, and the line of the row. */
  final Source origin;

  /** The object it is a part of; null for a whole request, answer or event. */
  final @Nullable Occurrence owner;

  /** The member of the owner that holds it. */
  final String ownerMember;

  /** Whether the page's word for it says nothing, so that it is called by its field. */
  final boolean anonymous;

  final List<Member> members = new ArrayList<>();

  /** The schema it belongs to, as far as is known yet. */
  Block block;

  private Occurrence(
      Role role,
      String name,
      boolean anonymous,
      String anchor,
      boolean historic,
      boolean sent,
      Source origin,
      @Nullable Occurrence owner,
      String ownerMember,
      Block block) {
    this.role = role;
    this.name = name;
    this.anonymous = anonymous;
    this.anchor = anchor;
    this.historic = historic;
    this.sent = sent;
    this.origin = origin;
    this.owner = owner;
    this.ownerMember = ownerMember;
    this.block = block;
    block.add(this);
  }

  static Occurrence whole(Role role, String anchor, boolean historic, Source origin, Block block) {
    return new Occurrence(
        role, anchor, false, anchor, historic, role == Role.REQUEST, origin, null, "", block);
  }

  static Occurrence part(
      Occurrence owner, Field field, String name, boolean anonymous, Block block) {
    return new Occurrence(
        Role.SHARED,
        name,
        anonymous,
        owner.anchor,
        owner.historic,
        owner.sent,
        new Source(owner.origin.path(), field.line()),
        owner,
        field.name(),
        block);
  }

  /** Where it is, in the words of the page: {@code im.v1.message.get/response.items.sender}. */
  String path() {
    return owner == null
        ? anchor + "/" + role.name().toLowerCase(Locale.ROOT)
        : owner.path() + "." + ownerMember;
  }

  /** A row of the object. */
  record Member(String name, Place place, Shape shape, Field row) {}
}
