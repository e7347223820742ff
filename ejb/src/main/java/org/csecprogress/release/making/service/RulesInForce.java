package org.csecprogress.release.making.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.activation.service.ActivationStates;
import org.csecprogress.release.activation.service.ReleasePolicy;

/** Tells under which rules a release is built: catalogue, policy, and the day in force. */
@ApplicationScoped
class RulesInForce {
    @Inject private CatalogService catalogs;
    @Inject private ActivationStates activations;
    @Inject private ReleasePolicy policy;

    /** Returns why no release of a period may be built; empty if its rules are in force. */
    Optional<Problem> obstacle(ReportingPeriod period) {
        Catalog catalog = catalogs.catalogs().forPeriod(period);
        return activations.inForceSince(catalog).isPresent()
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                "protection", "release.notInForce", List.of(catalog.version())));
    }

    /** Returns the rules of a catalogue, as certificates name them. */
    ProtectionCertificate.Rules of(Catalog catalog) {
        return new ProtectionCertificate.Rules(
                policy.words(),
                catalog.version(),
                catalog.digest(),
                activations.inForceSince(catalog));
    }
}
