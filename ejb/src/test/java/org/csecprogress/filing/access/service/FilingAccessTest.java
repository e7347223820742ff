package org.csecprogress.filing.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.csecprogress.filing.service.OneEntry;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A filing that is with its county is open to")
class FilingAccessTest {
    private static final ReportingPeriod PERIOD = OneEntry.PERIOD;
    private static final CountyCode YUBA = OneEntry.YUBA;
    private static final CountyCode YOLO = new CountyCode("57");
    private static final Actor REVIEWER = actor(Role.STATE_REVIEWER, null, null);

    private final OneEntry entries = new OneEntry();
    private final FilingAccess access = new FilingAccess(entries);

    private static Actor actor(Role role, CountyCode county, Agency agency) {
        return new Actor(7, "N. Falk", Set.of(new Actor.Grant(role, county, agency)));
    }

    @Test
    @DisplayName("everyone who works for the county, as themselves")
    void county() {
        for (Actor own :
                List.of(
                        actor(Role.COUNTY_PREPARER, YUBA, null),
                        actor(Role.COUNTY_CERTIFIER, YUBA, Agency.PROB))) {
            assertThat(access.find(own, YUBA, PERIOD)).contains(own);
            assertThat(access.find(own, YOLO, PERIOD)).isEmpty();
        }
        assertThat(entries.asked()).as("nothing is asked for them").isZero();
    }

    @Test
    @DisplayName("a reviewer who enters it, as its preparer and nothing more")
    void reviewer() {
        Actor as = access.require(REVIEWER, YUBA, PERIOD);
        assertThat(as.accountId()).isEqualTo(7);
        assertThat(as.name()).isEqualTo("N. Falk");
        assertThat(as.grants()).containsExactly(new Actor.Grant(Role.COUNTY_PREPARER, YUBA, null));
        assertThat(as.worksForState()).isFalse();
        assertThat(as.certifiesFor(YUBA)).isEmpty();
    }

    @Test
    @DisplayName("no reviewer who enters another filing, of that county or another")
    void otherFiling() {
        assertThat(access.find(REVIEWER, YOLO, PERIOD)).isEmpty();
        assertThat(access.find(REVIEWER, YUBA, PERIOD.plus(1))).isEmpty();
        assertThatThrownBy(() -> access.require(REVIEWER, YOLO, PERIOD))
                .isInstanceOf(NotFoundException.class);
        Actor other = new Actor(8, "Another", REVIEWER.grants());
        assertThat(access.find(other, YUBA, PERIOD)).isEmpty();
    }

    @Test
    @DisplayName("nobody else at CDSS, even with an entry from when they were a reviewer")
    void otherRoles() {
        Arrays.stream(Role.values())
                .filter(role -> !role.isCounty() && role != Role.STATE_REVIEWER)
                .map(role -> actor(role, null, null))
                .forEach(actor -> assertThat(access.find(actor, YUBA, PERIOD)).isEmpty());
        assertThat(access.find(Actor.NOBODY, YUBA, PERIOD)).isEmpty();
    }
}
