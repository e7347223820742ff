package org.csecprogress.release.making.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.Decision;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.making.TableTest;
import org.csecprogress.release.making.TableTests;
import org.csecprogress.release.memory.ReleaseRowSample;
import org.csecprogress.release.record.ReleaseContents;
import org.csecprogress.release.record.ReleaseCounties;
import org.csecprogress.release.record.ReleaseMembers;
import org.csecprogress.release.record.ReleaseMilestones;
import org.csecprogress.release.record.ReleaseProof;
import org.csecprogress.release.record.ReleaseRecords;
import org.csecprogress.release.record.ReleaseTables;
import org.csecprogress.release.record.TableReview;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a build stores")
class BuiltContentTest {
    private final BuildDesk desk = new BuildDesk().inForce();
    private final BuiltContent built = desk.portal.bean(BuiltContent.class);

    private Release built() {
        Release release = desk.frozen();
        Decision decision =
                desk.portal
                        .bean(BuildService.class)
                        .build(Staff.PUBLISHER, release.number(), release.version());
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return release;
    }

    @Test
    @DisplayName("are tables, each with its review, and the addresses that they show")
    void tables() {
        Release release = built();
        List<String> tables = built.tables(release).stream().map(ReleaseTable::id).toList();
        assertThat(built.reviews(release))
                .extracting(review -> review.table().toString())
                .isEqualTo(tables);
        assertThat(built.reviews(release)).extracting(TableReview::small).containsOnly(0);
        assertThat(built.reasons(release)).isEmpty();
        assertThat(desk.portal.bean(ReleaseTables.class).shown(release)).isNotEmpty();
        assertThat(desk.portal.bean(ReleaseContents.class).of(release).orElseThrow().cells())
                .isEqualTo(built.tables(release).stream().mapToInt(t -> t.rows().size()).sum());
    }

    @Test
    @DisplayName("are the tests of the tables, with the day of the build")
    void tests() {
        assertThat(desk.portal.bean(TableTests.class).of(built()))
                .isNotEmpty()
                .extracting(TableTest::testedOn)
                .containsOnly(LocalDate.of(2026, 12, 15));
    }

    @Test
    @DisplayName("are the proofs of its audit by attacker, as far as anything had to be proved")
    void proofs() {
        Release release = built();
        assertThat(built.proofs(release))
                .extracting(ReleaseProof::requirements)
                .allSatisfy(number -> assertThat(number).isNotNegative());
    }

    @Test
    @DisplayName("are the figures of the seven quarters before that are public, and none older")
    void earlier() {
        Release eighth = quarter("2024Q3");
        Release seventh = quarter("2024Q4");
        Release last = quarter("2026Q2");
        Release release = built();
        assertThat(built.references(release))
                .containsExactlyInAnyOrder(eighth.id(), seventh.id(), last.id());
        List<ReleaseNumber> sources =
                desk.portal.bean(ReleaseRecords.class).earlier(release.number()).sources();
        assertThat(sources).containsExactly(seventh.number(), last.number());
    }

    private Release quarter(String quarter) {
        return desk.store(aRelease().in(quarter).with(ReleaseRowSample.table(quarter)).published());
    }

    @Test
    @DisplayName("is intact only as long as every part is what the digests cover")
    void intact() {
        Release release = built();
        assertThat(built.isIntact(release)).isTrue();
        desk.portal
                .bean(ReleaseCounties.class)
                .add(release, Map.of(Staff.county("Yolo"), Standing.LATE));
        assertThat(built.isIntact(release)).isFalse();
    }

    @Test
    @DisplayName("is not intact with a milestone or a method more")
    void otherParts() {
        Release one = built();
        var standing =
                new MilestoneStanding(
                        Staff.county("Yuba"),
                        "PM-01",
                        "ADOPTED",
                        null,
                        false,
                        null,
                        true,
                        0,
                        false,
                        null);
        desk.portal.bean(ReleaseMilestones.class).add(one, List.of(standing));
        assertThat(built.isIntact(one)).isFalse();
        BuildDesk other = new BuildDesk().inForce();
        Release two = other.frozen();
        other.portal.bean(BuildService.class).build(Staff.PUBLISHER, two.number(), two.version());
        other.portal.bean(ReleaseMembers.class).copyMethods(two, List.of("ID-10.POPULATION"));
        assertThat(other.portal.bean(ReleaseRecords.class).methods(two.number())).isNotEmpty();
        assertThat(other.portal.bean(BuiltContent.class).isIntact(two)).isFalse();
    }

    @Test
    @DisplayName("is not intact with other tables, without a certificate, or before the build")
    void otherTables() {
        Release release = desk.store(aRelease().in("2026Q2").built());
        assertThat(built.isIntact(release)).isTrue();
        ReleaseRowSample.add(desk.portal, release);
        assertThat(built.isIntact(release)).isFalse();
        assertThat(built.isIntact(desk.frozen())).isFalse();
        Release dropped = desk.store(aRelease().in("2026Q1").built());
        built.drop(dropped);
        assertThat(built.isIntact(dropped)).isFalse();
        assertThat(built.certificate(dropped)).isEmpty();
        assertThat(built.policy(dropped)).isEmpty();
    }
}
