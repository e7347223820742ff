package org.csecprogress.systemtests.inside;

import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.release.ReleaseNumber;

/** A frozen release of Nevada County only, with a few youth, so that its build is short. */
final class FrozenRelease {
    static final ReleaseNumber NUMBER = new ReleaseNumber(ReportingPeriod.of("2024Q3"), 1);

    private final ServerStore store;
    private final SmallQuarter quarter;

    FrozenRelease(ServerStore store) {
        this.store = store;
        this.quarter = new SmallQuarter(store, NUMBER.period());
    }

    static Actor state(long id, Role role) {
        return new Actor(id, "S" + id, Set.of(new Actor.Grant(role, null, null)));
    }

    /** Deletes it. */
    void clear() {
        quarter.clear();
    }

    /** Creates it again, with these figures of the county. */
    void freeze(ReleaseSteps steps, String figures) {
        clear();
        quarter.approve("Nevada", figures);
        steps.freeze(NUMBER.period());
    }

    /** Returns how many rows of a table are of this release. */
    long count(String table) {
        return count(table, "1 = 1");
    }

    /** Returns how many such rows of a table are of this release. */
    long count(String table, String condition) {
        return numberOf(
                table
                        + " where release_id = (select id from release where period = '2024Q3')"
                        + (" and " + condition));
    }

    /** Returns how many entries of an action the audit trail has of this release. */
    long audited(String action) {
        return numberOf(
                "audit_entry where chain = 'release:%s' and action = '%s'"
                        .formatted(NUMBER, action));
    }

    private long numberOf(String rows) {
        return store.ask(
                em ->
                        ((Number)
                                        em.createNativeQuery("select count(*) from " + rows)
                                                .getSingleResult())
                                .longValue());
    }
}
