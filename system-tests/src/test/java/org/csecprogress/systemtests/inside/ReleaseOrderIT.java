package org.csecprogress.systemtests.inside;

import static org.csecprogress.systemtests.inside.Decisions.assertAccepted;
import static org.csecprogress.systemtests.inside.Decisions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Builds two quarters; the first is cleared and waits while the second is made. */
@DisplayName("Inside the server, a release that is cleared while another waits")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class ReleaseOrderIT {
    private static final ReleaseNumber FIRST = SmallQuarter.NUMBER;
    private static final ReportingPeriod NEXT = FIRST.period().plus(1);
    private static final ReleaseNumber SECOND = new ReleaseNumber(NEXT, 1);

    @Inject private ServerStore store;
    @Inject private ReleaseSteps steps;

    private SmallQuarter first;
    private SmallQuarter second;

    @BeforeEach
    void build() {
        first = new SmallQuarter(store);
        second = new SmallQuarter(store, NEXT);
        clear();
        build(first, FIRST, 100);
        build(second, SECOND, 120);
        assertAccepted(steps.clear(FIRST));
    }

    private void build(SmallQuarter quarter, ReleaseNumber number, int identified) {
        quarter.approve("Fresno", "ID-03 300 ID-04 " + identified);
        quarter.approve("Los Angeles", "ID-03 900 ID-04 " + 2 * identified);
        steps.freeze(number.period());
        steps.build(number);
    }

    @AfterEach
    void clear() {
        second.clear();
        first.clear();
    }

    @Test
    @DisplayName("is rebuilt as if the other were public, and is published after it")
    void follows() {
        assertTrue(steps.look(SECOND).outdated(), "the other was cleared after this was built");
        assertRefused("release.outdated", steps.clear(SECOND));
        steps.build(SECOND);
        assertAccepted(steps.clear(SECOND));
        assertEquals(List.of(FIRST), steps.look(SECOND).awaited());
        assertEquals(List.of(SECOND), steps.look(FIRST).followers());
        assertRefused("release.awaits", steps.publish(SECOND));
        RebuiltTables.assertSame(SECOND);
        assertAccepted(steps.publish(FIRST));
        assertEquals(List.of(), steps.look(SECOND).awaited());
        RebuiltTables.assertSame(SECOND);
        assertAccepted(steps.publish(SECOND));
        assertEquals(List.of(FIRST), sources(), "it compares with the one that went out before it");
    }

    /** Returns the earlier releases from which the second one has figures. */
    private List<ReleaseNumber> sources() {
        return store
                .ask(
                        em ->
                                em.createQuery(
                                                "select s.period, s.revision from ReleaseSource s"
                                                        + " where s.release.period = :period",
                                                Object[].class)
                                        .setParameter("period", NEXT)
                                        .getResultList())
                .stream()
                .map(row -> new ReleaseNumber((ReportingPeriod) row[0], (int) row[1]))
                .toList();
    }
}
