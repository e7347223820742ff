package org.csecprogress.identity.proposal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.AccountBuilder.anAccount;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.RoleChoice;
import org.csecprogress.identity.service.AccountDecision;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.PasswordHashes;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies how administrators grant roles and change their ends. */
@DisplayName("A role of an account")
class ProposedRolesTest {
    /** In California it is still 20 October. */
    private static final Instant NOW = Instant.parse("2026-10-21T06:30:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 20);
    private static final RoleChoice PREPARES = new RoleChoice("COUNTY_PREPARER", "58");
    private static final RoleChoice CERTIFIES = new RoleChoice("COUNTY_CERTIFIER.CWS", "58");
    private static final RoleChoice REVIEWS = new RoleChoice("STATE_REVIEWER", "");
    private static final String CERTIFIER = "COUNTY_CERTIFIER 58 CWS";
    private static final long ID = 1581;

    private final InMemoryPortal portal =
            new InMemoryPortal(NOW).with(Pbkdf2PasswordHash.class, new PasswordHashes());
    private final ProposalService service = portal.bean(ProposalService.class);
    private final DueProposals due = portal.bean(DueProposals.class);
    private final Account account =
            anAccount().of(new Actor(ID, "P. Reyes", Set.of())).into(portal);

    @BeforeEach
    void administrators() {
        anAccount().of(Staff.ADMIN).into(portal);
        anAccount().of(Staff.OTHER_ADMIN).into(portal);
    }

    /** Has a role proposed by one administrator, confirmed by the other, and its day come. */
    private AccountDecision grant(RoleChoice role, LocalDate lastDay) {
        AccountDecision decision =
                service.proposeRole(Staff.OTHER_ADMIN, ID, role, Optional.ofNullable(lastDay));
        if (decision instanceof AccountDecision.Refused) {
            return decision;
        }
        long proposal = service.list(Staff.ADMIN).get(0).id();
        decision = service.confirm(Staff.ADMIN, proposal);
        if (decision instanceof AccountDecision.Coming coming) {
            due.settle(proposal, coming.opens());
            return done();
        }
        return decision;
    }

    private AccountDecision done() {
        return new AccountDecision.Done(ID);
    }

    private static AccountDecision refused(String field, String key) {
        return new AccountDecision.Refused(List.of(Problem.of(field, key)));
    }

    private AccountEvent by(Kind kind, String subject) {
        return AccountEvent.by(Staff.ADMIN, kind, account, subject, NOW);
    }

    private void assertTold(AccountEvent... events) {
        assertThat(portal.events().of(AccountEvent.class)).containsExactly(events);
    }

    @Test
    @DisplayName("can be any of those that a form offers")
    void roles() {
        assertThat(service.roles(Staff.ADMIN)).isEqualTo(RoleChoice.roles());
        assertThat(service.roles(Staff.coordinator(Staff.county("Yuba"))))
                .containsExactly(
                        "COUNTY_PREPARER",
                        "COUNTY_CERTIFIER.CWS",
                        "COUNTY_CERTIFIER.PROB",
                        "COUNTY_COORDINATOR");
    }

    @Test
    @DisplayName("is granted without an end")
    void granted() {
        assertThat(grant(CERTIFIES, null)).isEqualTo(done());
        assertThat(account.grants()).containsExactly(CERTIFIES.grant());
        assertThat(account.lastDay(CERTIFIES.grant())).isEmpty();
        assertTold(by(Kind.ROLE_GRANTED, CERTIFIER));
    }

    @Test
    @DisplayName("of the state is told without a county")
    void ofTheState() {
        assertThat(grant(REVIEWS, null)).isEqualTo(done());
        assertTold(by(Kind.ROLE_GRANTED, "STATE_REVIEWER"));
    }

    @Test
    @DisplayName("of a certifier can be granted for today alone, as it is today in California")
    void untilToday() {
        assertThat(grant(CERTIFIES, TODAY.minusDays(1)))
                .isEqualTo(refused("until", "account.until.past"));
        assertThat(grant(CERTIFIES, TODAY)).isEqualTo(done());
        assertThat(account.lastDay(CERTIFIES.grant())).contains(TODAY);
        assertTold(by(Kind.ROLE_GRANTED, CERTIFIER + " until 2026-10-20"));
    }

    @Test
    @DisplayName("of a certifier can be extended, shortened or made permanent")
    void changed() {
        grant(CERTIFIES, null);
        assertThat(grant(CERTIFIES, TODAY.plusDays(9))).isEqualTo(done());
        assertThat(grant(CERTIFIES, TODAY)).isEqualTo(done());
        assertThat(grant(CERTIFIES, null)).isEqualTo(done());
        assertThat(account.lastDay(CERTIFIES.grant())).isEmpty();
        assertThat(account.grants()).hasSize(1);
        assertTold(
                by(Kind.ROLE_GRANTED, CERTIFIER),
                by(Kind.ROLE_UNTIL, CERTIFIER + " until 2026-10-29 instead of no end"),
                by(Kind.ROLE_UNTIL, CERTIFIER + " until 2026-10-20 instead of 2026-10-29"),
                by(Kind.ROLE_UNTIL, CERTIFIER + " instead of 2026-10-20"));
    }

    @Test
    @DisplayName("that is held already is refused, and so is an end in the past")
    void held() {
        grant(CERTIFIES, TODAY);
        assertThat(grant(CERTIFIES, TODAY)).isEqualTo(refused("role", "account.role.held"));
        assertThat(grant(CERTIFIES, TODAY.minusDays(1)))
                .isEqualTo(refused("until", "account.until.past"));
        assertThat(account.lastDay(CERTIFIES.grant())).contains(TODAY);
        assertTold(by(Kind.ROLE_GRANTED, CERTIFIER + " until 2026-10-20"));
    }

    @Test
    @DisplayName("of anyone but a certifier has no end")
    void permanent() {
        assertThat(grant(PREPARES, TODAY)).isEqualTo(refused("until", "account.until.certifier"));
        assertThat(account.grants()).isEmpty();
        grant(PREPARES, null);
        assertThat(grant(PREPARES, TODAY)).isEqualTo(refused("until", "account.until.certifier"));
        assertThat(account.lastDay(PREPARES.grant())).isEmpty();
    }

    @Test
    @DisplayName("that would let its owner check their own work is refused, and nothing changes")
    void together() {
        grant(PREPARES, null);
        assertThat(grant(REVIEWS, null)).isEqualTo(refused("role", "account.role.countyAndState"));
        assertThat(grant(new RoleChoice("COUNTY_PREPARER", "57"), null))
                .isEqualTo(refused("role", "account.role.oneCounty"));
        assertThat(account.grants()).containsExactly(PREPARES.grant());
        assertTold(by(Kind.ROLE_GRANTED, "COUNTY_PREPARER 58"));
    }

    @Test
    @DisplayName("of the other agency's certifier is refused: a filing is signed by two people")
    void oneAgency() {
        RoleChoice probation = new RoleChoice("COUNTY_CERTIFIER.PROB", "58");
        grant(CERTIFIES, TODAY);
        assertThat(grant(probation, TODAY)).isEqualTo(refused("role", "account.role.oneAgency"));
        assertThat(account.grants()).containsExactly(CERTIFIES.grant());
        account.grant(CERTIFIES.grant(), TODAY.minusDays(1));
        assertThat(grant(probation, TODAY)).as("the other one has ended").isEqualTo(done());
    }

    @Test
    @DisplayName("that is unknown or has no county is refused with the field")
    void wrong() {
        assertThat(grant(new RoleChoice("KING", ""), null))
                .isEqualTo(refused("role", "account.role.missing"));
        assertThat(grant(new RoleChoice("COUNTY_PREPARER", ""), null))
                .isEqualTo(refused("county", "account.county.missing"));
        assertThat(portal.events().all()).isEmpty();
    }

    @Test
    @DisplayName("that has expired can be granted again, which is no change of its end")
    void again() {
        account.grant(CERTIFIES.grant(), TODAY.minusDays(1));
        assertThat(grant(CERTIFIES, TODAY)).isEqualTo(done());
        assertThat(account.lastDay(CERTIFIES.grant())).contains(TODAY);
        assertTold(by(Kind.ROLE_GRANTED, CERTIFIER + " until 2026-10-20"));
    }

    @Test
    @DisplayName("that has expired hinders no other one, but one that ends today does")
    void expired() {
        account.grant(CERTIFIES.grant(), TODAY);
        assertThat(grant(REVIEWS, null)).isEqualTo(refused("role", "account.role.countyAndState"));
        account.grant(CERTIFIES.grant(), TODAY.minusDays(1));
        assertThat(grant(REVIEWS, null)).isEqualTo(done());
        assertThat(grant(CERTIFIES, TODAY))
                .as("the other one now hinders it")
                .isEqualTo(refused("role", "account.role.countyAndState"));
    }
}
