package org.csecprogress.release.making.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.making.BuildFailures;
import org.csecprogress.release.making.FailedBuild;
import org.csecprogress.release.making.FailedFigure;
import org.csecprogress.release.making.RemedyTable;
import org.csecprogress.release.making.TriedRemedy;
import org.csecprogress.release.protection.Remedy;
import org.csecprogress.release.protection.UnprovedFigure;

@ApplicationScoped
@Transactional
class JpaBuildFailures implements BuildFailures {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    /** For the container. */
    JpaBuildFailures() {}

    /** For tests. */
    JpaBuildFailures(EntityManager em) {
        this.em = em;
    }

    @Override
    public void add(Release release, FailedBuild build) {
        int position = 0;
        for (UnprovedFigure figure : build.figures()) {
            em.persist(new FailedFigure(release, ++position, figure));
        }
        position = 0;
        List<RemedyTable> tables = new ArrayList<>();
        for (Remedy remedy : build.remedies()) {
            em.persist(new TriedRemedy(release, ++position, remedy));
            int line = 0;
            for (TableId table : remedy.without()) {
                boolean kept = build.kept().contains(table);
                tables.add(new RemedyTable(release, position, ++line, table, kept));
            }
        }
        // A table's row needs that of its remedy.
        em.flush();
        tables.forEach(em::persist);
        em.flush();
    }

    @Override
    public FailedBuild of(Release release) {
        List<UnprovedFigure> figures =
                em.createNamedQuery(FailedFigure.OF_RELEASE, FailedFigure.class)
                        .setParameter("release", release)
                        .getResultStream()
                        .map(FailedFigure::unproved)
                        .toList();
        List<RemedyTable> tables =
                em.createNamedQuery(RemedyTable.OF_RELEASE, RemedyTable.class)
                        .setParameter("release", release.id())
                        .getResultList();
        List<Remedy> remedies =
                em.createNamedQuery(TriedRemedy.OF_RELEASE, TriedRemedy.class)
                        .setParameter("release", release)
                        .getResultStream()
                        .map(tried -> tried.remedy(without(tried, tables)))
                        .toList();
        Set<TableId> kept =
                tables.stream()
                        .filter(RemedyTable::isKept)
                        .map(RemedyTable::table)
                        .collect(Collectors.toSet());
        return new FailedBuild(figures, remedies, kept);
    }

    private static List<TableId> without(TriedRemedy tried, List<RemedyTable> tables) {
        return tables.stream()
                .filter(table -> table.position() == tried.position())
                .map(RemedyTable::table)
                .toList();
    }
}
