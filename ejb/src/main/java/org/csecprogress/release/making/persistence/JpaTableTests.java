package org.csecprogress.release.making.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.csecprogress.release.Release;
import org.csecprogress.release.making.TableTest;
import org.csecprogress.release.making.TableTests;
import org.csecprogress.release.protection.design.TableDetail;

@ApplicationScoped
@Transactional
class JpaTableTests implements TableTests {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    /** For the container. */
    JpaTableTests() {}

    /** For tests. */
    JpaTableTests(EntityManager em) {
        this.em = em;
    }

    @Override
    public void save(Release release, Collection<TableDetail> tests, LocalDate today) {
        tests.forEach(test -> em.persist(new TableTest(release, test, today)));
        em.flush();
    }

    @Override
    public List<TableTest> of(Collection<Release> releases) {
        return releases.isEmpty()
                ? List.of()
                : em.createNamedQuery(TableTest.OF_RELEASES, TableTest.class)
                        .setParameter("releases", releases.stream().map(Release::id).toList())
                        .getResultList();
    }
}
