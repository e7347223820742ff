package org.csecprogress.release.record.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.disclosure.PublicCertificate;
import org.csecprogress.disclosure.audit.AuditReport.Proof;
import org.csecprogress.disclosure.plan.Price;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.release.content.EarlierQuarters;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.content.PartDigests;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.record.PublicRecords;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.release.record.ReleaseCertificate;
import org.csecprogress.release.record.ReleaseContent;
import org.csecprogress.release.record.ReleaseContents;
import org.csecprogress.release.record.ReleaseProof;
import org.csecprogress.release.record.ReleaseProof.Attacker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The content of a release")
class JpaReleaseContentsTest extends WithFilings {
    private static final ReleaseRow TOTAL =
            new ReleaseRow(
                    Q1,
                    "STATE",
                    "ID-04",
                    "TOTAL",
                    "TOTAL",
                    Optional.of(new BigDecimal("40")),
                    Set.of(),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    2);
    private static final ReleaseTable TABLE =
            new ReleaseTable(
                    "ID-04.STATE.TOTAL.Q",
                    "ID-04",
                    "TOTAL",
                    new LocalText("Youth", "Jóvenes"),
                    List.of(TOTAL));
    private static final ProtectionCertificate.Rules RULES =
            new ProtectionCertificate.Rules(
                    "DDG", 3, "catalog", Optional.of(LocalDate.of(2026, 4, 1)));
    private static final ProtectionCertificate CERTIFICATE =
            new ProtectionCertificate(
                    "tables", RULES, 40, 12, 3, 4, 2, 700, 650, Optional.empty(), 90, 80, 70);
    private static final MilestoneStanding MILESTONE =
            new MilestoneStanding(
                    YUBA, "PM-01", "ADOPTED", null, false, null, true, 0, false, null);

    private ReleaseContents contents;
    private PublicRecords everybody;
    private Release release;

    @BeforeEach
    void open() {
        contents = new JpaReleaseContents(em, sql);
        everybody = new ReadOnlyRecords(sql);
        release = release(Q2, 1);
    }

    private void build(Release built) {
        ReleaseContent content = new ReleaseContent(built, 3, "DDG", List.of(TABLE));
        content.seal(new PartDigests(null, null, "c", "m", null, "e"));
        contents.add(content);
        contents.add(new ReleaseCertificate(built, CERTIFICATE));
    }

    @Test
    @DisplayName("says whether all parts are those that were built")
    void digests() {
        assertThat(contents.of(release)).isEmpty();
        build(release);
        forget();
        ReleaseContent content = contents.of(release).orElseThrow();
        assertThat(content.cells()).isEqualTo(1);
        assertThat(content.policy()).isEqualTo("DDG");
        assertThat(content.digests(release))
                .isEqualTo(new PartDigests(null, null, "c", "m", null, "e"));
        assertThat(content.isOf(new PartDigests("t", "x", "c", "m", "new", "e"))).isTrue();
        assertThat(content.isOf(new PartDigests("t", "x", "c", "m", "new", "other"))).isFalse();
        assertThat(content.isOf(new PartDigests("t", "x", "other", "m", "new", "e"))).isFalse();
    }

    @Test
    @DisplayName("has a certificate, to which a price is added while the tables are the same")
    void certificate() {
        assertThat(contents.certificate(release)).isEmpty();
        build(release);
        forget();
        ReleaseCertificate stored = contents.certificate(release).orElseThrow();
        assertThat(stored.certificate()).isEqualTo(CERTIFICATE);
        stored.price("others", new Price(1, 2, 3));
        assertThat(stored.certificate().price()).isEmpty();
        stored.price("tables", new Price(1, 2, 3));
        forget();
        assertThat(contents.certificate(release).orElseThrow().certificate().price())
                .contains(new Price(1, 2, 3));
        assertThat(everybody.certificate(release.number()))
                .contains(new PublicCertificate("tables", RULES, 1, 0));
        assertThat(everybody.certificate(release.number().next())).isEmpty();
    }

    @Test
    @DisplayName("counts what the audit proved, by attacker")
    void proofs() {
        build(release);
        contents.addProofs(
                List.of(
                        new ReleaseProof(release, Attacker.OUTSIDE, Proof.WITNESS, 90),
                        new ReleaseProof(release, Attacker.INSIDE, Proof.STRUCTURE, 4)));
        forget();
        assertThat(contents.proofs(release))
                .extracting(ReleaseProof::attacker, ReleaseProof::proof, ReleaseProof::requirements)
                .containsExactlyInAnyOrder(
                        tuple(Attacker.OUTSIDE, Proof.WITNESS, 90L),
                        tuple(Attacker.INSIDE, Proof.STRUCTURE, 4L));
    }

    @Test
    @DisplayName("copies earlier quarters from the newest release that is or will be public")
    void earlier() {
        Release restated = source(Q1, 1, ReleaseStatus.RESTATED);
        Release current = source(Q1, 2, ReleaseStatus.PUBLISHED);
        Release waits = source(Q1, 3, ReleaseStatus.CLEARED);
        Release withdrawn = source(Q1.minus(1), 1, ReleaseStatus.WITHDRAWN);
        Release old = source(Q1.minus(7), 1, ReleaseStatus.PUBLISHED);
        contents.addReferences(release, List.of(restated, current, waits, withdrawn, old));
        contents.copyEarlier(release, Q2.minus(7));
        forget();
        assertThat(everybody.earlier(release.number()))
                .isEqualTo(
                        new EarlierQuarters(
                                List.of(new ReleaseNumber(Q1, 3)),
                                List.of(new EarlierQuarters.Total(TABLE.id(), TOTAL)),
                                Map.of(Q1, Set.of(ALPINE, YUBA)),
                                List.of(MILESTONE)));
        assertThat(contents.references(release))
                .containsExactlyInAnyOrder(
                        restated.id(), current.id(), waits.id(), withdrawn.id(), old.id());
        assertThat(contents.referenced(release))
                .containsExactlyInAnyOrder(
                        restated.number(),
                        current.number(),
                        waits.number(),
                        withdrawn.number(),
                        old.number());
        assertThat(everybody.earlier(current.number()))
                .isEqualTo(new EarlierQuarters(List.of(), List.of(), Map.of(), List.of()));
    }

    private Release source(
            org.csecprogress.kernel.ReportingPeriod period, int revision, ReleaseStatus status) {
        Release source = release(period, revision);
        new JpaReleaseTables(em, sql).add(source, List.of(TABLE));
        new JpaReleaseCounties(em)
                .add(
                        source,
                        Map.of(
                                ALPINE, Standing.ON_TIME,
                                YUBA, Standing.LATE,
                                NEVADA, Standing.RETURNED));
        new JpaReleaseMilestones(em, sql).add(source, List.of(MILESTONE));
        set(source, status);
        return em.getReference(Release.class, source.id());
    }

    @Test
    @DisplayName("is deleted with one release only")
    void drop() {
        Release other = release(Q1, 1);
        build(other);
        build(release);
        contents.addReferences(release, List.of(other));
        contents.drop(release);
        em.clear();
        assertThat(contents.of(release)).isEmpty();
        assertThat(contents.certificate(release)).isEmpty();
        assertThat(contents.references(release)).isEmpty();
        assertThat(contents.of(other)).isPresent();
    }

    @Test
    @DisplayName("is public once published, with a notice only after the withdrawal")
    void published() {
        build(release);
        build(release(Q1, 1));
        text("S0.EN", "A county corrected its filing.");
        text("S0.ES", "Un condado corrigió sus datos.");
        run(
                "update release set status = 'PUBLISHED', tables_digest = 't', published_at = ?,"
                        + " frozen_at = ?, counties_reporting = 2, withdrawal_notice_en = 'Wrong',"
                        + " withdrawal_notice_es = 'Mal' where id = ?",
                NOON,
                NOON.minusSeconds(60),
                release.id());
        assertThat(everybody.published())
                .containsExactly(
                        new PublicRelease(
                                release.number(),
                                ReleaseStatus.PUBLISHED,
                                3,
                                NOON,
                                NOON.minusSeconds(60),
                                2,
                                new PartDigests("t", null, "c", "m", null, "e"),
                                1,
                                0,
                                null,
                                null,
                                new LocalText(
                                        "A county corrected its filing.",
                                        "Un condado corrigió sus datos.")));
        set(release, ReleaseStatus.WITHDRAWN);
        assertThat(everybody.published())
                .extracting(PublicRelease::notice)
                .containsExactly(new LocalText("Wrong", "Mal"));
    }

    @Test
    @DisplayName("has texts, which are read for all authors or for one")
    void texts() {
        text("S0.EN", "A county corrected its filing.");
        run(
                "insert into release_text (release_id, author, field, body)"
                        + " values (?, '58', 'NAR.SERVICES', 'Two advocates.')",
                release.id());
        PublicText yuba = new PublicText(YUBA, "NAR.SERVICES", "Two advocates.");
        assertThat(everybody.texts(release.number())).hasSize(2).startsWith(yuba);
        assertThat(everybody.texts(release.number(), "58")).containsExactly(yuba);
        assertThat(everybody.texts(release.number(), "02")).isEmpty();
    }

    private void text(String field, String body) {
        run(
                "insert into release_text (release_id, author, field, body)"
                        + " values (?, 'STATE', ?, ?)",
                release.id(),
                field,
                body);
    }
}
