package org.csecprogress.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An account that holds a role")
class RoleRulesTest {
    @ParameterizedTest(name = "{0}, wanting {1}: {2}")
    @CsvSource(
            nullValues = "nothing",
            value = {
                "nothing,                COUNTY_PREPARER@10,       nothing",
                "COUNTY_PREPARER@10,     COUNTY_PREPARER@10,       account.role.held",
                "COUNTY_PREPARER@10,     COUNTY_CERTIFIER.CWS@10,  account.role.preparerCertifies",
                "COUNTY_PREPARER@10,     COUNTY_PREPARER@11,       account.role.oneCounty",
                "COUNTY_CERTIFIER.CWS@10, COUNTY_CERTIFIER.PROB@10, account.role.oneAgency",
                "COUNTY_CERTIFIER.CWS@10, COUNTY_CERTIFIER.CWS@11, account.role.oneCounty",
                "COUNTY_PREPARER@10,     STATE_REVIEWER,           account.role.countyAndState",
                "STATE_ADMIN,            COUNTY_CERTIFIER.PROB@01, account.role.countyAndState",
                "STATE_REVIEWER,         STATE_PUBLISHER,          account.role.stateAlone",
                "STATE_REVIEWER,         STATE_DISCLOSURE,         account.role.stateAlone",
                "STATE_DISCLOSURE,       STATE_PUBLISHER,          account.role.stateAlone",
                "STATE_DISCLOSURE,       STATE_ADMIN,              account.role.stateAlone",
                "AUDITOR,                STATE_ADMIN,              account.role.auditorAlone",
                "STATE_REVIEWER,         AUDITOR,                  account.role.auditorAlone",
                "STATE_LEGAL,            STATE_PUBLISHER,          account.role.signatoryAlone",
                "STATE_ADMIN,            STATE_DEPARTMENT,         account.role.signatoryAlone",
                "STATE_STATISTICS,       STATE_LEGAL,              account.role.signatoryAlone",
                "STATE_ADMIN,            STATE_REVIEWER,           account.role.stateAlone",
                "STATE_PUBLISHER,        STATE_ADMIN,              account.role.stateAlone",
                "COUNTY_CERTIFIER.PROB@10, COUNTY_PREPARER@10,     account.role.preparerCertifies",
                "STATE_LEGAL,            STATE_LEGAL,              account.role.held",
                "STATE_LEGAL,            STATE_DISCLOSURE,         account.role.signatoryAlone",
                "COUNTY_PREPARER@10,     STATE_LEGAL,              account.role.countyAndState"
            })
    @DisplayName("gets another one unless its owner would check their own work")
    void together(String held, String wanted, String refusal) {
        Set<Actor.Grant> grants =
                Stream.ofNullable(held)
                        .map(text -> RoleChoice.parse(text).grant())
                        .collect(Collectors.toSet());
        assertThat(
                        RoleRules.refusal(grants, RoleChoice.parse(wanted).grant())
                                .map(Problem::key)
                                .orElse(null))
                .isEqualTo(refusal);
    }
}
