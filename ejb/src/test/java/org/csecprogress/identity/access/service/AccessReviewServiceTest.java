package org.csecprogress.identity.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import java.time.Instant;
import java.util.List;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountLine;
import org.csecprogress.identity.access.AccessPlace;
import org.csecprogress.identity.access.AccessReviewLine;
import org.csecprogress.identity.access.AccessReviewed;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies who reviews access, and when that is due. */
@DisplayName("A review of access")
class AccessReviewServiceTest {
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final AccessPlace OF_YUBA = AccessPlace.of(YUBA);
    private static final Actor COORDINATOR =
            new Actor(
                    40,
                    "C. Ordinator",
                    java.util.Set.of(new Actor.Grant(Role.COUNTY_COORDINATOR, YUBA, null)));

    private final InMemoryPortal portal = new InMemoryPortal(at("2026-11-30"));
    private final AccessReviewService service = portal.bean(AccessReviewService.class);
    private final Account preparer = anAccount().of(Staff.preparer(YUBA)).into(portal);

    AccessReviewServiceTest() {
        anAccount().of(Staff.ADMIN).into(portal);
        anAccount().of(COORDINATOR).into(portal);
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T20:00:00Z");
    }

    private void signed(Actor reviewer, AccessPlace place) {
        assertThat(service.sign(reviewer, place, service.look(reviewer, place).seen())).isEmpty();
    }

    private AccessReviewLine line(AccessPlace place) {
        return service.places(Staff.AUDITOR).stream()
                .filter(each -> each.place().equals(place))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("shows everybody who can sign in for the place, and nobody else")
    void look() {
        anAccount().username("d@x.example").with(PREPARES).disabled().into(portal);
        anAccount()
                .username("i@x.example")
                .named("Z. Invited")
                .with(PREPARES)
                .invited()
                .into(portal);
        assertThat(service.look(COORDINATOR, OF_YUBA).accounts())
                .extracting(AccountLine::name)
                .containsExactlyInAnyOrder(preparer.name(), "C. Ordinator", "Z. Invited");
        assertThat(service.look(Staff.ADMIN, AccessPlace.STATE).accounts())
                .extracting(AccountLine::name)
                .containsExactly(Staff.ADMIN.name());
    }

    private static final Actor.Grant PREPARES = new Actor.Grant(Role.COUNTY_PREPARER, YUBA, null);

    @Test
    @DisplayName("is signed by the county's coordinator or an administrator, and is recorded")
    void signs() {
        signed(COORDINATOR, OF_YUBA);
        assertThat(line(OF_YUBA).reviewer()).isEqualTo("C. Ordinator");
        signed(Staff.ADMIN, OF_YUBA);
        signed(Staff.ADMIN, AccessPlace.STATE);
        assertThat(portal.events().of(AccessReviewed.class))
                .extracting(AccessReviewed::subject)
                .containsExactly("58", "58", "state");
        assertThat(portal.events().of(AccessReviewed.class).get(0).detail())
                .startsWith("2 accounts, sha256 ");
    }

    @Test
    @DisplayName("is not signed for another county or the state by a coordinator")
    void others() {
        for (AccessPlace place : List.of(AccessPlace.STATE, AccessPlace.of(Staff.county("Yolo")))) {
            assertThatThrownBy(() -> service.look(COORDINATOR, place))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> service.sign(COORDINATOR, place, ""))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    @DisplayName("is not signed if an account or a role has changed since it was shown")
    void changed() {
        String shown = service.look(COORDINATOR, OF_YUBA).seen();
        preparer.grant(new Actor.Grant(Role.COUNTY_COORDINATOR, YUBA, null));
        assertThat(service.sign(COORDINATOR, OF_YUBA, shown))
                .contains(Problem.of("", "access.changed"));
        assertThat(line(OF_YUBA).reviewer()).isNull();
    }

    @Test
    @DisplayName("counts up to the end of its half-year")
    void halfYear() {
        assertThat(line(OF_YUBA).isDue()).isTrue();
        portal.at(at("2026-07-01"));
        signed(COORDINATOR, OF_YUBA);
        portal.at(at("2026-12-31"));
        assertThat(line(OF_YUBA).isDue()).isFalse();
        assertThat(service.look(COORDINATOR, OF_YUBA).isDue()).isFalse();
        portal.at(at("2027-01-01"));
        assertThat(line(OF_YUBA).isDue()).isTrue();
        assertThat(service.look(COORDINATOR, OF_YUBA).isDue()).isTrue();
    }

    @Test
    @DisplayName("is due nowhere that nobody can sign in for")
    void nobody() {
        AccessReviewLine yolo = line(AccessPlace.of(Staff.county("Yolo")));
        assertThat(yolo.isDue()).isFalse();
        assertThat(yolo.people()).isZero();
        assertThat(service.places(Staff.ADMIN)).hasSize(59);
    }
}
