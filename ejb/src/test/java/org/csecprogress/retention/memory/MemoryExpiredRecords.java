package org.csecprogress.retention.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.memory.MemoryAnswerStore;
import org.csecprogress.filing.revision.Explanation;
import org.csecprogress.filing.revision.FiledMilestone;
import org.csecprogress.filing.revision.TextAnswer;
import org.csecprogress.identity.AccessToken;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.Invitation;
import org.csecprogress.identity.factor.Passkey;
import org.csecprogress.identity.factor.SpentChallenge;
import org.csecprogress.identity.provider.ProviderLink;
import org.csecprogress.identity.session.AccountSession;
import org.csecprogress.identity.session.KnownDevice;
import org.csecprogress.identity.session.SignInFailure;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.notification.OutboxMail;
import org.csecprogress.notification.PersonalNotice;
import org.csecprogress.progress.QuarantinedFile;
import org.csecprogress.retention.ExpiredRecords;
import org.csecprogress.retention.RecordKind;

/** The records whose time is over, in memory. */
public final class MemoryExpiredRecords implements ExpiredRecords {
    private final Memory memory;

    public MemoryExpiredRecords(Memory memory) {
        this.memory = memory;
    }

    @Override
    public Map<RecordKind, Long> waiting(Map<RecordKind, Instant> ends) {
        Map<RecordKind, Long> waiting = new EnumMap<>(RecordKind.class);
        ends.forEach((kind, end) -> waiting.put(kind, old(kind, end).count()));
        return waiting;
    }

    @Override
    public int delete(RecordKind kind, Instant end, int most) {
        List<?> some = old(kind, end).limit(most).toList();
        some.forEach(
                each -> {
                    if (each instanceof Account account) {
                        anonymise(account);
                    } else if (each instanceof Revision revision) {
                        empty(revision);
                    } else {
                        if (each instanceof PersonalNotice) {
                            memory.find(OutboxMail.class, Memory.value(each, "id"))
                                    .ifPresent(memory::remove);
                        }
                        memory.remove(each);
                    }
                });
        return some.size();
    }

    private Stream<?> old(RecordKind kind, Instant end) {
        return switch (kind) {
            case SIGN_IN_FAILURES -> before(SignInFailure.class, end, "last");
            case SPENT_CHALLENGES -> before(SpentChallenge.class, end, "spentAt");
            case INVITATIONS -> before(Invitation.class, end, "expiresAt");
            case SESSIONS -> before(AccountSession.class, end, "lastSeenAt");
            case MAIL -> before(OutboxMail.class, end, "endedAt");
            case QUARANTINE -> before(QuarantinedFile.class, end, "sentAt");
            case DEVICES -> before(KnownDevice.class, end, "lastSeenAt");
            case NOTICES -> before(PersonalNotice.class, end, "createdAt");
            case TOKENS -> before(AccessToken.class, end, "revokedAt", "expiresAt");
            case DRAFTS ->
                    memory.all(Submission.class)
                            .filter(each -> each.status() == SubmissionStatus.DRAFT)
                            .filter(each -> each.revision() == 1)
                            .filter(each -> stoodStill(each, end))
                            .flatMap(this::answered);
            case CLOSED_ACCOUNTS ->
                    before(Account.class, end, "sessionsFrom")
                            .filter(Account::isDisabled)
                            .filter(each -> !each.username().equals("closed-" + each.id()));
            case FILINGS, RELEASES, TRAIL -> throw new IllegalArgumentException(kind.name());
        };
    }

    private boolean stoodStill(Submission filing, Instant end) {
        String chain = AuditedEvent.filingChain(filing.period(), filing.county());
        return memory.all(AuditEntry.class)
                .filter(entry -> entry.chain().equals(chain))
                .map(AuditEntry::at)
                .max(Comparator.naturalOrder())
                .map(at -> at.isBefore(end))
                .orElseGet(() -> isBefore(filing, end, "openedAt"));
    }

    private <T> Stream<T> before(Class<T> type, Instant end, String... fields) {
        return memory.all(type).filter(each -> isBefore(each, end, fields));
    }

    /** Compares the first of the fields that has a time. */
    private static boolean isBefore(Object each, Instant end, String... fields) {
        return Stream.of(fields)
                .flatMap(field -> Optional.<Instant>ofNullable(Memory.value(each, field)).stream())
                .findFirst()
                .filter(at -> at.isBefore(end))
                .isPresent();
    }

    private Stream<Revision> answered(Submission submission) {
        return memory.all(Revision.class)
                .filter(each -> Memory.refers(each, "submission", submission.id()))
                .filter(each -> !answers(each).equals(Answers.NONE));
    }

    private Answers answers(Revision revision) {
        return new MemoryAnswerStore(memory).loadAll(List.of(revision.id())).get(revision.id());
    }

    private void empty(Revision revision) {
        Map<CellKey, Optional<Answer>> none = new LinkedHashMap<>();
        answers(revision).figures().keySet().forEach(cell -> none.put(cell, Optional.empty()));
        new MemoryAnswerStore(memory).saveFigures(revision, none);
        for (Class<?> type : List.of(TextAnswer.class, Explanation.class, FiledMilestone.class)) {
            memory.removeAll(
                    memory.all(type)
                            .filter(each -> Memory.refers(each, "revision", revision.id()))
                            .toList());
        }
    }

    private void anonymise(Account account) {
        memory.update(account, "username", "closed-" + account.id());
        memory.update(account, "title", "");
        memory.update(account, "passwordHash", "");
        memory.update(account, "lastSignInAt", null);
        for (Class<?> type : List.of(Passkey.class, ProviderLink.class)) {
            memory.removeAll(
                    memory.all(type)
                            .filter(
                                    each ->
                                            Memory.<Long>value(each, "accountId")
                                                    .equals(account.id()))
                            .toList());
        }
    }
}
