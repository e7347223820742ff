package org.csecprogress.release.record.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.Sql;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.record.ReleaseMilestone;
import org.csecprogress.release.record.ReleaseMilestones;

@ApplicationScoped
@Transactional
class JpaReleaseMilestones implements ReleaseMilestones {
    /** With JPA, the answers of 58 counties and eight quarters would be entities with notes. */
    private static final String ANSWERS =
            """
            select r.id, s.county, m.milestone, m.agency, m.status, m.actual, m.evidence
            from release r
            join release_submission s on s.release_id = r.id
            join milestone_answer m on m.revision_id = s.revision_id
            where r.id = ? or (r.status = ? and r.period >= ? and r.period < ?)
            order by r.period desc
            """;

    private final Sql sql;

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaReleaseMilestones() {
        this(null);
    }

    @Inject
    JpaReleaseMilestones(Sql sql) {
        this.sql = sql;
    }

    JpaReleaseMilestones(EntityManager em, Sql sql) {
        this.em = em;
        this.sql = sql;
    }

    @Override
    public void add(Release release, Collection<MilestoneStanding> standings) {
        standings.forEach(standing -> em.persist(new ReleaseMilestone(release, standing)));
        em.flush();
    }

    @Override
    public List<Answered> answers(Release release, ReportingPeriod from) {
        return sql.list(
                ANSWERS,
                row ->
                        new Answered(
                                row.getLong("id") != release.id(),
                                new CountyCode(row.getString("county")),
                                answer(row)),
                release.id(),
                ReleaseStatus.PUBLISHED,
                from.toString(),
                release.number().period().toString());
    }

    private static MilestoneAnswer answer(ResultSet row) throws SQLException {
        String agency = row.getString("agency");
        return new MilestoneAnswer(
                row.getString("milestone"),
                agency.isEmpty() ? null : Agency.valueOf(agency),
                row.getString("status"),
                Sql.date(row, "actual"),
                row.getString("evidence"),
                "");
    }

    @Override
    public List<Known> before(ReportingPeriod period) {
        return em.createNamedQuery(ReleaseMilestone.BEFORE, Object[].class)
                .setParameter("status", ReleaseStatus.PUBLISHED)
                .setParameter("period", period)
                .getResultStream()
                .map(
                        row ->
                                new Known(
                                        (ReportingPeriod) row[0],
                                        ((ReleaseMilestone) row[1]).standing()))
                .toList();
    }

    @Override
    public List<MilestoneStanding> of(Release release, CountyCode county) {
        return em.createNamedQuery(ReleaseMilestone.OF_COUNTY, ReleaseMilestone.class)
                .setParameter("release", release)
                .setParameter("county", county)
                .getResultStream()
                .map(ReleaseMilestone::standing)
                .toList();
    }
}
