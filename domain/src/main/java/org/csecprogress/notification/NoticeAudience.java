package org.csecprogress.notification;

/** Who is told. */
public enum NoticeAudience {
    /** Preparers and certifiers of the county. */
    COUNTY,
    /** The reviewer who has the submission, otherwise all reviewers. */
    REVIEWERS,
    /** Everyone with an account in use. */
    EVERYONE,
    /** The person who asked for it. */
    ONESELF
}
