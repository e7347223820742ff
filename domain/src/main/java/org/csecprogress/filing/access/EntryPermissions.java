package org.csecprogress.filing.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.filing.Submission;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;

/** The permissions of reviewers to enter filings for their counties. */
public interface EntryPermissions {
    /** Returns the filing that the reviewer may enter now, if there is one. */
    Optional<OngoingEntry> ongoing(Actor reviewer);

    /** Returns the reviewer's open permission, if there is one. */
    Optional<EntryPermission> open(Actor reviewer);

    /** Returns the open permissions for a submission. The caller has found the submission. */
    List<EntryPermission> open(Submission submission);

    /** Returns the counties with an undecided filing that the account ever could enter. */
    Set<CountyCode> undecided(long account);

    /** Whether the reviewer ever could enter a filing of the county. */
    boolean hasEntered(Actor reviewer, CountyCode county);

    void add(EntryPermission permission);
}
