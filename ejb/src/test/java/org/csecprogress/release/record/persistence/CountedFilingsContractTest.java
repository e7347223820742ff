package org.csecprogress.release.record.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.release.Release;
import org.csecprogress.release.memory.MemoryCountedFilings;
import org.csecprogress.release.memory.MemoryReleaseMembers;
import org.csecprogress.release.record.CountedFiling;
import org.csecprogress.release.record.CountedFilings;
import org.csecprogress.release.record.CountedFilings.Counted;
import org.csecprogress.release.record.ReleaseMember;
import org.csecprogress.release.record.ReleaseMembers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What a release counts of a county")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class CountedFilingsContractTest {
    private static final String DIGEST = "0".repeat(64);
    private static final CountyCode ALPINE = Staff.county("Alpine");
    private static final CountyCode NEVADA = Staff.county("Nevada");
    private static final CountyCode SIERRA = Staff.county("Sierra");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Made<CountedFilings> COUNTED =
            Made.by(JpaCountedFilings::new, MemoryCountedFilings::new);
    private static final Made<ReleaseMembers> MEMBERS =
            new Made<>(JpaReleaseMembers::new, MemoryReleaseMembers::new);

    private final ContractStore store;

    CountedFilingsContractTest(StoreKind kind) {
        store = kind.open();
    }

    private void add(CountedFiling... counted) {
        store.tell(COUNTED, all -> all.add(Arrays.asList(counted)));
    }

    private List<Counted> of(Release release) {
        return store.ask(COUNTED, all -> all.of(release));
    }

    private long revision(Release release, CountyCode county) {
        List<ReleaseMember> members = store.ask(MEMBERS, all -> all.of(release));
        return members.stream()
                .filter(each -> each.county().equals(county))
                .mapToLong(ReleaseMember::revision)
                .findFirst()
                .orElseThrow();
    }

    private static CountedFiling counted(
            Release release,
            CountyCode county,
            Optional<Long> first,
            Optional<Long> entered,
            Optional<String> obstacle) {
        return new CountedFiling(release, county, first, entered, obstacle);
    }

    @Test
    @DisplayName("is its first revision, one whose totals entered, or nothing")
    void of() {
        Submission same = store.add(aFiling().of(ALPINE).published());
        Submission old = store.add(aFiling().of(NEVADA).published());
        Submission changed = store.add(aFiling().of(NEVADA).fromRevision(2).approved());
        Submission late = store.add(aFiling().of(YUBA).approved());
        Submission gone = store.add(aFiling().of(SIERRA).published());
        Release first = store.add(aRelease().of(same, old, gone).published());
        Release release = store.add(aRelease().revision(2).of(same, changed, late).frozen());
        Optional<Long> alpine = Optional.of(revision(first, ALPINE));
        Optional<Long> nevada = Optional.of(revision(first, NEVADA));
        Optional<Long> corrected = Optional.of(revision(release, NEVADA));
        Optional<Long> yuba = Optional.of(revision(release, YUBA));
        Optional<Long> sierra = Optional.of(revision(first, SIERRA));
        add(
                counted(release, YUBA, Optional.empty(), Optional.empty(), Optional.of("ID-04")),
                counted(release, NEVADA, nevada, corrected, Optional.empty()),
                counted(release, SIERRA, sierra, Optional.empty(), Optional.empty()),
                counted(release, ALPINE, alpine, Optional.empty(), Optional.empty()));
        assertThat(of(release))
                .containsExactly(
                        new Counted(
                                ALPINE,
                                alpine,
                                Optional.empty(),
                                alpine,
                                Optional.empty(),
                                DIGEST + " null"),
                        new Counted(
                                NEVADA,
                                nevada,
                                corrected,
                                corrected,
                                Optional.empty(),
                                DIGEST + " " + DIGEST),
                        new Counted(
                                SIERRA,
                                sierra,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                DIGEST + " null"),
                        new Counted(
                                YUBA,
                                Optional.empty(),
                                Optional.empty(),
                                yuba,
                                Optional.of("ID-04"),
                                "null null"));
        assertThat(of(release))
                .extracting(Counted::isAsFiled)
                .containsExactly(true, false, false, false);
        assertThat(of(release))
                .extracting(Counted::isLater)
                .containsExactly(false, true, false, true);
        assertThat(of(first)).isEmpty();
    }
}
