package org.csecprogress.release.record.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.release.record.ReleaseCounties;
import org.csecprogress.release.record.ReleaseCounty;

@ApplicationScoped
@Transactional
class JpaReleaseCounties implements ReleaseCounties {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaReleaseCounties() {}

    JpaReleaseCounties(EntityManager em) {
        this.em = em;
    }

    @Override
    public void add(Release release, Map<CountyCode, Standing> standings) {
        standings.forEach(
                (county, standing) -> em.persist(new ReleaseCounty(release, county, standing)));
        em.flush();
    }

    @Override
    public List<ReleaseCounty> of(Release release) {
        return em.createNamedQuery(ReleaseCounty.OF_RELEASE, ReleaseCounty.class)
                .setParameter("release", release)
                .getResultList();
    }

    @Override
    public List<CountyCode> of(Release release, Set<Standing> standings) {
        return codes(ReleaseCounty.STANDING_SO, release, standings);
    }

    @Override
    public List<CountyCode> withoutFiling(Release release, Set<Standing> standings) {
        return codes(ReleaseCounty.WITHOUT_FILING, release, standings);
    }

    private List<CountyCode> codes(String query, Release release, Set<Standing> standings) {
        return standings.isEmpty()
                ? List.of()
                : em.createNamedQuery(query, CountyCode.class)
                        .setParameter("release", release)
                        .setParameter("standings", standings)
                        .getResultList();
    }

    @Override
    public Optional<Standing> standing(Release release, CountyCode county) {
        return em.createNamedQuery(ReleaseCounty.WITH_FILING, Standing.class)
                .setParameter("release", release)
                .setParameter("county", county)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Set<CountyCode> ofFirst(ReportingPeriod period, Standing standing) {
        return Set.copyOf(
                em.createNamedQuery(ReleaseCounty.OF_FIRST, CountyCode.class)
                        .setParameter("period", period)
                        .setParameter("standing", standing)
                        .getResultList());
    }

    @Override
    public Map<CountyCode, SubmissionStatus> filings(
            ReportingPeriod period, Set<SubmissionStatus> statuses) {
        Map<CountyCode, SubmissionStatus> filings = new HashMap<>();
        em.createNamedQuery(ReleaseCounty.FILINGS, Object[].class)
                .setParameter("period", period)
                .setParameter("statuses", statuses)
                .getResultList()
                .forEach(row -> filings.put((CountyCode) row[0], (SubmissionStatus) row[1]));
        return filings;
    }

    @Override
    public List<SubmissionStatus> statuses(CountyCode county, ReportingPeriod period) {
        return em.createNamedQuery(ReleaseCounty.STATUSES, SubmissionStatus.class)
                .setParameter("county", county)
                .setParameter("period", period)
                .setParameter("withdrawn", SubmissionStatus.WITHDRAWN)
                .getResultList();
    }
}
