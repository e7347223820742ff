package org.csecprogress.release.making.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.builders.ServedYouth;
import org.csecprogress.builders.SharedCatalog;
import org.csecprogress.builders.Staff;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.rules.service.FilingChanges;
import org.csecprogress.filing.service.CertificationService;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.LaterWork;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.Releases;
import org.csecprogress.release.activation.ProtectionActivation;
import org.csecprogress.release.activation.service.ReleasePolicy;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.freeze.service.FreezeService;
import org.csecprogress.release.job.service.Background;
import org.csecprogress.release.topic.ServiceRow;
import org.csecprogress.release.topic.ServiceRows;
import org.csecprogress.review.service.ReviewService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The first quarter under version 2 of the catalogue")
class SecondCatalogTest {
    private static final ReportingPeriod QUARTER = ReportingPeriod.of("2027Q3");
    private static final ReleaseNumber FIRST = new ReleaseNumber(QUARTER, 1);
    private static final Catalog CATALOG = SharedCatalog.catalogs().forPeriod(QUARTER);
    private static final Instant OCTOBER = Instant.parse("2027-10-20T16:00:00Z");
    private static final Instant DECEMBER = Instant.parse("2027-12-14T17:00:00Z");
    private static final CountyCode YUBA = Staff.county("Yuba");

    private final InMemoryPortal portal =
            new InMemoryPortal(OCTOBER).with(Background.class, new LaterWork());

    /**
     * Returns the answers of a county in which sixty youth are served, with twelve fewer at each
     * step of one service, and a few in another.
     */
    private static Answers answers(long few) {
        return ServedYouth.in(QUARTER)
                .with(60, "VC-02", "VC-06", "SV-12", "SV-06", "SV-07", "SV-08", "SV-09", "SV-10")
                .with(60, "SV-14", "SV-16")
                .with(48, "SR-01")
                .with(36, "SR-02")
                .with(24, "SR-03")
                .with(12, "SR-04")
                .with(few, "SR-26", "SR-27")
                .with(1, "AG-01", "AG-02")
                .answers();
    }

    private Submission newest() {
        return portal.memory()
                .all(Submission.class)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static Map<CellKey, Optional<Answer>> figures(Answers answers) {
        Map<CellKey, Optional<Answer>> figures = new HashMap<>();
        answers.figures().forEach((cell, answer) -> figures.put(cell, Optional.of(answer)));
        return figures;
    }

    private void accepted(Decision decision) {
        portal.memory().flush();
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    @DisplayName("is filed, certified by both agencies and approved")
    void filed() {
        Submission filing = file();
        assertThat(filing.catalogVersion()).isEqualTo(2);
        assertThat(filing.status()).isEqualTo(SubmissionStatus.APPROVED);
    }

    private Submission file() {
        FilingService filings = portal.bean(FilingService.class);
        accepted(filings.open(Staff.preparer(YUBA), YUBA, QUARTER));
        Submission filing = newest();
        Answers answers = answers(5);
        accepted(
                filings.save(
                        Staff.preparer(YUBA),
                        YUBA,
                        QUARTER,
                        filing.version(),
                        new FilingChanges(figures(answers), answers.texts(), List.of(), Map.of())));
        for (Agency agency : Agency.values()) {
            accepted(
                    portal.bean(CertificationService.class)
                            .certify(
                                    Staff.certifier(YUBA, agency),
                                    YUBA,
                                    QUARTER,
                                    filing.version(),
                                    true,
                                    Staff.certifier(YUBA, agency).name(),
                                    "Director"));
        }
        ReviewService reviews = portal.bean(ReviewService.class);
        accepted(reviews.startReview(Staff.REVIEWER, YUBA, QUARTER, filing.version()));
        accepted(reviews.approve(Staff.REVIEWER, YUBA, QUARTER, filing.version()));
        return filing;
    }

    /** Stores the approved filing of another county. */
    private void other(String county) {
        aFiling()
                .of(county)
                .in(QUARTER.toString())
                .at("2027-10-05T16:00:00Z")
                .answered(answers(0))
                .approved()
                .into(portal);
    }

    private void inForce() {
        var rules =
                new ProtectionActivation(
                        CATALOG.version(),
                        portal.bean(ReleasePolicy.class).words(),
                        "s",
                        Staff.DISCLOSURE,
                        OCTOBER);
        rules.complete(Staff.PUBLISHER, OCTOBER);
        portal.memory().add(rules);
    }

    private Release build() {
        portal.at(DECEMBER);
        FreezeService freezes = portal.bean(FreezeService.class);
        accepted(
                freezes.freeze(
                        Staff.PUBLISHER,
                        QUARTER,
                        freezes.readiness(Staff.PUBLISHER, QUARTER).shown()));
        Release release = portal.bean(Releases.class).find(FIRST).orElseThrow();
        accepted(portal.bean(BuildService.class).build(Staff.PUBLISHER, FIRST, release.version()));
        return release;
    }

    /** Lets the portal plan as in earnest. */
    private void planner() {
        portal.set("csec.disclosure.threshold", "11");
        portal.with(
                ReleaseBuilder.class,
                new ReleaseBuilder(
                        portal.bean(CatalogService.class),
                        portal.bean(ReleasePolicy.class),
                        new KnownOnes(List.of())));
    }

    private static ReleaseRow total(Map<String, ReleaseTable> tables, String measure) {
        return tables.get(measure + ".STATE.TOTAL.Q").rows().get(0);
    }

    @Test
    @DisplayName("is released with what counties have and what services achieved")
    void released() {
        planner();
        file();
        other("Kern");
        other("Yolo");
        inForce();
        Release release = build();
        assertThat(release.status()).isEqualTo(ReleaseStatus.BUILT);
        Map<String, ReleaseTable> tables = new HashMap<>();
        portal.bean(BuiltContent.class).tables(release).forEach(t -> tables.put(t.id(), t));
        List<ServiceRow> services = ServiceRows.builtIn().all();
        assertThat(services)
                .allSatisfy(
                        service ->
                                assertThat(service.measures())
                                        .allSatisfy(
                                                code ->
                                                        assertThat(total(tables, code).counties())
                                                                .isEqualTo(3)));
        assertThat(services.get(0).measures())
                .extracting(code -> total(tables, code).value().orElseThrow().intValueExact())
                .as("in the plan, reached, ended, with goals met and otherwise")
                .containsExactly(144, 108, 72, 36, 36);
        ServiceRow few = services.get(services.size() - 1);
        assertThat(total(tables, few.needed()).isWithheld()).isTrue();
        assertThat(total(tables, few.reached()).isWithheld()).isTrue();
        assertThat(total(tables, "AG-01").value()).contains(BigDecimal.valueOf(3));
        assertThat(tables.get("AG-01.COUNTY.TOTAL.Q").rows())
                .filteredOn(row -> row.geography().equals(YUBA.value()))
                .extracting(ReleaseRow::value)
                .containsExactly(Optional.of(BigDecimal.ONE));
    }
}
