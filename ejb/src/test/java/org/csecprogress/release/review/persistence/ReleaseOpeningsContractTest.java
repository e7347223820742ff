package org.csecprogress.release.review.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.time.Instant;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleasePart;
import org.csecprogress.release.review.ReleaseOpening;
import org.csecprogress.release.review.ReleaseOpenings;
import org.csecprogress.release.review.memory.MemoryReleaseOpenings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests who opened which part of a release, on each store. */
@DisplayName("What a person opened of a release")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class ReleaseOpeningsContractTest {
    private static final Made<ReleaseOpenings> OPENINGS =
            Made.by(JpaReleaseOpenings::new, MemoryReleaseOpenings::new);

    private final ContractStore store;
    private Release release;

    ReleaseOpeningsContractTest(StoreKind kind) {
        store = kind.open();
    }

    @BeforeEach
    void open() {
        release = store.add(aRelease().built());
        add(release, Staff.DISCLOSURE, ReleasePart.REPORT);
        add(release, Staff.DISCLOSURE, ReleasePart.DISCLOSURE);
    }

    private void add(Release of, Actor viewer, ReleasePart part) {
        store.tell(OPENINGS, all -> all.add(new ReleaseOpening(of, viewer, part, Instant.EPOCH)));
    }

    private Set<ReleasePart> of(Actor viewer, Release opened) {
        return store.ask(OPENINGS, all -> all.of(viewer, opened));
    }

    @Test
    @DisplayName("counts for that person alone")
    void person() {
        add(release, Staff.LEGAL, ReleasePart.SPANISH_REPORT);
        assertThat(of(Staff.DISCLOSURE, release))
                .containsExactlyInAnyOrder(ReleasePart.REPORT, ReleasePart.DISCLOSURE);
        assertThat(of(Staff.LEGAL, release)).containsExactly(ReleasePart.SPANISH_REPORT);
        assertThat(of(Staff.PUBLISHER, release)).isEmpty();
    }

    @Test
    @DisplayName("counts for that release alone")
    void otherRelease() {
        assertThat(of(Staff.DISCLOSURE, store.add(aRelease().in("2026Q2").built()))).isEmpty();
    }

    @Test
    @DisplayName("counts for those tables alone, and not while there are none")
    void tables() {
        store.change(
                Release.class,
                release.id(),
                it ->
                        it.apply(
                                ReleaseAction.REBUILD,
                                Staff.PUBLISHER,
                                "",
                                Set.of(),
                                Instant.EPOCH));
        Release frozen = store.get(Release.class, release.id());
        assertThat(of(Staff.DISCLOSURE, frozen)).isEmpty();
        store.change(Release.class, release.id(), it -> it.recordBuild("i", 1, "other tables"));
        Release again = store.get(Release.class, release.id());
        assertThat(of(Staff.DISCLOSURE, again)).isEmpty();
        add(again, Staff.DISCLOSURE, ReleasePart.REPORT);
        assertThat(of(Staff.DISCLOSURE, again)).containsExactly(ReleasePart.REPORT);
    }
}
