package org.csecprogress.calendar.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.csecprogress.calendar.CalendarLock;
import org.csecprogress.calendar.FilingStage;
import org.csecprogress.calendar.FilingStages;
import org.csecprogress.calendar.SetDay;
import org.csecprogress.calendar.Stage;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.ReadSql;

/** Stores the days through the entity manager, and reads them for the public without it. */
@ApplicationScoped
@Transactional
class JpaFilingStages implements FilingStages {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    // The connections of the entity manager may write; the public side has only those that may not.
    private final CommittedCalendar committed;

    protected JpaFilingStages() {
        this((CommittedCalendar) null);
    }

    @Inject
    JpaFilingStages(CommittedCalendar committed) {
        this.committed = committed;
    }

    JpaFilingStages(EntityManager em, ReadSql readOnly) {
        this.em = em;
        this.committed = new CommittedCalendar(readOnly);
    }

    @Override
    public List<SetDay> all() {
        return em.createNamedQuery(FilingStage.DAYS, SetDay.class)
                // A look at the calendar must not write what a service has half changed.
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }

    @Override
    @Transactional(TxType.SUPPORTS)
    public List<SetDay> committed() {
        return committed.days();
    }

    @Override
    public void lock() {
        em.find(CalendarLock.class, CalendarLock.ID, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public void set(Actor actor, ReportingPeriod period, Stage stage, LocalDate day, Instant at) {
        FilingStage known = em.find(FilingStage.class, new FilingStage.Key(period, stage));
        if (known == null) {
            em.persist(new FilingStage(period, stage, day, actor, at));
        } else {
            known.set(day, actor, at);
        }
        em.flush();
    }
}
