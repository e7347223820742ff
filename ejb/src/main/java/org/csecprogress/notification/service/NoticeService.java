package org.csecprogress.notification.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.notification.MailOptOuts;
import org.csecprogress.notification.NoticeTopic;
import org.csecprogress.notification.PersonalNotice;
import org.csecprogress.notification.PersonalNotices;

/** Provides a person's own notices, and the choice of which also come by mail. */
@Stateless
@Guarded
@Allowed(everyRole = true)
public class NoticeService {
    @Inject private PersonalNotices notices;
    @Inject private MailOptOuts optOuts;
    @Inject private BusinessClock clock;
    @Inject private MailSettings mail;

    /** Returns the number of unread notices of the person. */
    public int unread(Actor actor) {
        return notices.unread(actor);
    }

    /**
     * Returns some of the notices, without those that this version cannot read.
     *
     * @param slice sorted as {@link PersonalNotices#page} says
     */
    public NoticePage list(Actor actor, Slice slice) {
        Sliced<PersonalNotice> found = notices.page(actor, slice);
        return new NoticePage(
                found.lines().stream()
                        .map(PersonalNotice::content)
                        .flatMap(Optional::stream)
                        .toList(),
                found.total());
    }

    /** Marks a notice as read. Does nothing if it is already read or belongs to somebody else. */
    public void read(Actor actor, long id) {
        notices.read(actor, id, clock.instant());
    }

    /**
     * Marks all notices as read that the person could have seen.
     *
     * @param newest key of the newest notice shown; later ones stay unread
     */
    public void readUpTo(Actor actor, long newest) {
        notices.readUpTo(actor, newest, clock.instant());
    }

    /** Returns whether mail is sent at all. */
    public boolean isMailOn(Actor actor) {
        return mail.isOn();
    }

    /** Returns the topics that the person wants mail about. */
    public Set<NoticeTopic> wanted(Actor actor) {
        Set<NoticeTopic> wanted = EnumSet.allOf(NoticeTopic.class);
        wanted.removeAll(optOuts.of(actor));
        return wanted;
    }

    /** Sets the topics of mail. Mail that requires action by a county is always sent. */
    public void want(Actor actor, Set<NoticeTopic> topics) {
        optOuts.replace(
                actor,
                NoticeTopic.optionalFor(actor).stream()
                        .filter(topic -> !topics.contains(topic))
                        .toList());
    }
}
