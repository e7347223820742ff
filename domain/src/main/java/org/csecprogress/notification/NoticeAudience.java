package org.csecprogress.notification;

/** Who is told. */
public enum NoticeAudience {
    /** Preparers and certifiers of the county. */
    COUNTY,
    /** The reviewer who has the submission, otherwise all reviewers. */
    REVIEWERS,
    /** Every reviewer who had a part in the filing, or entered it for its county. */
    PARTICIPANTS,
    /** Publishers and disclosure officers. */
    RELEASERS,
    /** Those who sign releases for their statistics, for the law and for the department. */
    SIGNATORIES,
    /** Publishers. */
    PUBLISHERS,
    /** Everyone with an account in use. */
    EVERYONE,
    /** The person whom it is about, whatever roles they have. */
    PERSON,
    /** The person who asked for it. */
    ONESELF;

    /** Whether who belongs to it follows from the filing that is told of. */
    public boolean isOfFiling() {
        return this == COUNTY || this == PARTICIPANTS;
    }
}
