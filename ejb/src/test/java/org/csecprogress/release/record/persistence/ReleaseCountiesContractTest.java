package org.csecprogress.release.record.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.CountyStanding;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.release.memory.MemoryReleaseCounties;
import org.csecprogress.release.memory.MemoryReleaseRecords;
import org.csecprogress.release.record.ReleaseCounties;
import org.csecprogress.release.record.ReleaseCounty;
import org.csecprogress.release.record.ReleaseRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The counties of a release")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class ReleaseCountiesContractTest {
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode ALPINE = Staff.county("Alpine");
    private static final CountyCode NEVADA = Staff.county("Nevada");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Made<ReleaseCounties> COUNTIES =
            Made.by(JpaReleaseCounties::new, MemoryReleaseCounties::new);
    private static final Made<ReleaseRecords> RECORDS =
            new Made<>((em, sql) -> new StoredRecords(sql), MemoryReleaseRecords::new);

    private final ContractStore store;
    private Release release;
    private Release later;

    ReleaseCountiesContractTest(StoreKind kind) {
        store = kind.open();
    }

    @BeforeEach
    void counties() {
        Submission alpine = store.add(aFiling().of(ALPINE).approved());
        Submission yuba = store.add(aFiling().of(YUBA).approved());
        release = store.add(aRelease().of(alpine, yuba).frozen());
        later = store.add(aRelease().revision(2).of(alpine, yuba).frozen());
        add(
                release,
                Map.of(
                        YUBA, Standing.LATE,
                        NEVADA, Standing.NOT_DECIDED,
                        ALPINE, Standing.ON_TIME));
        add(
                later,
                Map.of(
                        ALPINE, Standing.ON_TIME,
                        NEVADA, Standing.LATE,
                        YUBA, Standing.NOT_DECIDED));
    }

    private void add(Release of, Map<CountyCode, Standing> standings) {
        store.tell(COUNTIES, all -> all.add(of, standings));
    }

    private List<CountyCode> with(Release of, Standing... standings) {
        return store.ask(COUNTIES, all -> all.of(of, Set.of(standings)));
    }

    private List<CountyCode> without(Standing... standings) {
        return store.ask(COUNTIES, all -> all.withoutFiling(release, Set.of(standings)));
    }

    private Set<CountyCode> ofFirst(ReportingPeriod period) {
        return store.ask(COUNTIES, all -> all.ofFirst(period, Standing.NOT_DECIDED));
    }

    private Optional<Standing> standing(Release of, CountyCode county) {
        return store.ask(COUNTIES, all -> all.standing(of, county));
    }

    private List<CountyStanding> stored(Release of) {
        return store.ask(RECORDS, all -> all.counties(of.number()));
    }

    @Test
    @DisplayName("are found by how they reported, in the order of their codes")
    void standings() {
        List<ReleaseCounty> all = store.ask(COUNTIES, counties -> counties.of(release));
        assertThat(all).extracting(ReleaseCounty::county).containsExactly(ALPINE, NEVADA, YUBA);
        assertThat(all)
                .extracting(ReleaseCounty::standing)
                .containsExactly(Standing.ON_TIME, Standing.NOT_DECIDED, Standing.LATE);
        assertThat(with(release, Standing.LATE, Standing.ON_TIME)).containsExactly(ALPINE, YUBA);
        assertThat(with(release, Standing.RETURNED)).isEmpty();
        assertThat(with(release)).isEmpty();
    }

    @Test
    @DisplayName("are found as missing only without a submission in the release")
    void withoutFiling() {
        assertThat(without(Standing.NOT_DECIDED, Standing.LATE)).containsExactly(NEVADA);
        assertThat(without(Standing.LATE)).isEmpty();
        assertThat(without()).isEmpty();
    }

    @Test
    @DisplayName("have a standing in the first release of a quarter")
    void first() {
        assertThat(ofFirst(Q3)).containsExactly(NEVADA);
        assertThat(ofFirst(Q3.minus(1))).isEmpty();
    }

    @Test
    @DisplayName("have a standing of their own only with a submission in the release")
    void ownStanding() {
        assertThat(standing(release, YUBA)).contains(Standing.LATE);
        assertThat(standing(later, YUBA)).contains(Standing.NOT_DECIDED);
        assertThat(standing(release, NEVADA)).isEmpty();
        assertThat(standing(store.add(aRelease().revision(3).frozen()), YUBA)).isEmpty();
    }

    @Test
    @DisplayName("leave the sums of a later release by their totals or wholly")
    void leaveFirst() {
        store.tell(
                COUNTIES,
                counties -> {
                    List<ReleaseCounty> each = counties.of(later);
                    each.get(0).leaveFirst(true, false);
                    each.get(1).leaveFirst(false, true);
                    each.get(2).leaveFirst(false, false);
                });
        assertThat(stored(later))
                .containsExactly(
                        new CountyStanding(ALPINE, Standing.ON_TIME, false),
                        new CountyStanding(NEVADA, Standing.NOT_DECIDED, false),
                        new CountyStanding(YUBA, Standing.AFTER_FREEZE, false));
        assertThat(stored(release)).extracting(CountyStanding::fromFirst).containsOnly(true);
    }

    private Map<CountyCode, SubmissionStatus> filings(
            ReportingPeriod period, SubmissionStatus... statuses) {
        return store.ask(COUNTIES, all -> all.filings(period, Set.of(statuses)));
    }

    private List<SubmissionStatus> statuses(CountyCode county, ReportingPeriod period) {
        return store.ask(COUNTIES, all -> all.statuses(county, period));
    }

    @Test
    @DisplayName("are asked for the status of their filings of a quarter")
    void filings() {
        store.add(aFiling().of(NEVADA).returned());
        store.add(aFiling().of("Napa").inReview());
        store.add(aFiling().of("Inyo").in("2026Q2").returned());
        assertThat(filings(Q3, SubmissionStatus.RETURNED, SubmissionStatus.IN_REVIEW))
                .isEqualTo(
                        Map.of(
                                NEVADA,
                                SubmissionStatus.RETURNED,
                                Staff.county("Napa"),
                                SubmissionStatus.IN_REVIEW));
        assertThat(filings(Q3, SubmissionStatus.SUBMITTED)).isEmpty();
        assertThat(filings(Q3.minus(2), SubmissionStatus.RETURNED)).isEmpty();
    }

    @Test
    @DisplayName("are asked for the statuses of all their submissions that were not withdrawn")
    void statuses() {
        store.add(aFiling().of(NEVADA).withdrawn());
        store.add(aFiling().of(NEVADA).fromRevision(2).published());
        store.add(aFiling().of(NEVADA).fromRevision(3).returned());
        assertThat(statuses(NEVADA, Q3))
                .containsExactlyInAnyOrder(SubmissionStatus.PUBLISHED, SubmissionStatus.RETURNED);
        assertThat(statuses(NEVADA, Q3.minus(1))).isEmpty();
        assertThat(statuses(ALPINE, Q3)).containsExactly(SubmissionStatus.APPROVED);
    }
}
