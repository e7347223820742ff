package org.csecprogress.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An actor")
class ActorTest {
    private static final CountyCode YUBA = new CountyCode("58");
    private static final CountyCode YOLO = new CountyCode("57");

    @Test
    @DisplayName("may do in its county what its role allows, and nothing in another")
    void county() {
        Actor certifier =
                new Actor(
                        1,
                        "D. Nguyen",
                        Set.of(new Actor.Grant(Role.COUNTY_CERTIFIER, YUBA, Agency.CWS)));
        assertThat(certifier.has(Role.COUNTY_CERTIFIER, YUBA)).isTrue();
        assertThat(certifier.has(Role.COUNTY_CERTIFIER, YOLO)).isFalse();
        assertThat(certifier.worksFor(YOLO)).isFalse();
        assertThat(certifier.worksForState()).isFalse();
        assertThat(certifier.certifiesFor(YUBA)).contains(Agency.CWS);
        assertThat(certifier.certifiesFor(YOLO)).isEmpty();
        assertThat(certifier.county()).contains(YUBA);
    }

    @Test
    @DisplayName("that is NOBODY may do nothing")
    void nobody() {
        for (Role role : Role.values()) {
            assertThat(Actor.NOBODY.has(role)).isFalse();
        }
        assertThat(Actor.NOBODY.worksFor(YUBA)).isFalse();
        assertThat(Actor.NOBODY.worksForState()).isFalse();
    }

    @Test
    @DisplayName("cannot hold a county role without a county, nor certify for no agency")
    void impossibleGrants() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Actor.Grant(Role.COUNTY_PREPARER, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Actor.Grant(Role.STATE_REVIEWER, YUBA, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Actor.Grant(Role.COUNTY_CERTIFIER, YUBA, null));
    }
}
