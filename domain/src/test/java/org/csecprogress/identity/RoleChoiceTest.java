package org.csecprogress.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A role chosen in a form")
class RoleChoiceTest {
    @Test
    @DisplayName("is read back as written, for every role")
    void roundTrip() {
        for (String role : RoleChoice.roles()) {
            RoleChoice choice = new RoleChoice(role, role.startsWith("COUNTY") ? "10" : "");
            assertThat(choice.problems()).as(role).isEmpty();
            assertThat(RoleChoice.of(choice.grant())).isEqualTo(choice);
            assertThat(RoleChoice.parse(choice.written())).isEqualTo(choice);
        }
    }

    @Test
    @DisplayName("names the agency of a certifier")
    void agency() {
        assertThat(new RoleChoice("COUNTY_CERTIFIER.PROB", "58").grant())
                .isEqualTo(
                        new Actor.Grant(Role.COUNTY_CERTIFIER, new CountyCode("58"), Agency.PROB));
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', role, account.role.missing",
        "COUNTY_CERTIFIER, 10, role, account.role.missing",
        "KING, 10, role, account.role.missing",
        "COUNTY_PREPARER, '', county, account.county.missing",
        "COUNTY_PREPARER, 59, county, account.county.missing",
        "COUNTY_PREPARER, x, county, account.county.missing",
        "STATE_ADMIN, 10, county, account.county.none"
    })
    @DisplayName("gives the field of its error")
    void wrong(String role, String county, String field, String key) {
        assertThat(new RoleChoice(role, county).problems()).containsExactly(Problem.of(field, key));
    }
}
