package dev.larkspur.generator.naming;

/** Functions of grammatical words for the terms beside them. */
enum Particle {
  /** The following verb has happened: "approved". */
  DONE,
  /** The following verb has not happened: "not approved". */
  NOT_DONE,
  /** The following verb is expected: "pending approval". */
  PENDING,
  /** The following verb happens to the subject: "rejected", "assigned by administrator". */
  PASSIVE,
  /** The following verb is happening: "approving". */
  ONGOING,
  /** The preceding verb is happening: "approving". */
  DURING,
  /** The following verb does not happen: "do not remind". */
  DO_NOT,
  /** The following verb is possible: "can edit". */
  CAN,
  /** The following verb is impossible: "cannot edit". */
  CANNOT,
  /** The following noun is absent: "no permission". */
  NO,
  /** The following noun is another one: "non employee". */
  NON,
  /** The following noun is necessary: "needs approval". */
  NEEDS,
  /** The following noun is not necessary: "no approval needed". */
  NEEDS_NO,
  /** The following noun and nothing else: "administrator only". */
  ONLY,
  /** The following nouns without exception: "all departments". */
  ALL,
  /** The following noun is present: "has risk". */
  HAS,
  /** The following noun decides: "by department". */
  BY,
  /** The preceding degree or a higher one: "bachelor or above". */
  OR_ABOVE,
  /** The preceding degree or a lower one: "bachelor or below". */
  OR_BELOW,
  /** No more than the preceding time: "within days 30". */
  WITHIN,
  /** The following number tells the place in a sequence: "round 3". */
  ORDINAL,
  /** Between two numbers: "years 1 to 3". */
  TO,
  /** After the preceding event: "after onboarding". */
  AFTER,
  /** Before the preceding event: "before onboarding". */
  BEFORE,
  /** The preceding terms describe the following ones: "created by me". */
  OF,
  /** Joins two phrases. */
  AND,
  /** Joins two phrases. */
  OR,
  /** Says no more than the terms around it. */
  FILLER,
  /** Begins advice or an example. */
  ASIDE
}
