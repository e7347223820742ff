package org.csecprogress.release.making.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.making.UnpricedPlan;
import org.csecprogress.release.making.UnpricedPlans;
import org.csecprogress.release.memory.MemoryUnpricedPlans;
import org.csecprogress.release.protection.KnownPlan;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A plan without a price")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class UnpricedPlansContractTest {
    private static final Made<UnpricedPlans> PLANS =
            new Made<>((em, sql) -> new JpaUnpricedPlans(em), MemoryUnpricedPlans::new);
    private static final Instant NOON = Instant.parse("2026-12-15T20:00:00Z");
    private static final Instant BEFORE = NOON.minusSeconds(60);

    private final ContractStore store;

    UnpricedPlansContractTest(StoreKind kind) {
        store = kind.open();
    }

    private static KnownPlan plan(String cell) {
        return new KnownPlan(
                new TreeSet<>(),
                new TreeSet<>(List.of(cell)),
                new TreeSet<>(),
                1,
                Optional.empty());
    }

    private Release waiting(String quarter) {
        Release release = store.add(aRelease().in(quarter).built());
        store.tell(PLANS, all -> all.add(new UnpricedPlan(release, plan("of " + quarter))));
        return release;
    }

    private Optional<ReleaseNumber> take(Instant now, Instant silent) {
        return store.ask(PLANS, all -> all.take(now, silent).map(each -> each.release().number()));
    }

    @Test
    @DisplayName("is taken as it was stored, the earliest period first")
    void earliest() {
        assertThat(take(NOON, BEFORE)).isEmpty();
        waiting("2026Q2");
        Release first = waiting("2025Q4");
        KnownPlan taken =
                store.ask(PLANS, all -> all.take(NOON, BEFORE).map(UnpricedPlan::plan))
                        .orElseThrow();
        assertThat(taken).isEqualTo(plan("of 2025Q4"));
        store.tell(PLANS, all -> all.remove(first));
        assertThat(take(NOON, BEFORE)).map(ReleaseNumber::toString).contains("2026Q2-r1");
    }

    @Test
    @DisplayName("is taken by one node at a time, and again after one was silent for long")
    void once() {
        Release release = waiting("2026Q2");
        waiting("2026Q3");
        assertThat(take(NOON, BEFORE)).contains(release.number());
        assertThat(take(NOON.plusSeconds(1), NOON.minusSeconds(1))).isEmpty();
        assertThat(take(NOON.plusSeconds(61), NOON)).contains(release.number());
    }

    @Test
    @DisplayName("is deleted with none of another release, and once only")
    void removed() {
        Release release = waiting("2026Q2");
        Release other = waiting("2026Q3");
        store.tell(PLANS, all -> all.remove(release));
        store.tell(PLANS, all -> all.remove(release));
        assertThat(take(NOON, BEFORE)).contains(other.number());
    }
}
