package org.csecprogress.notification.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.notification.NoticeTopic;

/** Provides a person's own notices, and the choice of which also come by mail. */
@Stateless
@Guarded
@Allowed({
    Role.COUNTY_PREPARER,
    Role.COUNTY_CERTIFIER,
    Role.STATE_REVIEWER,
    Role.STATE_DISCLOSURE,
    Role.STATE_STATISTICS,
    Role.STATE_LEGAL,
    Role.STATE_DEPARTMENT,
    Role.STATE_PUBLISHER,
    Role.STATE_ADMIN,
    Role.AUDITOR
})
public class NoticeService {
    private static final String LIST =
            "select "
                    + OutboxRows.NOTICE
                    + " from notice n where n.account_id = ? order by n.created_at desc, n.id desc"
                    + " limit ? offset ?";

    private final Sql sql;
    private final BusinessClock clock;
    private final MailSettings mail;

    protected NoticeService() {
        this(null, null, null);
    }

    @Inject
    public NoticeService(Sql sql, BusinessClock clock, MailSettings mail) {
        this.sql = sql;
        this.clock = clock;
        this.mail = mail;
    }

    /** Returns the number of unread notices of the person. */
    public int unread(Actor actor) {
        return count("select count(*) from notice where account_id = ? and read_at is null", actor);
    }

    /**
     * Returns one page of notices, without those that this version cannot read.
     *
     * @param page from 1
     */
    public NoticePage list(Actor actor, int page) {
        int offset = (Math.max(1, page) - 1) * NoticePage.SIZE;
        return new NoticePage(
                sql
                        .list(LIST, OutboxRows::notice, actor.accountId(), NoticePage.SIZE, offset)
                        .stream()
                        .flatMap(Optional::stream)
                        .toList(),
                count("select count(*) from notice where account_id = ?", actor));
    }

    private int count(String query, Actor actor) {
        return sql.first(query, row -> row.getInt(1), actor.accountId()).orElse(0);
    }

    /** Marks a notice as read. Does nothing if it is already read or belongs to somebody else. */
    public void read(Actor actor, long id) {
        sql.update(
                "update notice set read_at = ? where id = ? and account_id = ? and read_at is null",
                clock.instant(),
                id,
                actor.accountId());
    }

    /**
     * Marks all notices as read that the person could have seen.
     *
     * @param newest key of the newest notice shown; later ones stay unread
     */
    public void readUpTo(Actor actor, long newest) {
        sql.update(
                "update notice set read_at = ? where id <= ? and account_id = ? and read_at is"
                        + " null",
                clock.instant(),
                newest,
                actor.accountId());
    }

    /** Returns whether mail is sent at all. */
    public boolean isMailOn(Actor actor) {
        return mail.isOn();
    }

    /** Returns the topics that the person wants mail about. */
    public Set<NoticeTopic> wanted(Actor actor) {
        Set<NoticeTopic> wanted = EnumSet.allOf(NoticeTopic.class);
        sql.list(
                        "select topic from notice_mail_off where account_id = ?",
                        row -> NoticeTopic.valueOf(row.getString(1)),
                        actor.accountId())
                .forEach(wanted::remove);
        return wanted;
    }

    /** Sets the topics of mail. Mail that requires action by a county is always sent. */
    public void want(Actor actor, Set<NoticeTopic> topics) {
        sql.update("delete from notice_mail_off where account_id = ?", actor.accountId());
        List<Object[]> off =
                NoticeTopic.optionalFor(actor).stream()
                        .filter(topic -> !topics.contains(topic))
                        .map(topic -> new Object[] {actor.accountId(), topic})
                        .toList();
        sql.batch("insert into notice_mail_off (account_id, topic) values (?, ?)", off);
    }
}
