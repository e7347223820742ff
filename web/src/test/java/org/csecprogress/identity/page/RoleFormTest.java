package org.csecprogress.identity.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.identity.RoleChoice;
import org.csecprogress.kernel.CountyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The form of a role")
class RoleFormTest {
    private final RoleForm form = new RoleForm();

    @Test
    @DisplayName("gives what is chosen, and nothing where nothing is")
    void chosen() {
        assertThat(form.choice()).isEqualTo(new RoleChoice("", ""));
        form.setRole("COUNTY_PREPARER");
        form.setCounty(new CountyCode("58"));
        assertThat(form.choice()).isEqualTo(new RoleChoice("COUNTY_PREPARER", "58"));
        form.setRole(null);
        form.setCounty(null);
        assertThat(form.choice()).isEqualTo(new RoleChoice("", ""));
    }

    @Test
    @DisplayName("shows a choice that was made before, of a county or of the state")
    void shown() {
        form.show(RoleChoice.parse("COUNTY_CERTIFIER.CWS@01"));
        assertThat(form.getRole()).isEqualTo("COUNTY_CERTIFIER.CWS");
        assertThat(form.getCounty()).isEqualTo(new CountyCode("01"));
        form.show(RoleChoice.parse("AUDITOR"));
        assertThat(form.getCounty()).isNull();
    }
}
