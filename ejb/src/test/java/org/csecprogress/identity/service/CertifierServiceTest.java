package org.csecprogress.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.builders.SharedCatalog;
import org.csecprogress.builders.Staff;
import org.csecprogress.catalog.place.County;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.service.CertifierService.Ending;
import org.csecprogress.identity.service.CertifierService.Handover;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.OpenCertifications;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies where nobody could certify, now or once somebody leaves. */
@DisplayName("The certifiers")
class CertifierServiceTest {
    /** In California it is still 20 October. */
    private static final Instant NOW = Instant.parse("2026-10-21T06:30:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 20);
    private static final LocalDate DUE = LocalDate.of(2026, 10, 30);
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");

    private final Waiting waiting = new Waiting();
    private final InMemoryPortal portal =
            new InMemoryPortal(NOW).with(OpenCertifications.class, waiting);
    private final CertifierService service = portal.bean(CertifierService.class);

    /** Holds the filings that wait for a signature, and their due dates. */
    private static final class Waiting implements OpenCertifications {
        private final Map<CountyCode, LocalDate> due = new HashMap<>();
        private final Map<String, List<ReportingPeriod>> quarters = new HashMap<>();

        @Override
        public List<ReportingPeriod> of(CountyCode county, Agency agency) {
            return quarters.getOrDefault(county + " " + agency, List.of());
        }

        @Override
        public Map<CountyCode, LocalDate> nextDue(LocalDate today) {
            assertThat(today).isEqualTo(TODAY);
            return due;
        }
    }

    private Account certifier(CountyCode county, Agency agency, LocalDate lastDay) {
        return anAccount()
                .with(new Actor.Grant(Role.COUNTY_CERTIFIER, county, agency), lastDay)
                .into(portal);
    }

    private static County county(CountyCode code) {
        return SharedCatalog.counties().all().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Map<Agency, List<Ending>> endings() {
        return service.endings(Staff.ADMIN);
    }

    private List<Handover> handovers(Account account) {
        return service.handovers(Staff.ADMIN, account.id());
    }

    @Test
    @DisplayName("are missing in each county and agency that has none, counties in their order")
    void gaps() {
        assertThat(service.gaps(Staff.ADMIN))
                .isEqualTo(
                        Map.of(
                                Agency.CWS, SharedCatalog.counties().all(),
                                Agency.PROB, SharedCatalog.counties().all()));
        certifier(YUBA, Agency.CWS, TODAY);
        Map<Agency, List<County>> gaps = service.gaps(Staff.ADMIN);
        assertThat(gaps.get(Agency.CWS)).hasSize(57).doesNotContain(county(YUBA));
        assertThat(gaps.get(Agency.PROB)).hasSize(58);
        portal.at(Instant.parse("2026-10-21T07:00:00Z"));
        assertThat(service.gaps(Staff.ADMIN).get(Agency.CWS)).as("it has expired").hasSize(58);
    }

    @Test
    @DisplayName("are missing nowhere in an agency that has one in every county")
    void noGaps() {
        SharedCatalog.counties().all().forEach(each -> certifier(each.code(), Agency.PROB, null));
        assertThat(service.gaps(Staff.ADMIN)).containsOnlyKeys(Agency.CWS);
    }

    @Test
    @DisplayName("leave too early if all of an agency stop before the next filing must be signed")
    void early() {
        waiting.due.put(YUBA, DUE);
        certifier(YUBA, Agency.CWS, TODAY);
        certifier(YUBA, Agency.CWS, DUE.minusDays(1));
        assertThat(endings(Agency.CWS))
                .containsExactly(new Ending(county(YUBA), DUE.minusDays(1), DUE));
        assertThat(endings()).containsOnlyKeys(Agency.CWS);
        certifier(YUBA, Agency.CWS, DUE);
        assertThat(endings()).as("one stays until that day").isEmpty();
    }

    private List<Ending> endings(Agency agency) {
        return endings().getOrDefault(agency, List.of());
    }

    @Test
    @DisplayName("do not leave too early if one stays for good, or nothing is to be signed")
    void stay() {
        certifier(YUBA, Agency.PROB, TODAY);
        assertThat(endings()).as("nothing is to be signed").isEmpty();
        waiting.due.put(YOLO, DUE);
        assertThat(endings()).as("another county's filing").isEmpty();
        waiting.due.put(YUBA, DUE);
        assertThat(endings()).containsOnlyKeys(Agency.PROB);
        certifier(YUBA, Agency.PROB, null);
        assertThat(endings()).isEmpty();
    }

    @Test
    @DisplayName("leave too early by agency, counties in their order")
    void order() {
        waiting.due.put(YUBA, DUE);
        waiting.due.put(YOLO, DUE.plusDays(5));
        certifier(YUBA, Agency.CWS, TODAY);
        certifier(YOLO, Agency.CWS, DUE);
        certifier(YUBA, Agency.PROB, TODAY);
        assertThat(endings())
                .isEqualTo(
                        Map.of(
                                Agency.CWS,
                                List.of(
                                        new Ending(county(YOLO), DUE, DUE.plusDays(5)),
                                        new Ending(county(YUBA), TODAY, DUE)),
                                Agency.PROB,
                                List.of(new Ending(county(YUBA), TODAY, DUE))));
    }

    @Test
    @DisplayName("who are alone hand over their post, with the filings that wait for it")
    void handover() {
        ReportingPeriod quarter = ReportingPeriod.of("2026Q3");
        waiting.quarters.put("58 CWS", List.of(quarter));
        Account alone = certifier(YUBA, Agency.CWS, null);
        Account elsewhere = certifier(YOLO, Agency.CWS, null);
        Account other = certifier(YUBA, Agency.PROB, null);
        assertThat(handovers(alone))
                .containsExactly(new Handover(county(YUBA), Agency.CWS, List.of(quarter)));
        assertThat(handovers(elsewhere))
                .containsExactly(new Handover(county(YOLO), Agency.CWS, List.of()));
        assertThat(handovers(other))
                .containsExactly(new Handover(county(YUBA), Agency.PROB, List.of()));
    }

    @Test
    @DisplayName("who certify for both agencies hand over both posts")
    void both() {
        Account alone = certifier(YUBA, Agency.CWS, null);
        alone.grant(new Actor.Grant(Role.COUNTY_CERTIFIER, YUBA, Agency.PROB));
        assertThat(handovers(alone))
                .extracting(Handover::agency)
                .containsExactly(Agency.CWS, Agency.PROB);
    }

    @Test
    @DisplayName("who leave a colleague hand nothing over, unless the colleague stops too early")
    void colleague() {
        Account leaves = certifier(YUBA, Agency.CWS, null);
        Account early = certifier(YUBA, Agency.CWS, DUE.minusDays(1));
        waiting.due.put(YUBA, DUE);
        assertThat(handovers(leaves)).hasSize(1);
        assertThat(handovers(early)).as("the other one stays").isEmpty();
        waiting.due.put(YUBA, DUE.minusDays(1));
        assertThat(handovers(leaves)).as("stays until that day").isEmpty();
        waiting.due.clear();
        assertThat(handovers(leaves)).as("stops at some time").hasSize(1);
    }

    @Test
    @DisplayName("who hold no post have nothing to hand over, even where nobody holds it")
    void none() {
        Account preparer = anAccount().of(Staff.preparer(YUBA)).into(portal);
        assertThat(handovers(preparer)).isEmpty();
        Account expired = certifier(YUBA, Agency.CWS, TODAY.minusDays(1));
        assertThat(handovers(expired)).isEmpty();
    }
}
