package org.csecprogress.kernel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The portal's public address. It is a setting and never taken from a request, whose sender could
 * name another host and have the portal send people there.
 */
@ApplicationScoped
@ForEverybody
public class SiteAddress {
    private final String address;

    protected SiteAddress() {
        this(Optional.empty());
    }

    /**
     * @param address the setting {@code csec.site.url}; only the demonstration may lack it
     */
    @Inject
    public SiteAddress(@ConfigProperty(name = "csec.site.url") Optional<String> address) {
        this.address = address.orElse("").strip().replaceFirst("/+$", "");
    }

    /** Returns the full address of a path; the path alone where there is no setting. */
    public String of(String path) {
        return address + path;
    }
}
