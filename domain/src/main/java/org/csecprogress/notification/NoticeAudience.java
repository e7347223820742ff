package org.csecprogress.notification;

import java.util.Set;
import org.csecprogress.kernel.Role;

/** The recipients of a notice. */
public enum NoticeAudience {
    /** Preparers and certifiers of the county. */
    COUNTY,
    /** Coordinators of the county. */
    COORDINATORS,
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
    /** Administrators. */
    ADMINISTRATORS,
    /** Auditors. */
    AUDITORS,
    /** Everyone with an account in use. */
    EVERYONE,
    /** The person concerned, whatever their roles. */
    PERSON,
    /** The owner of an account, even if nobody can sign in to it yet or any more. */
    OWNER,
    /** The person who asked for it. */
    ONESELF;

    /** Returns the roles of which a recipient holds one; empty if no role is needed. */
    public Set<Role> roles() {
        return switch (this) {
            case COUNTY -> Set.of(Role.COUNTY_PREPARER, Role.COUNTY_CERTIFIER);
            case COORDINATORS -> Set.of(Role.COUNTY_COORDINATOR);
            case REVIEWERS, PARTICIPANTS -> Set.of(Role.STATE_REVIEWER);
            case RELEASERS -> Set.of(Role.STATE_PUBLISHER, Role.STATE_DISCLOSURE);
            case SIGNATORIES ->
                    Set.of(Role.STATE_STATISTICS, Role.STATE_LEGAL, Role.STATE_DEPARTMENT);
            case PUBLISHERS -> Set.of(Role.STATE_PUBLISHER);
            case ADMINISTRATORS -> Set.of(Role.STATE_ADMIN);
            case AUDITORS -> Set.of(Role.AUDITOR);
            case EVERYONE, ONESELF -> Set.of(Role.values());
            case PERSON, OWNER -> Set.of();
        };
    }

    /** Whether the recipients hold their role in the county. */
    public boolean isOfOneCounty() {
        return this == COUNTY || this == COORDINATORS;
    }

    /** Whether the recipients depend on the filing. */
    public boolean isOfFiling() {
        return this == COUNTY || this == PARTICIPANTS;
    }
}
