package org.csecprogress.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.notification.service.NoticeDesk.YUBA;
import static org.csecprogress.notification.service.NoticeDesk.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csecprogress.builders.Staff;
import org.csecprogress.calendar.Extension;
import org.csecprogress.calendar.ExtensionMoved;
import org.csecprogress.identity.proposal.AccountProposal;
import org.csecprogress.identity.proposal.ProposalMoved;
import org.csecprogress.identity.proposal.ProposalMoved.Step;
import org.csecprogress.inmemory.StaffAccounts;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.notification.NoticeKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The specification of who is told of requests for more time and of changes to an account. */
@DisplayName("Notices of")
class OtherNoticesTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final LocalDate ASKED = LocalDate.of(2026, 11, 13);
    private static final LocalDate GRANTED = LocalDate.of(2026, 11, 6);
    private static final Actor OFFICIAL = Staff.certifier(YUBA, Agency.CWS);

    private final NoticeDesk desk = new NoticeDesk(NOW.toString());
    private final Extension extension =
            new Extension(YUBA, ReportingPeriod.of("2026Q3"), ASKED, "Outage.", OFFICIAL, NOW);

    OtherNoticesTest() {
        desk.portal.observed(NoticeRecorder.class);
        desk.portal.memory().add(extension);
    }

    private void fire(ExtensionMoved moved) {
        desk.portal.events().fire(moved);
    }

    @Test
    @DisplayName("a request for more time go to all reviewers, with the day that is asked for")
    void asked() {
        fire(extension.asked(OFFICIAL));
        assertThat(desk.told(NoticeKind.EXTENSION_ASKED))
                .isEqualTo(accounts(Staff.REVIEWER, Staff.OTHER_REVIEWER));
        assertThat(desk.notice(NoticeKind.EXTENSION_ASKED).day()).isEqualTo(ASKED);
        assertThat(desk.all()).isEqualTo(2);
    }

    @Test
    @DisplayName("a request for more time go to the reviewer of the county alone")
    void askedOfOne() {
        desk.assign(YUBA, Staff.OTHER_REVIEWER);
        fire(extension.asked(OFFICIAL));
        assertThat(desk.told(NoticeKind.EXTENSION_ASKED)).isEqualTo(accounts(Staff.OTHER_REVIEWER));
    }

    @Test
    @DisplayName("more time go to the county, with the day that was granted")
    void granted() {
        desk.assign(YUBA, Staff.OTHER_REVIEWER);
        fire(extension.grant(GRANTED, "", Staff.REVIEWER, NOW));
        assertThat(desk.told(NoticeKind.EXTENSION_GRANTED)).isEqualTo(NoticeDesk.of(YUBA));
        assertThat(desk.notice(NoticeKind.EXTENSION_GRANTED).day()).isEqualTo(GRANTED);
    }

    @Test
    @DisplayName("no more time go to the county, and of a request taken back to nobody")
    void refused() {
        fire(extension.refuse("No outage.", Staff.REVIEWER, NOW));
        assertThat(desk.told(NoticeKind.EXTENSION_REFUSED)).isEqualTo(NoticeDesk.of(YUBA));
        assertThat(desk.notice(NoticeKind.EXTENSION_REFUSED).day()).isNull();
        Extension other =
                desk.portal
                        .memory()
                        .add(
                                new Extension(
                                        YUBA,
                                        ReportingPeriod.of("2026Q2"),
                                        ASKED,
                                        "Outage.",
                                        OFFICIAL,
                                        NOW));
        fire(other.withdraw(OFFICIAL, NOW));
        assertThat(desk.all()).isEqualTo(3);
    }

    /** An entry of the audit trail. */
    private record Entry(String chain, String auditAction) implements AuditedEvent {
        @Override
        public long actorId() {
            return Staff.ADMIN.accountId();
        }

        @Override
        public Instant at() {
            return NOW.minusSeconds(60);
        }

        @Override
        public String actorName() {
            return Staff.ADMIN.name();
        }

        @Override
        public String subject() {
            return "somebody";
        }
    }

    @ParameterizedTest
    @CsvSource({
        "INVITED, INVITED",
        "TOKEN_MADE, LINK_MADE",
        "ROLE_GRANTED, ROLE_GIVEN",
        "ROLE_UNTIL, ROLE_GIVEN",
        "ROLE_REVOKED, ROLE_TAKEN",
        "DEVICE_ADDED, NEW_DEVICE",
        "PASSWORD_ASKED, PASSWORD_FORGOTTEN",
        "PASSWORD_RESET, PASSWORD_CHANGED",
        "IDLE_WARNED, IDLE_WARNING",
        "IDLE_DISABLED, IDLE_DISABLED"
    })
    @DisplayName("a change to an account go to its owner, each time")
    void account(String action, NoticeKind kind) {
        Entry entry = new Entry("account:" + Staff.LEGAL.accountId(), action);
        desk.portal.events().fire(entry);
        desk.portal.events().fire(entry);
        assertThat(desk.told(kind)).isEqualTo(accounts(Staff.LEGAL, Staff.LEGAL));
        assertThat(desk.notice(kind).at()).isEqualTo(NOW.minusSeconds(60));
        assertThat(desk.all()).isEqualTo(2);
    }

    @Test
    @DisplayName("a proposed change go to other administrators, and are read once nothing waits")
    void proposed() {
        desk.portal.memory().add(StaffAccounts.holding(Staff.OTHER_ADMIN));
        Actor.Grant grant = new Actor.Grant(Role.COUNTY_PREPARER, YUBA, null);
        AccountProposal proposal =
                AccountProposal.ofNew("n@x.example", "N. New", "Analyst", grant, Staff.ADMIN, NOW);
        desk.portal.memory().add(proposal);
        fire(proposal, Step.PROPOSED, Staff.ADMIN);
        assertThat(desk.told(NoticeKind.CHANGE_PROPOSED)).isEqualTo(accounts(Staff.OTHER_ADMIN));
        assertThat(desk.notice(NoticeKind.CHANGE_PROPOSED).isNew()).isTrue();
        proposal.confirm(Staff.OTHER_ADMIN, NOW);
        fire(proposal, Step.CONFIRMED, Staff.OTHER_ADMIN);
        assertThat(desk.notice(NoticeKind.CHANGE_PROPOSED).readAt()).isEqualTo(NOW);
    }

    private void fire(AccountProposal proposal, Step step, Actor actor) {
        desk.portal
                .events()
                .fire(ProposalMoved.of(proposal, step, actor, "", Optional.empty(), NOW));
    }

    @Test
    @DisplayName("somebody else in an account go to administrators, and say not whose it is")
    void doubted() {
        desk.portal
                .events()
                .fire(new Entry("account:" + Staff.LEGAL.accountId(), "ACCESS_DOUBTED"));
        assertThat(desk.told(NoticeKind.ACCESS_DOUBTED)).isEqualTo(accounts(Staff.ADMIN));
        assertThat(desk.all()).isEqualTo(1);
    }

    @Test
    @DisplayName("nothing else in the audit trail go out")
    void others() {
        for (Entry entry :
                List.of(
                        new Entry("account:" + Staff.LEGAL.accountId(), "SIGNED_IN"),
                        new Entry("filing:2026Q3-58", "ROLE_GRANTED"),
                        new Entry("site:HELP", "INVITED"))) {
            desk.portal.events().fire(entry);
        }
        assertThat(desk.all()).isZero();
    }
}
