package org.csecprogress.filing.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.filing.EntryKind;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.access.EntryPermission;
import org.csecprogress.filing.access.EntryPermissions;
import org.csecprogress.filing.access.OngoingEntry;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/** One open permission to enter: that of account 7 for Yuba's filing. */
public final class OneEntry implements EntryPermissions {
    public static final ReportingPeriod PERIOD = ReportingPeriod.of("2026Q3");
    public static final CountyCode YUBA = new CountyCode("58");
    public static final long ENTERING = 7;

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
    public int asked() {
        return asked;
    }

    public boolean isOpen() {
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
