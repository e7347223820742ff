package org.csecprogress.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import java.time.Instant;
import java.time.LocalDate;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.CountyContact;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies whom a reviewer can ask. */
@DisplayName("The contacts of a county")
class CountyContactServiceTest {
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 20);

    /** In California it is still 20 October. */
    private final InMemoryPortal portal = new InMemoryPortal(Instant.parse("2026-10-21T06:30:00Z"));

    private final CountyContactService service = portal.bean(CountyContactService.class);

    @Test
    @DisplayName("are those who work for it today")
    void today() {
        anAccount()
                .named("M. Alvarez")
                .username("m@x.example")
                .with(new Actor.Grant(Role.COUNTY_PREPARER, YUBA, null), TODAY)
                .into(portal);
        assertThat(service.of(Staff.REVIEWER, YUBA))
                .extracting(CountyContact::name, CountyContact::mail, CountyContact::role)
                .containsExactly(tuple("M. Alvarez", "m@x.example", Role.COUNTY_PREPARER));
        assertThat(service.of(Staff.REVIEWER, Staff.county("Napa"))).isEmpty();
        portal.at(Instant.parse("2026-10-21T07:00:00Z"));
        assertThat(service.of(Staff.REVIEWER, YUBA)).as("the role has ended").isEmpty();
    }
}
