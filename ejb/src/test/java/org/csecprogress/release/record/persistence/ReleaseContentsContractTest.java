package org.csecprogress.release.record.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.builders.PlayedRelease;
import org.csecprogress.builders.Staff;
import org.csecprogress.disclosure.audit.AuditReport.Proof;
import org.csecprogress.disclosure.plan.Price;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.release.content.EarlierQuarters;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.content.PartDigests;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.making.UnpricedPlan;
import org.csecprogress.release.memory.MemoryReleaseContents;
import org.csecprogress.release.memory.MemoryReleaseRecords;
import org.csecprogress.release.memory.ReleaseRowSample;
import org.csecprogress.release.protection.KnownPlan;
import org.csecprogress.release.record.ReleaseCertificate;
import org.csecprogress.release.record.ReleaseContent;
import org.csecprogress.release.record.ReleaseContents;
import org.csecprogress.release.record.ReleaseCounty;
import org.csecprogress.release.record.ReleaseMilestone;
import org.csecprogress.release.record.ReleaseProof;
import org.csecprogress.release.record.ReleaseProof.Attacker;
import org.csecprogress.release.record.ReleaseRecords;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The content of a release")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class ReleaseContentsContractTest {
    private static final CountyCode ALPINE = Staff.county("Alpine");
    private static final CountyCode NEVADA = Staff.county("Nevada");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final MilestoneStanding MILESTONE =
            new MilestoneStanding(
                    YUBA, "PM-01", "ADOPTED", null, false, null, true, 0, false, null);
    private static final EarlierQuarters NOTHING =
            new EarlierQuarters(List.of(), List.of(), Map.of(), List.of());
    private static final Made<ReleaseContents> CONTENTS =
            new Made<>(JpaReleaseContents::new, MemoryReleaseContents::new);
    private static final Made<ReleaseRecords> RECORDS =
            new Made<>((em, sql) -> new StoredRecords(sql), MemoryReleaseRecords::new);

    private final ContractStore store;

    ReleaseContentsContractTest(StoreKind kind) {
        store = kind.open();
    }

    private Optional<ReleaseContent> of(Release release) {
        return store.ask(CONTENTS, all -> all.of(release));
    }

    private Optional<ReleaseCertificate> certificate(Release release) {
        return store.ask(CONTENTS, all -> all.certificate(release));
    }

    private List<Long> references(Release release) {
        return store.ask(CONTENTS, all -> all.references(release));
    }

    private Set<ReleaseNumber> referenced(Release release) {
        return store.ask(CONTENTS, all -> all.referenced(release));
    }

    private List<ReleaseProof> proofs(Release release) {
        return store.ask(CONTENTS, all -> all.proofs(release));
    }

    private EarlierQuarters earlier(Release release) {
        return store.ask(RECORDS, all -> all.earlier(release.number()));
    }

    @Test
    @DisplayName("says whether all parts are those that were built")
    void digests() {
        Release frozen = store.add(aRelease().frozen());
        assertThat(of(frozen)).isEmpty();
        ReleaseContent built =
                new ReleaseContent(frozen, 1, "DDG", List.of(ReleaseRowSample.table("2026Q3")));
        built.seal(new PartDigests(null, null, "c", "m", null, "e"));
        store.tell(CONTENTS, all -> all.add(built));
        ReleaseContent content = of(frozen).orElseThrow();
        assertThat(content.cells()).isEqualTo(1);
        assertThat(content.withheld()).isZero();
        assertThat(content.catalogVersion()).isEqualTo(1);
        assertThat(content.policy()).isEqualTo("DDG");
        assertThat(content.digests(frozen))
                .isEqualTo(new PartDigests(null, null, "c", "m", null, "e"));
        assertThat(content.isOf(new PartDigests("t", "x", "c", "m", "new", "e"))).isTrue();
        assertThat(content.isOf(new PartDigests("t", "x", "c", "m", "new", "other"))).isFalse();
        assertThat(content.isOf(new PartDigests("t", "x", "other", "m", "new", "e"))).isFalse();
        assertThat(content.isOf(new PartDigests("t", "x", "c", "other", "new", "e"))).isFalse();
    }

    @Test
    @DisplayName("has a certificate, to which a price is added while the tables are the same")
    void certificate() {
        Release release = store.add(aRelease().built());
        assertThat(certificate(store.add(aRelease().in("2026Q2").frozen()))).isEmpty();
        String tables = release.tablesDigest().orElseThrow();
        assertThat(certificate(release).orElseThrow().certificate().tables()).isEqualTo(tables);
        assertThat(certificate(release).orElseThrow().certificate().cost()).isEqualTo(700);
        price(release, "others");
        assertThat(certificate(release).orElseThrow().certificate().price()).isEmpty();
        price(release, tables);
        assertThat(certificate(release).orElseThrow().certificate().price())
                .contains(new Price(650, 1, 2, 3));
    }

    private void price(Release release, String tables) {
        store.tell(
                CONTENTS,
                all ->
                        all.certificate(release)
                                .orElseThrow()
                                .price(tables, new Price(650, 1, 2, 3)));
    }

    @Test
    @DisplayName("counts what the audit proved, by attacker")
    void proofs() {
        Release release = store.add(aRelease().built());
        store.tell(
                CONTENTS,
                all ->
                        all.addProofs(
                                List.of(
                                        new ReleaseProof(
                                                release, Attacker.OUTSIDE, Proof.WITNESS, 90),
                                        new ReleaseProof(
                                                release, Attacker.INSIDE, Proof.STRUCTURE, 4))));
        assertThat(proofs(release))
                .extracting(ReleaseProof::attacker, ReleaseProof::proof, ReleaseProof::requirements)
                .containsExactlyInAnyOrder(
                        tuple(Attacker.OUTSIDE, Proof.WITNESS, 90L),
                        tuple(Attacker.INSIDE, Proof.STRUCTURE, 4L));
        assertThat(proofs(store.add(aRelease().in("2026Q2").built()))).isEmpty();
    }

    private Release source(PlayedRelease played) {
        Release source = store.add(played);
        store.add(
                new ReleaseCounty(source, ALPINE, Standing.ON_TIME),
                new ReleaseCounty(source, YUBA, Standing.LATE),
                new ReleaseCounty(source, NEVADA, Standing.RETURNED),
                new ReleaseMilestone(source, MILESTONE));
        return source;
    }

    private static PlayedRelease quarter(String quarter, int total) {
        return aRelease().in(quarter).with(ReleaseRowSample.table(quarter, total));
    }

    private void copy(Release release, String from, Release... others) {
        store.tell(
                CONTENTS,
                all -> {
                    all.addReferences(release, Arrays.asList(others));
                    all.copyEarlier(release, ReportingPeriod.of(from));
                });
    }

    private static EarlierQuarters.Total total(ReleaseTable table) {
        return new EarlierQuarters.Total(table.id(), table.rows().get(0));
    }

    @Test
    @DisplayName("copies earlier quarters from the newest release that is or will be public")
    void newest() {
        Release release = store.add(aRelease().frozen());
        Release restated = source(quarter("2026Q2", 1).restated());
        Release current = source(quarter("2026Q2", 2).revision(2).published());
        Release waits = source(quarter("2026Q2", 3).revision(3).cleared());
        Release built = source(quarter("2026Q2", 4).revision(4).built());
        Release withdrawn = source(quarter("2026Q1", 5).withdrawn());
        source(quarter("2025Q4", 6).published());
        Release later = source(quarter("2026Q4", 7).published());
        copy(release, "2024Q4", restated, current, waits, built, withdrawn, later);
        assertThat(earlier(release))
                .isEqualTo(
                        new EarlierQuarters(
                                List.of(waits.number()),
                                List.of(total(ReleaseRowSample.table("2026Q2", 3))),
                                Map.of(waits.number().period(), Set.of(ALPINE, YUBA)),
                                List.of(MILESTONE)));
        assertThat(earlier(current)).isEqualTo(NOTHING);
        assertThat(references(release))
                .containsExactlyInAnyOrder(
                        restated.id(),
                        current.id(),
                        waits.id(),
                        built.id(),
                        withdrawn.id(),
                        later.id());
        assertThat(referenced(release))
                .contains(restated.number(), withdrawn.number(), later.number())
                .hasSize(6);
        assertThat(references(current)).isEmpty();
    }

    @Test
    @DisplayName("copies quarters from the first that is asked for, and milestones of the last")
    void bounds() {
        Release release = store.add(aRelease().frozen());
        Release first = source(quarter("2025Q4", 1).published());
        Release before = source(quarter("2025Q3", 2).published());
        Release scheduled = source(quarter("2026Q1", 3).scheduledFor("2026-12-29T17:00:00Z"));
        copy(release, "2025Q4", before, first, scheduled);
        EarlierQuarters earlier = earlier(release);
        assertThat(earlier.sources()).containsExactly(first.number(), scheduled.number());
        assertThat(earlier.totals())
                .containsExactly(
                        total(ReleaseRowSample.table("2025Q4", 1)),
                        total(ReleaseRowSample.table("2026Q1", 3)));
        assertThat(earlier.milestones()).isEmpty();
    }

    @Test
    @DisplayName("is deleted with one release only")
    void drop() {
        Release other = source(quarter("2026Q2", 1).published());
        Release release = store.add(quarter("2026Q3", 2).built());
        copy(release, "2026Q1", other);
        store.add(new UnpricedPlan(release, KnownPlan.parse("onSurrogates 1\n")));
        store.tell(CONTENTS, all -> all.drop(release));
        assertThat(of(release)).isEmpty();
        assertThat(certificate(release)).isEmpty();
        assertThat(references(release)).isEmpty();
        assertThat(earlier(release)).isEqualTo(NOTHING);
        List<ReleaseTable> tables = store.ask(RECORDS, all -> all.tables(release.number()));
        assertThat(tables).isEmpty();
        assertThat(of(other)).isPresent();
        assertThat(certificate(other)).isPresent();
        List<ReleaseTable> others = store.ask(RECORDS, all -> all.tables(other.number()));
        assertThat(others).hasSize(1);
    }
}
