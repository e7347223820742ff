package org.csecprogress.release.freeze.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.inmemory.Refusals.keys;

import java.util.List;
import org.csecprogress.builders.SharedCatalog;
import org.csecprogress.builders.Staff;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.Publication;
import org.csecprogress.catalog.place.County;
import org.csecprogress.filing.Submission;
import org.csecprogress.kernel.Decision;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.release.freeze.service.FreezeReadiness.Missing;
import org.csecprogress.release.record.ReleaseMember;
import org.csecprogress.release.service.ReleaseMoved;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The freeze of a quarter")
class FreezeServiceTest extends FreezeSpecification {
    private Standing why(String county) {
        return readiness().missing().stream()
                .filter(each -> each.name().equals(county))
                .map(Missing::why)
                .findFirst()
                .orElse(null);
    }

    private void allApproved() {
        for (County county : SharedCatalog.counties().all()) {
            aFiling().of(county.code()).approved().into(portal);
        }
    }

    @Test
    @DisplayName("shows first who is missing, and why, in the order of their names")
    void missing() {
        aFiling().of("Yuba").approved().into(portal);
        aFiling().of("Kern").published().into(portal);
        aFiling().of("Yolo").submitted().into(portal);
        aFiling().of("Napa").inReview().into(portal);
        aFiling().of("Inyo").returned().into(portal);
        aFiling().of("Mono").complete().into(portal);
        aFiling().of("Lake").in("2026Q2").approved().into(portal);
        assertThat(readiness().missing()).hasSize(56);
        assertThat(readiness().missing()).extracting(Missing::name).isSorted();
        assertThat(readiness().missing())
                .allSatisfy(each -> assertThat(Staff.county(each.name())).isEqualTo(each.county()));
        assertThat(why("Yuba")).isNull();
        assertThat(why("Kern")).isNull();
        assertThat(why("Yolo")).isEqualTo(Standing.NOT_DECIDED);
        assertThat(why("Napa")).isEqualTo(Standing.NOT_DECIDED);
        assertThat(why("Inyo")).isEqualTo(Standing.RETURNED);
        assertThat(why("Mono")).isEqualTo(Standing.NOT_REPORTED);
        assertThat(why("Lake")).isEqualTo(Standing.NOT_REPORTED);
    }

    @Test
    @DisplayName("shows first how much of the state it covers, and whether that is too little")
    void coverage() {
        aFiling().of("Yuba").approved().into(portal);
        assertThat(readiness().period()).isEqualTo(Q3);
        assertThat(readiness().coverage().counties()).isEqualTo(1);
        assertThat(readiness().thin()).isTrue();
    }

    @Test
    @DisplayName("covers the whole state once every county is approved")
    void whole() {
        allApproved();
        assertThat(readiness().missing()).isEmpty();
        assertThat(readiness().coverage().counties()).isEqualTo(58);
        assertThat(readiness().coverage().childrenPercent()).isEqualTo(100);
        assertThat(readiness().thin()).isFalse();
    }

    @Test
    @DisplayName("shows first how many measures a county that comes late can still enter")
    void late() {
        List<Publication> quarterly =
                SharedCatalog.catalogs().forPeriod(Q3).measures().stream()
                        .map(Measure::publication)
                        .filter(each -> each.stateTotal() == Level.Q)
                        .toList();
        long byCounty =
                quarterly.stream().filter(each -> each.countyTotal().contains(Level.Q)).count();
        assertThat(readiness().open()).isEqualTo(byCounty).isPositive();
        assertThat(readiness().closed()).isEqualTo(quarterly.size() - byCounty).isPositive();
    }

    @Test
    @DisplayName("is possible from its day on")
    void day() {
        assertThat(readiness().day()).isTrue();
        portal.at(NOW.minusSeconds(1));
        assertThat(readiness().day()).isFalse();
        portal.at(NOW.plusSeconds(86_400));
        assertThat(readiness().day()).isTrue();
    }

    @Test
    @DisplayName("is refused before its day")
    void early() {
        aFiling().approved().into(portal);
        portal.at(NOW.minusSeconds(1));
        assertThat(keys(freeze())).containsExactly("release.tooEarly");
        assertThat(releases.all()).isEmpty();
    }

    @Test
    @DisplayName("is refused if who is missing, or why, is not what was shown")
    void changed() {
        aFiling().of("Yuba").approved().into(portal);
        aFiling().of("Yolo").inReview().into(portal);
        String shown = readiness().shown();
        aFiling().of("Napa").returned().into(portal);
        assertThat(keys(freeze(shown))).containsExactly("freeze.changed");
        String later = readiness().shown();
        aFiling().of("Napa").in("2026Q2").returned().into(portal);
        assertThat(freeze(later)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    @DisplayName("is refused without an approved filing")
    void empty() {
        aFiling().of("Yuba").inReview().into(portal);
        assertThat(keys(freeze())).containsExactly("release.empty");
        assertThat(releases.all()).isEmpty();
    }

    @Test
    @DisplayName("fixes the approved filings under the first number, by the publisher and now")
    void accepted() {
        Submission yuba = aFiling().of("Yuba").approved().into(portal);
        aFiling().of("Yolo").inReview().into(portal);
        aFiling().of("Kern").in("2026Q2").approved().into(portal);
        Decision decision = freeze();
        Release release = releases.find(FIRST).orElseThrow();
        assertThat(decision).isEqualTo(new Decision.Accepted(release.version()));
        assertThat(release.status()).isEqualTo(ReleaseStatus.FROZEN);
        assertThat(release.frozenAt()).contains(NOW);
        assertThat(portal.bean(FrozenContent.class).members(release))
                .extracting(ReleaseMember::submission)
                .containsExactly(yuba.id());
        ReleaseEvent event = releases.events(release).get(0);
        assertThat(event.action()).isEqualTo(ReleaseAction.FREEZE);
        assertThat(event.actorId()).isEqualTo(Staff.PUBLISHER.accountId());
        assertThat(event.at()).isEqualTo(NOW);
        assertThat(event.reason()).isEmpty();
        assertThat(portal.events().of(ReleaseMoved.class)).containsExactly(new ReleaseMoved(event));
    }
}
