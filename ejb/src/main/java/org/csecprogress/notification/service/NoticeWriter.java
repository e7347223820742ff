package org.csecprogress.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.notification.NoticeAudience;

/**
 * Writes notices and queues their mail in the current transaction: an event is stored with all its
 * notices and mail, or not at all. The database selects the recipients, so the number of statements
 * is the same for one person and for many.
 */
@ApplicationScoped
class NoticeWriter {
    private static final String TELL =
            "insert into notice (account_id, kind, county, period, revision, due, cause,"
                    + " created_at) select a.id, cast(? as varchar(24)), cast(? as varchar(2)),"
                    + " cast(? as varchar(6)), cast(? as integer), cast(? as date), cast(? as"
                    + " varchar(80)), cast(? as timestamp with time zone) from account a where "
                    + Addressees.IN_USE
                    + " and ";
    private static final String TELL_ONE = TELL + "a.id = ?";

    /** The random part keeps message identifiers unique even if a database starts over. */
    private static final String QUEUE =
            "insert into outbox_message (notice_id, message_id, status, attempts, next_attempt_at,"
                    + " queued_at, problem) select n.id, cast(? as varchar(60)) || '.' || cast(n.id"
                    + " as varchar(20)) || cast(? as varchar(110)), 'QUEUED', 0, cast(? as"
                    + " timestamp with time zone), cast(? as timestamp with time zone), '' from"
                    + " notice n where n.cause = ? and not exists (select 1 from notice_mail_off o"
                    + " where o.account_id = n.account_id and o.topic = ?)";

    private final Sql sql;
    private final MailSettings mail;

    /** Mail follows the real time, whatever the business date. */
    private final Clock clock = Clock.systemUTC();

    protected NoticeWriter() {
        this(null, null);
    }

    @Inject
    NoticeWriter(Sql sql, MailSettings mail) {
        this.sql = sql;
        this.mail = mail;
    }

    /** Writes one notice. */
    void tell(Telling telling) {
        tell(List.of(telling));
    }

    /** Writes several notices for one audience. */
    void tell(List<Telling> tellings) {
        if (tellings.isEmpty()) {
            return;
        }
        NoticeAudience audience = tellings.get(0).audience();
        sql.batch(
                audience == NoticeAudience.ONESELF
                        ? TELL_ONE
                        : TELL + Addressees.condition(audience),
                tellings.stream().map(NoticeWriter::row).toList());
        if (mail.isOn()) {
            String name = "<" + UUID.randomUUID();
            String host = "@" + mail.siteHost() + ">";
            Instant now = clock.instant();
            sql.batch(
                    QUEUE,
                    tellings.stream()
                            .map(
                                    t ->
                                            new Object[] {
                                                name, host, now, now, t.cause(), t.kind().topic()
                                            })
                            .toList());
        }
    }

    private static Object[] row(Telling telling) {
        String county = telling.county() == null ? null : telling.county().value();
        List<Object> values = new ArrayList<>();
        values.add(telling.kind());
        values.add(county);
        values.add(telling.period() == null ? null : telling.period().toString());
        values.add(telling.revision());
        values.add(telling.due());
        values.add(telling.cause());
        values.add(telling.at());
        NoticeAudience audience = telling.audience();
        LocalDate today = LocalDate.ofInstant(telling.at(), BusinessClock.CALIFORNIA);
        if (audience == NoticeAudience.ONESELF) {
            values.add(telling.only());
        } else {
            values.addAll(Addressees.values(audience, today, telling.county(), telling.period()));
        }
        return values.toArray();
    }
}
