package org.csecprogress.doctor.service;

import java.util.ArrayList;
import java.util.List;
import org.csecprogress.kernel.check.service.Flaw;
import org.csecprogress.kernel.setting.service.Settings;

/** Looks at the addresses of the portal: of the site, of its proxies, and its own. */
final class SiteCheck {
    private SiteCheck() {}

    static List<Flaw> findings(Settings settings) {
        List<Flaw> findings = new ArrayList<>();
        boolean hasTls =
                settings.of("csec.site.url").filter(url -> url.startsWith("https:")).isPresent();
        if (hasTls && settings.of("csec.proxies").isEmpty()) {
            findings.add(
                    Flaw.warning(
                            "The site has TLS and no proxy is named, so that all people behind a"
                                    + " proxy count as one.",
                            "Set CSEC_PROXIES to the addresses of the proxies."));
        }
        settings.of("csec.own.url")
                .filter(url -> !url.matches("https?://[^\\s/?#]+/?"))
                .ifPresent(
                        url ->
                                findings.add(
                                        Flaw.warning(
                                                "CSEC_OWN_URL is no address of a server: "
                                                        + url
                                                        + ".",
                                                "Set it to scheme, host and port alone, such as"
                                                        + " http://127.0.0.1:8080.")));
        return findings;
    }
}
