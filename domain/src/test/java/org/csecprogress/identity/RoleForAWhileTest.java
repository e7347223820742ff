package org.csecprogress.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A temporary role")
class RoleForAWhileTest {
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final CountyCode YUBA = new CountyCode("58");
    private static final Actor.Grant CERTIFIER =
            new Actor.Grant(Role.COUNTY_CERTIFIER, YUBA, Agency.PROB);
    private static final Actor.Grant PREPARER = new Actor.Grant(Role.COUNTY_PREPARER, YUBA, null);

    private final Account account =
            new Account("a@yuba.example", "A. Avocet", "", "hash")
                    .grant(PREPARER)
                    .grant(CERTIFIER, LAST);

    @Test
    @DisplayName("is valid until its last day, while the others stay")
    void ends() {
        assertThat(account.grantsOn(LAST)).containsExactlyInAnyOrder(PREPARER, CERTIFIER);
        assertThat(account.grantsOn(LAST.plusDays(1))).containsExactly(PREPARER);
        assertThat(account.grants()).as("what is to be taken away").contains(CERTIFIER);
    }

    @Test
    @DisplayName("can be granted again once it has ended, and is then held once")
    void again() {
        account.grant(CERTIFIER, LAST.plusDays(9));
        assertThat(account.grantsOn(LAST.plusDays(9))).contains(CERTIFIER);
        account.revoke(CERTIFIER);
        assertThat(account.grants()).containsExactly(PREPARER);
    }

    @Test
    @DisplayName("can be extended, shortened or made permanent, but not end in the past")
    void changes() {
        assertThat(account.lastDay(CERTIFIER)).contains(LAST);
        assertThat(account.lastDay(PREPARER)).isEmpty();
        assertThat(change(LAST.plusDays(9))).isEmpty();
        assertThat(change(LAST.minusDays(1))).isEmpty();
        assertThat(change(null)).isEmpty();
        assertThat(change(LAST)).contains("account.role.held");
        assertThat(change(LAST.minusDays(3))).contains("account.until.past");
    }

    private Optional<String> change(LocalDate wanted) {
        return RoleRules.changeRefusal(
                        CERTIFIER,
                        account.lastDay(CERTIFIER),
                        Optional.ofNullable(wanted),
                        LAST.minusDays(2))
                .map(Problem::key);
    }

    @Test
    @DisplayName("is only a certifier's, and its last day is not in the past")
    void rules() {
        assertThat(problem(CERTIFIER, LAST)).isEqualTo("none");
        assertThat(problem(CERTIFIER, LAST.minusDays(1))).isEqualTo("account.until.past");
        assertThat(problem(PREPARER, LAST)).isEqualTo("account.until.certifier");
        assertThat(RoleRules.endRefusal(PREPARER, Optional.empty(), LAST)).isEmpty();
    }

    private static String problem(Actor.Grant grant, LocalDate last) {
        return RoleRules.endRefusal(grant, Optional.of(last), LAST)
                .map(p -> p.key())
                .orElse("none");
    }
}
