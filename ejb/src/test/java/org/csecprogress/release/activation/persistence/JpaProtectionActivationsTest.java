package org.csecprogress.release.activation.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.csecprogress.release.activation.ProtectionActivation;
import org.csecprogress.release.activation.ProtectionActivations;
import org.csecprogress.release.persistence.WithReleases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The agreement to protection rules")
class JpaProtectionActivationsTest extends WithReleases {
    private ProtectionActivations activations;

    @BeforeEach
    void open() {
        activations = new JpaProtectionActivations(em);
        run(
                "insert into catalog_version (version, effective_from, digest) values (1, '2026Q1',"
                        + " 'd')");
        activations.add(new ProtectionActivation(1, "COVER 11", "a", PUBLISHER, NOON));
        forget();
    }

    private ProtectionActivation found() {
        return activations.find(1, "COVER 11").orElseThrow();
    }

    @Test
    @DisplayName("waits for a second person, who must be another")
    void second() {
        activations.lock(1);
        assertThat(found().isInForce()).isFalse();
        assertThatThrownBy(() -> found().complete(PUBLISHER, NOON))
                .isInstanceOf(IllegalStateException.class);
        found().complete(OFFICER, NOON.plusSeconds(1));
        forget();
        assertThat(found().isInForce()).isTrue();
        assertThat(found().first().name()).isEqualTo("Pat Publisher");
        assertThat(found().second())
                .contains(
                        new ProtectionActivation.Agreement(
                                OFFICER.accountId(), "Dana Officer", NOON.plusSeconds(1)));
        assertThat(activations.all()).hasSize(1);
    }

    @Test
    @DisplayName("begins anew with other changes until it is finished")
    void anew() {
        found().begin("b", OFFICER, NOON);
        forget();
        assertThat(found().shown()).isEqualTo("b");
        found().complete(PUBLISHER, NOON);
        assertThatThrownBy(() -> found().begin("c", OFFICER, NOON))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("is to one version and one policy")
    void other() {
        assertThat(activations.find(1, "COVER 20")).isEmpty();
        assertThat(activations.find(2, "COVER 11")).isEmpty();
    }
}
