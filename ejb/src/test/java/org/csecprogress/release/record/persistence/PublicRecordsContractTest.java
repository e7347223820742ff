package org.csecprogress.release.record.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.builders.PlayedRelease;
import org.csecprogress.builders.Staff;
import org.csecprogress.disclosure.PublicCertificate;
import org.csecprogress.disclosure.plan.Price;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.ReadingSql;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.RestatementKind;
import org.csecprogress.release.content.PartDigests;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.memory.MemoryPublicRecords;
import org.csecprogress.release.memory.MemoryReleaseContents;
import org.csecprogress.release.memory.ReleaseRowSample;
import org.csecprogress.release.record.PublicRecords;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.release.record.ReleaseContents;
import org.csecprogress.release.text.PassedText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What everybody may read of releases")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class PublicRecordsContractTest {
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final LocalText WHY =
            new LocalText("A county corrected its filing.", "Un condado corrigió sus datos.");
    private static final Made<ReleaseContents> CONTENTS =
            new Made<>(JpaReleaseContents::new, MemoryReleaseContents::new);
    private static final Made<PublicRecords> RECORDS =
            new Made<>(
                    (em, sql) -> new ReadOnlyRecords(new ReadingSql(em.unwrap(Connection.class))),
                    MemoryPublicRecords::new);

    private final ContractStore store;

    PublicRecordsContractTest(StoreKind kind) {
        store = kind.open();
    }

    private List<PublicRelease> published() {
        return store.ask(RECORDS, PublicRecords::published);
    }

    private Optional<PublicCertificate> certificate(ReleaseNumber number) {
        return store.ask(RECORDS, all -> all.certificate(number));
    }

    private void text(Release release, TextAuthor author, String field, String body) {
        store.add(new PassedText(release, new PublicText(author, field, body)));
    }

    private void restatement(Release release) {
        text(release, TextAuthor.STATE, "S0.EN", WHY.en());
        text(release, TextAuthor.STATE, "S0.ES", WHY.es());
    }

    @Test
    @DisplayName("is a release that is public or was, newest first, and no other")
    void everPublic() {
        store.add(aRelease().in("2025Q1").withdrawn());
        store.add(aRelease().in("2025Q2").restated());
        store.add(aRelease().in("2025Q2").revision(2).published());
        store.add(aRelease().in("2025Q3").scheduledFor("2026-12-29T17:00:00Z"));
        store.add(aRelease().in("2025Q4").cleared());
        store.add(aRelease().in("2026Q1").built());
        store.add(aRelease().in("2026Q2").frozen());
        assertThat(published())
                .extracting(each -> each.number() + " " + each.status())
                .containsExactly(
                        "2025Q2-r2 PUBLISHED", "2025Q2-r1 RESTATED", "2025Q1-r1 WITHDRAWN");
    }

    @Test
    @DisplayName("are the facts about it, with why it replaces another")
    void facts() {
        Release release =
                store.add(
                        aRelease().revision(2).with(ReleaseRowSample.table("2026Q3")).published());
        restatement(release);
        assertThat(published())
                .containsExactly(
                        new PublicRelease(
                                release.number(),
                                ReleaseStatus.PUBLISHED,
                                published().get(0).catalogVersion(),
                                release.publishedAt().orElseThrow(),
                                release.frozenAt().orElseThrow(),
                                0,
                                new PartDigests(
                                        release.tablesDigest().orElseThrow(),
                                        release.clearance().textsDigest().orElseThrow(),
                                        null,
                                        null,
                                        null,
                                        null),
                                1,
                                0,
                                null,
                                null,
                                WHY,
                                RestatementKind.LATE_DATA));
    }

    @Test
    @DisplayName("is no reason in one language")
    void oneLanguage() {
        Release release = store.add(aRelease().revision(2).published());
        text(release, TextAuthor.STATE, "S0.EN", WHY.en());
        assertThat(published()).extracting(PublicRelease::restatement).containsOnlyNulls();
    }

    @Test
    @DisplayName("is a notice only after the withdrawal")
    void notice() {
        store.add(aRelease().in("2026Q2").withdrawalAsked());
        store.add(aRelease().in("2026Q3").at("2026-11-16T17:00:00Z").withdrawn());
        assertThat(published())
                .extracting(PublicRelease::notice)
                .containsExactly(PlayedRelease.NOTICE, null);
        // Ten steps of an hour each.
        assertThat(published())
                .extracting(PublicRelease::withdrawnAt)
                .containsExactly(Instant.parse("2026-11-17T01:00:00Z"), null);
    }

    @Test
    @DisplayName("is the certificate of its tables")
    void certificates() {
        Release release = store.add(aRelease().with(ReleaseRowSample.table("2026Q3")).published());
        PublicCertificate certificate = certificate(release.number()).orElseThrow();
        assertThat(certificate.tables()).isEqualTo(release.tablesDigest().orElseThrow());
        assertThat(certificate.rules().policy()).isEqualTo(PlayedRelease.POLICY);
        assertThat(certificate.rules().inForceSince()).isEmpty();
        assertThat(certificate.figures()).isEqualTo(1);
        assertThat(certificate.withheld()).isZero();
        assertThat(certificate.gapPercent()).as("not worked out yet").isEmpty();
        assertThat(certificate(release.number().next())).isEmpty();
        store.tell(
                CONTENTS,
                all ->
                        all.certificate(release)
                                .orElseThrow()
                                .price(certificate.tables(), new Price(650, 1, 2, 3)));
        assertThat(certificate(release.number()).orElseThrow().gapPercent())
                .isEqualTo(PlayedRelease.GAP);
    }

    @Test
    @DisplayName("are texts, of all authors in their order or of one")
    void texts() {
        Release release = store.add(aRelease().published());
        Release other = store.add(aRelease().in("2026Q2").published());
        restatement(release);
        text(release, new TextAuthor(YUBA.value()), "NAR.SERVICES", "Two advocates.");
        text(other, new TextAuthor("02"), "NAR.SERVICES", "None.");
        PublicText yuba = new PublicText(YUBA, "NAR.SERVICES", "Two advocates.");
        List<PublicText> all = store.ask(RECORDS, records -> records.texts(release.number()));
        assertThat(all)
                .containsExactly(
                        yuba,
                        new PublicText(TextAuthor.STATE, "S0.EN", WHY.en()),
                        new PublicText(TextAuthor.STATE, "S0.ES", WHY.es()));
        List<PublicText> own = store.ask(RECORDS, records -> records.texts(release.number(), "58"));
        assertThat(own).containsExactly(yuba);
        List<PublicText> none =
                store.ask(RECORDS, records -> records.texts(release.number(), "02"));
        assertThat(none).isEmpty();
    }
}
