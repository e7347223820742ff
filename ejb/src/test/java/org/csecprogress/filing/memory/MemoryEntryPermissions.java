package org.csecprogress.filing.memory;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.access.EntryPermission;
import org.csecprogress.filing.access.EntryPermissions;
import org.csecprogress.filing.access.OngoingEntry;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;

/** The permissions to enter filings for their counties, in memory. */
public final class MemoryEntryPermissions implements EntryPermissions {
    private static final Set<SubmissionStatus> UNDECIDED =
            EnumSet.of(
                    SubmissionStatus.DRAFT,
                    SubmissionStatus.RETURNED,
                    SubmissionStatus.SUBMITTED,
                    SubmissionStatus.IN_REVIEW);

    private final Memory memory;

    public MemoryEntryPermissions(Memory memory) {
        this.memory = memory;
    }

    private Stream<EntryPermission> of(long account) {
        return memory.all(EntryPermission.class)
                .filter(each -> Memory.<Long>value(each, "accountId") == account);
    }

    private static Submission submission(EntryPermission permission) {
        return Memory.value(permission, "submission");
    }

    @Override
    public Optional<OngoingEntry> ongoing(Actor reviewer) {
        return open(reviewer)
                .filter(each -> submission(each).status().isEditable())
                .map(
                        each ->
                                new OngoingEntry(
                                        Memory.<Long>value(each, "id"),
                                        submission(each).county(),
                                        submission(each).period(),
                                        Memory.value(each, "kind"),
                                        Memory.<Instant>value(each, "startedAt")));
    }

    @Override
    public Optional<EntryPermission> open(Actor reviewer) {
        return of(reviewer.accountId()).filter(EntryPermission::isOpen).findFirst();
    }

    @Override
    public List<EntryPermission> open(Submission submission) {
        return memory.all(EntryPermission.class)
                .filter(each -> each.isOpen() && each.isFor(submission))
                .toList();
    }

    @Override
    public Set<CountyCode> undecided(long account) {
        return of(account)
                .map(MemoryEntryPermissions::submission)
                .filter(each -> UNDECIDED.contains(each.status()))
                .map(Submission::county)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean hasEntered(Actor reviewer, CountyCode county) {
        return of(reviewer.accountId()).anyMatch(each -> submission(each).county().equals(county));
    }

    @Override
    public void add(EntryPermission permission) {
        memory.add(permission);
    }
}
