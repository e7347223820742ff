package org.csecprogress.submission.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.submission.EntryKind;
import org.csecprogress.submission.Submission;
import org.csecprogress.submission.entry.EntryPermission;
import org.csecprogress.submission.entry.EntryPermissions;
import org.csecprogress.submission.entry.OngoingEntry;

/** One open permission to enter: that of account 7 for Yuba's filing. */
final class OneEntry implements EntryPermissions {
    static final ReportingPeriod PERIOD = ReportingPeriod.of("2026Q3");
    static final CountyCode YUBA = new CountyCode("58");
    static final long ENTERING = 7;

    private final EntryPermission permission =
            new EntryPermission(
                    new Submission(YUBA, PERIOD, 1, 1, Instant.EPOCH),
                    ENTERING,
                    EntryKind.PAPER,
                    Instant.EPOCH);
    private int asked;

    @Override
    public Optional<OngoingEntry> ongoing(Actor reviewer) {
        asked++;
        return open(reviewer)
                .map(p -> new OngoingEntry(1, YUBA, PERIOD, EntryKind.PAPER, Instant.EPOCH));
    }

    @Override
    public Optional<EntryPermission> open(Actor reviewer) {
        return Optional.of(permission).filter(p -> p.isOpen() && reviewer.accountId() == ENTERING);
    }

    /** Returns how often it was asked what somebody enters. */
    int asked() {
        return asked;
    }

    boolean isOpen() {
        return permission.isOpen();
    }

    @Override
    public List<EntryPermission> open(Submission submission) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<CountyCode> undecided(long account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean hasEntered(Actor reviewer, CountyCode county) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void add(EntryPermission another) {
        throw new UnsupportedOperationException();
    }
}
