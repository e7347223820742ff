package org.csecprogress.calendar.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.csecprogress.calendar.announcement.Announcement;
import org.csecprogress.calendar.announcement.ReleaseAnnouncement;
import org.csecprogress.calendar.announcement.ReleaseAnnouncements;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.persistence.ReadSql;

/** Stores the announcements by the entity manager, and reads them for the public without it. */
@ApplicationScoped
@Transactional
class JpaReleaseAnnouncements implements ReleaseAnnouncements {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    private final CommittedCalendar committed;

    /** For the container. */
    protected JpaReleaseAnnouncements() {
        this((CommittedCalendar) null);
    }

    @Inject
    JpaReleaseAnnouncements(CommittedCalendar committed) {
        this.committed = committed;
    }

    /** For tests. */
    JpaReleaseAnnouncements(EntityManager em, ReadSql readOnly) {
        this.em = em;
        this.committed = new CommittedCalendar(readOnly);
    }

    @Override
    public List<Announcement> all() {
        return em
                .createNamedQuery(ReleaseAnnouncement.ALL, ReleaseAnnouncement.class)
                // A look at the calendar must not write what a service has half changed.
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList()
                .stream()
                .map(ReleaseAnnouncement::made)
                .toList();
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public List<Announcement> committed() {
        return committed.announcements();
    }

    @Override
    public void add(Announcement announcement, Actor by) {
        em.persist(new ReleaseAnnouncement(announcement, by));
        em.flush();
    }
}
