package org.csecprogress.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Profile;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How a link reaches its owner: by mail, and nobody else sees it. The demonstration sends no mail
 * and invents its people, so it shows links to administrators.
 */
@ApplicationScoped
@ForEverybody
public class InvitationDelivery {
    @Inject private InvitationLinks links;
    @Inject private Profile profile;

    @Inject
    @ConfigProperty(name = "csec.mail.host")
    private Optional<String> mailHost;

    /** Whether a link would reach its owner at all. */
    public boolean isPossible() {
        return mailHost.isPresent() || profile.isDemonstration();
    }

    /** Returns the path of an account's open link where links are shown: in the demonstration. */
    Optional<String> shown(long accountId) {
        return profile.isDemonstration() ? links.path(accountId) : Optional.empty();
    }
}
