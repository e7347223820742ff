package org.csecprogress.identity.signing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.signing.ActConfirmation;
import org.csecprogress.identity.signing.Way;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Act;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How a county certified")
class CertificationWaysTest {
    private static final Instant NOW = Instant.parse("2026-10-20T17:00:00Z");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = new CountyCode("58");

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final CertificationWays ways = portal.bean(CertificationWays.class);

    private static Actor preparer(String county) {
        var grant = new Actor.Grant(Role.COUNTY_PREPARER, new CountyCode(county), null);
        return new Actor(70, "P. Roe", Set.of(grant));
    }

    private void confirmed(String chain, String action) {
        Act act = new Act(chain, action, "revision 1");
        portal.memory().add(new ActConfirmation(act, List.of(act), preparer("58"), null, NOW));
    }

    @Test
    @DisplayName("is shown of that filing, without how the state confirmed what it did")
    void certifications() {
        confirmed("filing:2026Q3-58", "CERTIFY");
        confirmed("filing:2026Q3-58", "APPROVE");
        confirmed("filing:2026Q2-58", "CERTIFY");
        for (Actor reader : List.of(preparer("58"), Staff.REVIEWER)) {
            assertThat(ways.of(reader, Q3, YUBA))
                    .extracting(ActConfirmation::action, ActConfirmation::way)
                    .containsExactly(tuple("CERTIFY", Way.CONFIRMED));
        }
    }

    @Test
    @DisplayName("is not found by another county")
    void others() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> ways.of(preparer("57"), Q3, YUBA));
    }
}
