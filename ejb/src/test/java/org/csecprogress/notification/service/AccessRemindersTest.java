package org.csecprogress.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.access.AccessPlace;
import org.csecprogress.identity.access.AccessReview;
import org.csecprogress.identity.access.AccessReviews;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.csecprogress.notification.PersonalNotice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies who is reminded of reviewing access. */
@DisplayName("Reminders of access reviews")
class AccessRemindersTest {
    private static final CountyCode YUBA = Staff.county("Yuba");

    private final InMemoryPortal portal =
            new InMemoryPortal(at("2027-01-11"))
                    .with(MailSettings.class, MailNode.settings(25, Map.of()));
    private final Account coordinator =
            anAccount()
                    .username("c@x.example")
                    .with(new Actor.Grant(Role.COUNTY_COORDINATOR, YUBA, null))
                    .into(portal);
    private final Account admin = anAccount().of(Staff.ADMIN).into(portal);

    AccessRemindersTest() {
        anAccount()
                .username("o@x.example")
                .with(new Actor.Grant(Role.COUNTY_COORDINATOR, Staff.county("Yolo"), null))
                .into(portal);
        reviewed(Staff.county("Yolo"), "2027-01-04");
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T20:00:00Z");
    }

    private void reviewed(CountyCode county, String day) {
        portal.bean(AccessReviews.class)
                .add(new AccessReview(AccessPlace.of(county), Staff.ADMIN, at(day), 1, "ab"));
    }

    /** Returns who was told, as account and kind. */
    private List<String> told() {
        portal.bean(AccessReminders.class).remind();
        return portal.memory()
                .all(PersonalNotice.class)
                .map(each -> each.accountId() + " " + Memory.<String>value(each, "kind"))
                .toList();
    }

    @Test
    @DisplayName("go to coordinators of counties without one, and to administrators, once")
    void once() {
        List<String> both =
                List.of(coordinator.id() + " ACCESS_REVIEW", admin.id() + " ACCESS_REVIEWS");
        assertThat(told()).containsExactlyInAnyOrderElementsOf(both);
        assertThat(told()).hasSize(2);
        portal.at(at("2027-05-30"));
        assertThat(told()).hasSize(2);
        portal.at(at("2027-07-11"));
        assertThat(told()).as("the next half-year, Yolo too").hasSize(5);
    }

    @Test
    @DisplayName("wait for some days of the half-year")
    void quiet() {
        portal.at(at("2027-01-10"));
        assertThat(told()).isEmpty();
    }

    @Test
    @DisplayName("go to administrators alone for the state")
    void state() {
        reviewed(YUBA, "2027-01-02");
        assertThat(told()).containsExactly(admin.id() + " ACCESS_REVIEWS");
    }
}
