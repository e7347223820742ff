package org.csecprogress.notification;

/** The recipients of a notice. */
public enum NoticeAudience {
    /** Preparers and certifiers of the county. */
    COUNTY,
    /** The reviewer assigned to the submission, otherwise all reviewers. */
    REVIEWERS,
    /** Every reviewer who took part in the filing or entered it for its county. */
    PARTICIPANTS,
    /** Publishers and disclosure officers. */
    RELEASERS,
    /** Those who sign off releases for statistics, law and the department. */
    SIGNATORIES,
    /** Publishers. */
    PUBLISHERS,
    /** Everyone with an account in use. */
    EVERYONE,
    /** The person concerned, whatever their roles. */
    PERSON,
    /** The person who asked for it. */
    ONESELF;

    /** Whether the recipients depend on the filing. */
    public boolean isOfFiling() {
        return this == COUNTY || this == PARTICIPANTS;
    }
}
