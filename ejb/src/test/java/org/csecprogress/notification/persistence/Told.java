package org.csecprogress.notification.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.Account;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.Stored;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.notification.OutboxMail;
import org.csecprogress.notification.OutboxMails;
import org.csecprogress.notification.PersonalNotice;
import org.csecprogress.notification.PersonalNotices;
import org.csecprogress.notification.Telling;
import org.csecprogress.notification.memory.MemoryOutboxMails;
import org.csecprogress.notification.memory.MemoryPersonalNotices;

/** People of Yuba and CDSS who are told something, for the contracts of notices and mail. */
final class Told {
    static final Instant NOON = Instant.parse("2026-10-20T19:00:00Z");
    static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    static final CountyCode YUBA = Staff.county("Yuba");
    static final Made<PersonalNotices> NOTICES =
            new Made<>(JpaPersonalNotices::new, MemoryPersonalNotices::new);
    static final Made<OutboxMails> MAILS = new Made<>(JpaOutboxMails::new, MemoryOutboxMails::new);

    private static final String INSERT =
            """
            insert into notice (account_id, kind, county, period, revision, cause, created_at)
            values (?, ?, ?, ?, 0, ?, ?)
            """;
    private static final Made<Writer> WRITER =
            new Made<>(
                    (em, sql) ->
                            (account, kind, period, cause) ->
                                    sql.update(
                                            INSERT,
                                            account,
                                            kind,
                                            YUBA.value(),
                                            period,
                                            cause,
                                            NOON),
                    memory ->
                            (account, kind, period, cause) ->
                                    memory.add(row(account, kind, period, cause)));

    private final ContractStore store;

    /** Writes a notice; no entity of a notice is ever persisted. */
    private interface Writer {
        void write(long account, String kind, String period, String cause);
    }

    Told(ContractStore store) {
        this.store = store;
    }

    /** Gives people of the staff their roles. */
    Told inOffice(Actor... people) {
        for (Actor each : people) {
            change(each, account -> each.grants().forEach(account::grant));
        }
        return this;
    }

    void change(Actor person, Consumer<Account> change) {
        store.change(Account.class, person.accountId(), change);
    }

    static Telling of(NoticeKind kind, String cause) {
        return new Telling(kind, YUBA, Q3, 1, null, cause, NOON, 0);
    }

    void tell(Telling... tellings) {
        store.tell(NOTICES, notices -> notices.tell(List.of(tellings)));
    }

    /** Tells and queues the mail. */
    void mail(Telling telling) {
        tell(telling);
        store.tell(MAILS, mails -> mails.queue(List.of(telling), "portal.example", NOON));
    }

    private List<PersonalNotice> notices() {
        return Stored.all(store, PersonalNotice.class);
    }

    /** Returns the accounts that were told of something, in their order. */
    List<Long> told(String cause) {
        return notices().stream()
                .filter(each -> cause.equals(Memory.value(each, "cause")))
                .map(PersonalNotice::accountId)
                .sorted()
                .toList();
    }

    /** Returns the key of the notice of a person, who has one. */
    long noticeOf(Actor person) {
        return notices().stream()
                .filter(each -> each.accountId() == person.accountId())
                .map(each -> Memory.<Long>value(each, "id"))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the accounts to which mail is stored, in their order. */
    List<Long> mailed() {
        Map<Long, Long> accounts = new HashMap<>();
        notices().forEach(each -> accounts.put(Memory.value(each, "id"), each.accountId()));
        return Stored.all(store, OutboxMail.class).stream()
                .map(each -> accounts.get(each.id()))
                .sorted()
                .toList();
    }

    /** Stores a notice that another version wrote. */
    void written(long account, String kind, String period, String cause) {
        store.tell(WRITER, writer -> writer.write(account, kind, period, cause));
    }

    private static PersonalNotice row(long account, String kind, String period, String cause) {
        return Memory.row(
                PersonalNotice.class,
                Map.of(
                        "accountId", account,
                        "kind", kind,
                        "county", YUBA,
                        "period", period,
                        "cause", cause,
                        "createdAt", NOON));
    }
}
